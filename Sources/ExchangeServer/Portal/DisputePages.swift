// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Disputes: those a visitor has a part in, with what each phase allows.
struct DisputePages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 500

    func add(to router: Router<Visit>) {
        router.get("/disputes") { request, visit in try await list(request, visit) }
        router.get("/disputes/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private func mayRead(_ item: DisputeCase, _ visitor: Visitor) -> Bool {
        visitor.mayRead(item.claimant, item.respondent, item.mediator, item.arbitrator)
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let visitor = visit.visitor
        let cases = try await site.read { market in
            market.disputes.cases.sorted.reversed().filter { mayRead($0, visitor) }.prefix(Self.listLimit).map { $0 }
        }
        let language = visit.language
        let content = ThingList(
            Text(zh: "争议", en: "Disputes"),
            [
                (Text(zh: "案件", en: "Case"), false), (Text(zh: "类别", en: "Kind"), false), (Text(zh: "订单", en: "Order"), false),
                (Text(zh: "主张金额(元)", en: "Claimed (CNY)"), true), (Text(zh: "阶段", en: "Phase"), false), (Text(zh: "期限", en: "Deadline"), false),
            ],
            rows: cases.map { item in
                [
                    .init(text: "\(item.id)", link: "/disputes/\(item.id)"), .init(text: FieldLabel.option(item.kind.rawValue)(language)),
                    .init(text: item.order.map { "\($0)" } ?? ""), .init(text: item.claimed?.grouped ?? "", isNumber: true),
                    .init(text: item.phase.title(language), state: item.phase == .closed ? "good" : "wait"), .init(text: item.deadline?.short ?? ""),
                ]
            }, done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "争议", en: "Disputes"), content, visit, path: "/disputes")
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let language = visit.language
        let found = try await site.read { market in
            market.disputes.cases[id].map { ($0, [$0.claimant, $0.respondent].map { market.participants.all[$0]?.title(language) ?? "" }) }
        }
        guard let (item, names) = found, mayRead(item, visit.visitor) else { throw Refusal.pageNotFound("\(id)") }
        let facts = [
            Fact(Text(zh: "类别", en: "Kind"), FieldLabel.option(item.kind.rawValue)(language), language),
            Fact(Text(zh: "申请方", en: "Claimant"), names[0], language), Fact(Text(zh: "被申请方", en: "Respondent"), names[1], language),
            Fact(Text(zh: "订单", en: "Order"), item.order.map { "\($0)" }, language),
            Fact(Text(zh: "主张金额(元)", en: "Claimed (CNY)"), item.claimed?.grouped, language),
            Fact(Text(zh: "立案", en: "Filed"), item.filed.short, language), Fact(Text(zh: "期限", en: "Deadline"), item.deadline?.short, language),
            Fact(Text(zh: "结果", en: "Outcome"), item.outcome?.rawValue, language),
        ]
        let evidence = ThingList(
            Text(zh: "证据", en: "Evidence filed"),
            [(Text(zh: "名称", en: "Title"), false), (Text(zh: "提交方", en: "By"), false), (Text(zh: "摘要值", en: "Digest"), false)],
            rows: item.evidence.map { [.init(text: $0.title), .init(text: "\($0.party)"), .init(text: $0.digest.hex)] }, language)
        let page = ThingPage(
            status: (item.phase.title, item.phase == .closed ? "good" : "wait"), sections: [(Text(zh: "案情", en: "The case"), facts)],
            lists: [evidence], actions: actions(item, visit, back: request.uri.path), records: item.records, done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "争议 \(id)", en: "Dispute \(id)"), page, visit, path: request.uri.path)
    }

    private func actions(_ item: DisputeCase, _ visit: Visit, back: String) -> [ThingAction] {
        guard item.phase != .closed else { return [] }
        func action(_ zh: String, _ en: String, _ end: String, isGrave: Bool = false) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), "/do/disputes/\(item.id)\(end)", isGrave: isGrave, back: back, visit.language)
        }
        let participant = visit.visitor.participant
        guard let participant, item.isParty(participant) else {
            let isJudge = participant != nil && (participant == item.arbitrator || participant == item.mediator)
            var actions: [ThingAction] = []
            if isJudge { actions.append(action("提出分割方案", "Propose a division", "/proposals")) }
            if isJudge || visit.visitor.isStaff { actions.append(action("裁决", "Award", "/award")) }
            if visit.visitor.isStaff { actions.append(action("缺席裁决", "Decide by default", "/default-decision")) }
            return actions
        }
        var actions = [action("提交证据", "File evidence", "/evidence"), action("同意分割方案", "Agree to a division", "/agreement")]
        if participant == item.respondent, !item.isAnswered { actions.insert(action("答辩", "Answer", "/answer"), at: 0) }
        if item.phase == .negotiation { actions.append(action("申请调解", "Ask for mediation", "/mediation")) }
        if item.phase == .undecided || item.phase == .mediation || item.phase == .negotiation {
            actions += [action("约定仲裁", "Agree on arbitration", "/arbitration-agreement"), action("提起诉讼", "Go to court", "/court-action")]
        }
        if participant == item.claimant { actions.append(action("撤回", "Withdraw", "/withdrawal", isGrave: true)) }
        return actions
    }
}

extension DisputeCase.Phase {
    var title: Text {
        switch self {
        case .negotiation: Text(zh: "协商", en: "negotiation")
        case .mediation: Text(zh: "调解", en: "mediation")
        case .undecided: Text(zh: "待选仲裁或诉讼", en: "arbitration or court to be chosen")
        case .arbitration: Text(zh: "仲裁", en: "arbitration")
        case .court: Text(zh: "诉讼", en: "in court")
        case .closed: Text(zh: "已结", en: "closed")
        }
    }
}
