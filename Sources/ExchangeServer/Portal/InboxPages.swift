// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// A page for each desk of the venue: what waits there, since when, what to do next and who has to agree.
struct InboxPages {
    let pages: Pages
    private var site: Site { pages.site }
    /// So many matters of one kind are shown.
    private static let limit = 50

    func add(to router: Router<Visit>) { router.get("/inboxes/:desk") { request, visit in try await show(request, visit) } }

    private struct Content {
        let groups: [Group]
        let proposals: [Item]
        let hasProposals: Bool
        let proposalCount: Int
        let actions: [ThingAction]
        let desks: [DeskLink]
        let done: String?
        let newsSubject: String? = nil
    }

    private struct Group {
        let title: String
        let count: Int
        let items: [Item]
        let isEmpty: Bool
        /// What is not shown.
        let rest: String?
    }

    private struct Item {
        let title: String
        let link: String?
        let since: String?
        let due: String?
        let isLate: Bool
        let missing: String?
        let hands: String
        let state: String
        let actions: [ThingAction]
    }

    private struct DeskLink {
        let title: String
        let path: String
        let isHere: Bool
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        let name = visit.parameters.get("desk") ?? ""
        guard visit.visitor.isStaff, let desk = Desk(named: name) else { throw Refusal.pageNotFound(name) }
        guard account.desks.contains(desk) else { throw Refusal.deskMissing("inbox", desk.title) }
        try await site.settled()
        let (groups, batches, region) = try await site.read { (MatterGroup.all(of: desk, $0), $0.clearing.batchCount, $0.venue.charter?.region) }
        let settled = try desk == .settlement ? region.map { region throws in try settlements(batches, in: region) } ?? [:] : [:]
        let proposals = try WaitingProposal.all(at: site).filter { !$0.desks.isDisjoint(with: desk) }
        let language = visit.language
        let back = "/inboxes/\(name)"
        let content = Content(
            groups: try groups.map { try group($0, settled, proposals, account, back, language) },
            proposals: proposals.map { item($0, account, language) }, hasProposals: !proposals.isEmpty, proposalCount: proposals.count,
            actions: actions(desk, visit, back: back), desks: Self.links(account.desks, here: desk, language), done: request.query("done"))
        return try pages.show("inbox", title: desk.title, content, visit, path: back)
    }

    private static func links(_ desks: Desk, here: Desk, _ language: Language) -> [DeskLink] {
        Desk.named.filter { desks.contains($0.desk) }.map {
            DeskLink(title: $0.title(language), path: "/inboxes/\($0.name)", isHere: $0.desk == here)
        }
    }

    private func group(
        _ group: MatterGroup, _ settled: [ExchangeID: Instant], _ proposals: [WaitingProposal], _ account: Account, _ back: String,
        _ language: Language
    ) throws -> Group {
        let rest = group.matters.count - Self.limit
        return Group(
            title: group.title(language), count: group.matters.count,
            items: try group.matters.prefix(Self.limit).map { try item($0, settled, proposals, account, back, language) },
            isEmpty: group.matters.isEmpty,
            rest: rest > 0 ? Text(zh: "另有 \(rest) 项,办完以上再显示。", en: "\(rest) more come up once these are done.")(language) : nil)
    }

    private func item(
        _ matter: Matter, _ settled: [ExchangeID: Instant], _ proposals: [WaitingProposal], _ account: Account, _ back: String,
        _ language: Language
    ) throws -> Item {
        let now = site.clock.now
        let since = try matter.since ?? matter.subject.flatMap { id throws in try lastChange(of: id, settled) }
        let proposal = proposals.first { $0.concerns(matter) }
        let (hands, state) = Self.hands(matter, proposal, account)
        let actions =
            proposal.map { $0.check(by: account, language).map { [$0] } ?? [] }
            ?? matter.next.map { ThingAction($0.title, $0.path, isPlain: $0.isPlain, back: back, language) }
        return Item(
            title: matter.title(language), link: matter.link, since: since.map { $0.waiting(at: now)(language) },
            due: matter.due.map { Text(zh: "期限 \($0.short)", en: "due \($0.short)")(language) }, isLate: matter.due.map { $0 < now } ?? false,
            missing: matter.missing?(language), hands: hands(language), state: state, actions: actions)
    }

    private func item(_ proposal: WaitingProposal, _ account: Account, _ language: Language) -> Item {
        let isOwn = proposal.proposal.maker == account.name
        return Item(
            title: proposal.title(language), link: "/proposals/\(proposal.proposal.id)",
            since: proposal.proposal.proposed.waiting(at: site.clock.now)(language), due: nil, isLate: false, missing: nil,
            hands: isOwn
                ? Text(zh: "您已提出,等待另一人复核", en: "You proposed it: another person has to agree")(language)
                : Text(zh: "经办 \(proposal.proposal.maker),等待复核", en: "Proposed by \(proposal.proposal.maker), to be checked")(language),
            state: "wait", actions: proposal.check(by: account, language).map { [$0] } ?? [])
    }

    /// Who has to act: one person, two, or the second of two.
    private static func hands(_ matter: Matter, _ proposal: WaitingProposal?, _ account: Account) -> (Text, state: String) {
        if let proposal = proposal?.proposal {
            return proposal.maker == account.name
                ? (Text(zh: "第 2 步:您已提出,等待另一人复核", en: "Step 2 of 2: you proposed it, another person has to agree"), "wait")
                : (Text(zh: "第 2 步:\(proposal.maker) 已提出,请复核", en: "Step 2 of 2: proposed by \(proposal.maker), please check"), "wait")
        }
        guard let next = matter.next.first else { return (Text(zh: "等待处理", en: "To be looked into"), "") }
        return Desk.commandsForTwo.contains(next.command)
            ? (Text(zh: "双人办理 第 1 步:由您提出", en: "Two people, step 1 of 2: you propose"), "")
            : (Text(zh: "一人办理", en: "One person decides"), "")
    }

    /// When the latest record about something was made; a payout that no record is about was ordered by its settlement.
    private func lastChange(of id: ExchangeID, _ settled: [ExchangeID: Instant]) throws -> Instant? {
        guard let sequence = try site.exchange.readModels.sequences(about: id, limit: 1).first else { return settled[id] }
        return try site.exchange.journal.record(at: sequence)?.record.instant
    }

    /// When the payouts of the latest settlements were ordered.
    private func settlements(_ count: UInt64, in region: Region) throws -> [ExchangeID: Instant] {
        var instants: [ExchangeID: Instant] = [:]
        for serial in (count > UInt64(Self.limit) ? count - UInt64(Self.limit) : 0)..<count {
            let batch = ExchangeID(region: region, kind: .batch, serial: serial + 1)
            guard let sequence = try site.exchange.readModels.sequences(about: batch, limit: 1).first,
                let record = try site.exchange.journal.record(at: sequence)?.record
            else { continue }
            for case .clearing(.settled(let event)) in record.events { for payout in event.payouts { instants[payout.id] = record.instant } }
        }
        return instants
    }

    /// What can be begun at a desk, besides what waits.
    private func actions(_ desk: Desk, _ visit: Visit, back: String) -> [ThingAction] {
        func action(_ zh: String, _ en: String, _ path: String, isPlain: Bool = false) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), path, isPlain: isPlain, back: back, visit.language)
        }
        switch desk {
        case .admission: return [action("登记准入申请", "Enter an application", "/do/participants")]
        case .settlement:
            return [
                action("登记入金", "Record a deposit", "/do/deposits"), action("批量结算", "Settle", "/do/settlements", isPlain: true),
                action("今日日终", "Close today", "/do/days/\(site.clock.now.date)/close", isPlain: true),
            ]
        case .administration:
            return TradingStop.actions(visit.stop, visit, back: back) + [action("账户", "Accounts", "/accounts")]
        default: return []
        }
    }
}

/// A proposal that waits for a second person, with the desks it belongs to.
struct WaitingProposal {
    let proposal: Proposal
    let desks: Desk
    let title: Text

    /// All that are open, oldest first.
    static func all(at site: Site) throws -> [WaitingProposal] {
        try site.access.openProposals().sorted { $0.id < $1.id }.map { proposal in
            let desks = (try? CommandRoutes.command(named: proposal.command, body: proposal.body)).map(Desk.responsible) ?? []
            let title = CommandRoutes.all.first { $0.command == proposal.command }?.summary ?? Text(zh: proposal.command, en: proposal.command)
            return WaitingProposal(proposal: proposal, desks: desks, title: title)
        }
    }

    /// Whether it is about a matter: one of its commands, and what is particular to it.
    func concerns(_ matter: Matter) -> Bool {
        matter.next.contains { $0.command == proposal.command } && (matter.key.map { proposal.body.contains("\"\($0)\"") } ?? true)
    }

    /// The way to check it; `nil` for whoever proposed it.
    func check(by account: Account, _ language: Language) -> ThingAction? {
        guard proposal.maker != account.name else { return nil }
        return ThingAction(Text(zh: "复核", en: "Check"), "/proposals/\(proposal.id)", back: "/desk", language)
    }
}

extension Instant {
    /// How long something has waited, in words.
    func waiting(at now: Instant) -> Text {
        let hours = max(0, now.milliseconds - milliseconds) / 3_600_000
        switch hours {
        case 0: return Text(zh: "\(short) 起,不到 1 小时", en: "since \(short), less than an hour")
        case 1..<48: return Text(zh: "\(short) 起,已 \(hours) 小时", en: "since \(short), \(hours) h")
        default: return Text(zh: "\(short) 起,已 \(hours / 24) 天", en: "since \(short), \(hours / 24) days")
        }
    }
}
