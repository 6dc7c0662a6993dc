// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Hummingbird

/// Who takes part, for the venue and the supervisors; each participant sees itself.
struct ParticipantPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/participants") { request, visit in try await list(request, visit) }
        router.get("/participants/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.readsAll else { throw visit.visitor.account == nil ? Refusal.signInNeeded : .pageNotFound("participants") }
        let all = try await site.read { $0.participants.all.sorted }
        let language = visit.language
        let actions =
            visit.visitor.isStaff
            ? [ThingAction(Text(zh: "登记准入申请", en: "Enter an application"), "/do/participants", back: "/participants", language)] : []
        let content = ThingList(
            Text(zh: "主体", en: "Participants"),
            [
                (Text(zh: "编号", en: "Id"), false), (Text(zh: "名称", en: "Name"), false), (Text(zh: "角色", en: "Roles"), false),
                (Text(zh: "状态", en: "Status"), false),
            ],
            rows: all.map { participant in
                [
                    .init(text: "\(participant.id)", link: "/participants/\(participant.id)"), .init(text: participant.title(language)),
                    .init(text: participant.roles.map { $0.title(language) }.joined(separator: " · ")),
                    .init(text: participant.status.title(language), state: participant.status.state),
                ]
            }, actions: actions, done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "主体", en: "Participants"), content, visit, path: "/participants")
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.mayRead(id) else { throw Refusal.pageNotFound("\(id)") }
        let found = try await site.read { market in
            market.participants.all[id].map { participant in
                let currency = market.venue.charter?.currency ?? .cny
                let balances = [AccountKind.available, .payable, .payoutClearing].map {
                    market.ledger.balance(of: AccountID(owner: id.serial, kind: $0, currency: currency))
                }
                return (participant, balances)
            }
        }
        guard let (participant, balances) = found else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let language = visit.language
        let facts = [
            Fact(Text(zh: "编号", en: "Id"), "\(id)", language),
            Fact(Text(zh: "统一社会信用代码", en: "Unified social credit code"), participant.code, language),
            Fact(Text(zh: "区划", en: "Region"), participant.region.map { "\($0)" }, language),
            Fact(Text(zh: "国家", en: "Country"), participant.country, language),
            Fact(Text(zh: "角色", en: "Roles"), participant.roles.map { $0.title(language) }.joined(separator: " · "), language),
            Fact(Text(zh: "六环节承诺", en: "Commitment"), participant.commitment?.hex, language),
        ]
        let money = balances.map { balance in
            Fact(
                balance.account.kind.title,
                "\(balance.available.grouped)"
                    + (balance.held > 0
                        ? Text(
                            zh: "(另冻结 \(Money(minorUnits: balance.held, currency: balance.account.currency).grouped))",
                            en: " (and \(Money(minorUnits: balance.held, currency: balance.account.currency).grouped) held)")(language) : ""),
                language)
        }
        let readings = participant.kind == .naturalPerson ? [PersonalReading.list(try PersonalReading.all(of: id, at: site), language)] : []
        let page = ThingPage(
            status: (participant.status.title, participant.status.state),
            sections: [(Text(zh: "主体信息", en: "About"), facts), (Text(zh: "资金(元)", en: "Money (CNY)"), money)], lists: readings,
            actions: actions(participant, visit, back: request.uri.path),
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: participant.title, page, visit, path: request.uri.path)
    }

    private func actions(_ participant: Participant, _ visit: Visit, back: String) -> [ThingAction] {
        let language = visit.language
        let path = "/do/participants/\(participant.id)"
        func action(_ zh: String, _ en: String, _ end: String, isGrave: Bool = false) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), path + end, isGrave: isGrave, back: back, language)
        }
        let isSupervisor = visit.visitor.isStaff || !visit.visitor.capacities.isDisjoint(with: .regulator)
        switch participant.status {
        case .applied where visit.visitor.isStaff:
            let check =
                participant.kind == .naturalPerson
                ? [
                    ThingAction(
                        Text(zh: "核验身份", en: "Check who applies"), "/participants/\(participant.id)/personal", back: back, language)
                ] : []
            return check + [action("审核准入", "Decide on admission", "/review")]
        case .applied where visit.visitor.participant == participant.id, .admitted where visit.visitor.participant == participant.id:
            return [ThingAction(Text(zh: "签署六环节承诺", en: "Sign the commitment"), "/do/commitments", back: back, language)]
        case .admitted where isSupervisor:
            return
                (visit.visitor.isStaff
                ? [ThingAction(Text(zh: "登记入金", en: "Record a deposit"), "/do/deposits?participant=\(participant.id)", back: back, language)] : [])
                + [action("暂停", "Suspend", "/suspension", isGrave: true)]
        case .suspended where isSupervisor: return [action("恢复", "Reinstate", "/reinstatement")]
        case .applied, .admitted, .rejected, .suspended, .exited: return []
        }
    }
}

extension Participant.Status {
    /// The class of style that a status has.
    var state: String {
        switch self {
        case .admitted: "good"
        case .applied: "wait"
        case .rejected, .suspended, .exited: "bad"
        }
    }
}

extension AccountKind {
    /// What people call an account.
    var title: Text {
        switch self {
        case .available: Text(zh: "可用资金", en: "Available")
        case .payable: Text(zh: "待付款项", en: "To be paid out")
        case .payoutClearing: Text(zh: "付款途中", en: "On its way to the bank")
        default: Text(zh: code, en: code)
        }
    }
}
