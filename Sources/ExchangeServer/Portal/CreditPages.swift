// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Credit: one's own record, the cases one is a party to, and for everyone the findings that are shown to the public today.
struct CreditPages {
    let pages: Pages
    private var site: Site { pages.site }
    static let listLimit = 200

    func add(to router: Router<Visit>) {
        router.get("/credit") { request, visit in try await overview(request, visit) }
        router.post("/credit/readers") { request, visit in try await consent(request, visit) }
        router.get("/credit/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private struct Own: Sendable {
        let report: CreditReport
        let treatment: CreditTreatment
        let readers: [(consent: Consent, name: String)]
    }

    private typealias Named = (conduct: Conduct, name: String)

    private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let today = site.clock.now.date
        let visitor = visit.visitor
        let language = visit.language
        let (own, cases, open) = try await site.read { market -> (Own?, [Named], [Named]) in
            func named(_ conduct: Conduct) -> Named { (conduct, market.name(of: conduct.party, language)) }
            let own = visitor.participant.flatMap { id -> Own? in
                guard let report = try? market.creditReport(of: id, for: id, on: today) else { return nil }
                let readers = (market.credit.standings[id]?.consents ?? []).map { (consent: $0, name: market.name(of: $0.reader, language)) }
                return Own(report: report, treatment: market.credit.treatment(of: id, on: today), readers: readers)
            }
            let concerned =
                visitor.account == nil ? [] : market.credit.conducts.newest(Self.listLimit) { visitor.mayRead($0.party) }.map(named)
            return (own, concerned, market.publicFindings(on: today).prefix(Self.listLimit).map(named))
        }
        var lists: [ThingList] = []
        if visitor.account != nil {
            let title = visitor.readsAll ? Text(zh: "在案案件", en: "Cases on record") : Text(zh: "与我有关的案件", en: "Cases about me")
            lists.append(CreditLists.cases(title, cases, language))
        }
        if let own { lists.append(CreditLists.readers(own.readers, language)) }
        lists.append(CreditLists.published(open, language))
        let page = ThingPage(
            intro: Text(
                zh: "失信行为须先告知、听取陈述申辩,再作认定;认定后可提异议,期满可申请修复。公示只在公示期内、且无未决异议时显示。",
                en:
                    "Nobody is found dishonest without notice and a hearing. A finding can be objected to, and repaired from a day on. It is shown "
                    + "to the public in its term only, and not while an objection is open.")(language),
            sections: own.map { [(Text(zh: "我的信用", en: "My credit"), record($0, language))] } ?? [], lists: lists, actions: actions(visit),
            forms: readerForm(visit),
            done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "信用", en: "Credit"), page, visit, path: "/credit")
    }

    private func record(_ own: Own, _ language: Language) -> [Fact] {
        let evaluation = own.report.evaluation
        return [
            Fact(Text(zh: "得分", en: "Score"), "\(own.report.score)", language), Fact(Text(zh: "等级", en: "Tier"), own.report.tier.rawValue, language),
            Fact(Text(zh: "正常履约", en: "Clean deals"), "\(own.report.dealCount)", language),
            Fact(Text(zh: "保证金比例", en: "Deposit"), "\(own.treatment.depositRate)", language),
            Fact(Text(zh: "上架审核时限(日)", en: "Reviewed within (days)"), "\(own.treatment.reviewDays)", language),
            Fact(
                Text(zh: "可否开展新交易", en: "May trade"),
                (own.treatment.mayTrade ? Text(zh: "可以", en: "yes") : Text(zh: "不可以", en: "no"))(language), language),
            Fact(Text(zh: "最近评价", en: "Latest evaluation"), evaluation.map { "\($0.round) \($0.grade.title(language))" }, language),
        ]
    }

    /// The form to let someone read one's report: whom and until when.
    private func readerForm(_ visit: Visit) -> [ThingForm] {
        guard visit.visitor.participant != nil, visit.visitor.capacities.isDisjoint(with: [.regulator, .auditor]) else { return [] }
        return [
            ThingForm(
                Text(zh: "授权查询我的信用报告", en: "Let someone read my credit report"), "/credit/readers",
                fields: [
                    FormField("reader", Text(zh: "查询人(主体编号)", en: "Reader: the id of a participant"), .text, visit.language),
                    FormField("until", Text(zh: "至", en: "Until"), .date, visit.language),
                ], button: Text(zh: "授权", en: "Consent"), back: "/credit", visit.language)
        ]
    }

    private func consent(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        let reader = try ExchangeID(form["reader"] ?? "")
        guard let until = CalendarDate(form["until"] ?? "") else { throw Refusal.valueUnreadable("until") }
        let given = try await site.give(
            .credit(.consent(GiveConsent(reader: reader, until: until))), body: "", by: visit.visitor, key: form["key"] ?? Token.make())
        guard case .accepted(let receipt) = given else { return .to("/credit") }
        return .to("/credit?done=\(receipt.sequence)")
    }

    private func actions(_ visit: Visit) -> [ThingAction] {
        guard let account = visit.visitor.account else { return [] }
        func action(_ zh: String, _ en: String, _ path: String) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), path, back: "/credit", visit.language)
        }
        let isRegulator = visit.visitor.capacities.contains(.regulator)
        guard account.participant != nil, !isRegulator else {
            let mayReport = isRegulator || !account.desks.isDisjoint(with: [.admission, .disputes])
            return mayReport ? [action("举报失信行为", "Report an act", "/do/conduct-cases")] : []
        }
        return [action("举报失信行为", "Report an act", "/do/conduct-cases")]
    }

    // MARK: - A case

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let today = site.clock.now.date
        let language = visit.language
        let found = try await site.read { market in market.credit.conducts[id].map { ($0, market.name(of: $0.party, language)) } }
        guard let (conduct, name) = found, visit.visitor.mayRead(conduct.party) || conduct.isPublic(on: today) else {
            throw visit.visitor.account == nil ? Refusal.signInNeeded : .pageNotFound("\(id)")
        }
        try await site.settled()
        let mayRead = visit.visitor.mayRead(conduct.party)
        var sections = [(title: Text(zh: "案件", en: "The case"), facts: about(conduct, name, mayRead: mayRead, language))]
        if let finding = conduct.finding { sections.append((Text(zh: "认定", en: "Finding"), facts(finding, language))) }
        let page = ThingPage(
            status: (conduct.title, conduct.status == .ended ? "good" : conduct.status == .decided ? "bad" : "wait"), sections: sections,
            actions: CreditSteps.actions(conduct, visit, on: today, back: request.uri.path),
            forms: CreditSteps.forms(conduct, visit, on: today, back: request.uri.path),
            links: [PageLink(Text(zh: "全部信用信息", en: "All about credit"), "/credit", language)],
            records: mayRead ? try site.exchange.readModels.sequences(about: id, limit: 20) : [], done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "信用案件 \(id)", en: "Case \(id)"), page, visit, path: request.uri.path)
    }

    private func about(_ conduct: Conduct, _ name: String, mayRead: Bool, _ language: Language) -> [Fact] {
        let open = [
            Fact(Text(zh: "当事人", en: "Party"), name, language), Fact(Text(zh: "行为", en: "Act"), conduct.act.name(language), language),
        ]
        guard mayRead else { return open }
        return open + [
            Fact(Text(zh: "所涉交易", en: "Deal"), conduct.deal.map { "\($0)" }, language),
            Fact(Text(zh: "证据", en: "Evidence"), conduct.evidence.hex, language),
            Fact(Text(zh: "陈述申辩至", en: "Hearing until"), conduct.hearingUntil?.short, language),
            Fact(Text(zh: "陈述", en: "Statement"), conduct.statement?.hex, language),
            Fact(Text(zh: "异议答复期限", en: "Objection answered by"), conduct.objection?.answerBy.short, language),
            Fact(Text(zh: "修复证明", en: "Proof for repair"), conduct.repairProof?.hex, language),
            Fact(Text(zh: "保存至", en: "Kept until"), conduct.keptUntil?.short, language),
        ]
    }

    private func facts(_ finding: Finding, _ language: Language) -> [Fact] {
        [
            Fact(Text(zh: "等级", en: "Class"), finding.severity.name(language), language),
            Fact(Text(zh: "扣分", en: "Points"), "\(finding.points)", language),
            Fact(Text(zh: "认定日", en: "Decided on"), "\(finding.decidedOn)", language),
            Fact(Text(zh: "公示期", en: "Shown to the public"), finding.publicity.map { "\($0.from) – \($0.until)" }, language),
            Fact(Text(zh: "最早可申请修复", en: "Repair may be asked for from"), "\(finding.repairFrom)", language),
            Fact(Text(zh: "影响终止", en: "Effects end on"), "\(finding.endsOn)", language),
        ]
    }
}

extension Conduct {
    /// How far it is, in words.
    var title: Text {
        switch status {
        case .reported: Text(zh: "已举报", en: "reported")
        case .notified: Text(zh: "陈述申辩中", en: "hearing")
        case .heard: Text(zh: "待认定", en: "to be decided")
        case .decided where isInDispute: Text(zh: "已认定(异议中)", en: "decided, in dispute")
        case .decided: Text(zh: "已认定", en: "decided")
        case .ended: ending == .repaired ? Text(zh: "已修复", en: "repaired") : Text(zh: "已期满", en: "lapsed")
        }
    }
}

extension Evaluation.Grade {
    var title: Text {
        switch self {
        case .excellent: Text(zh: "优秀", en: "excellent")
        case .good: Text(zh: "良好", en: "good")
        case .passed: Text(zh: "合格", en: "passed")
        case .failed: Text(zh: "不合格", en: "failed")
        }
    }
}
