// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Hummingbird

/// What waits for the visitor, by the desks and roles they have.
struct DeskPage {
    let pages: Pages
    private var site: Site { pages.site }
    /// So many things of one kind are shown.
    private static let limit = 50

    func add(to router: Router<Visit>) { router.get("/desk") { request, visit in try await show(request, visit) } }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        var inboxes: [Inbox] = []
        let visitor = visit.visitor
        if let participant = visitor.participant {
            inboxes += try await site.read { Inbox.of(participant, $0) }
        } else {
            inboxes += try await site.read { Inbox.of(account.desks, $0) }
        }
        if visitor.isStaff {
            let proposals = try site.access.openProposals().filter { $0.maker != account.name }
            inboxes.append(
                Inbox(
                    Text(zh: "待我复核", en: "Waiting for a second check"),
                    proposals.map {
                        Inbox.Item(
                            title: Text(zh: "\($0.command)(经办:\($0.maker))", en: "\($0.command) (by \($0.maker))"), link: "/proposals/\($0.id)",
                            since: $0.proposed)
                    }))
        }
        let language = visit.language
        let lists = inboxes.map { inbox in
            ThingList(
                Text(zh: "\(inbox.title.zh)(\(inbox.items.count))", en: "\(inbox.title.en) (\(inbox.items.count))"),
                [(Text(zh: "事项", en: "Matter"), false), (Text(zh: "时间", en: "Since"), false)],
                rows: inbox.items.prefix(Self.limit).map { [.init(text: $0.title(language), link: $0.link), .init(text: $0.since?.short ?? "")] },
                note: inbox.note, language)
        }
        var page = ThingPage(
            intro: intro(account, inboxes, language), sections: [], lists: lists,
            actions: actions(visit), done: request.query("done"), language)
        page.hasNews = true
        return try pages.show("thing", title: Text(zh: "我的工作台", en: "My desk"), page, visit, path: "/desk")
    }

    private func intro(_ account: Account, _ inboxes: [Inbox], _ language: Language) -> String {
        let count = inboxes.reduce(0) { $0 + $1.items.count }
        return Text(
            zh: "\(account.title),共有 \(count) 件事项等您办理。点开一件,页面上就有下一步。",
            en: "\(account.title), \(count) matters wait for you. Open one: its page has the next step.")(language)
    }

    private func actions(_ visit: Visit) -> [ThingAction] {
        let language = visit.language
        func action(_ zh: String, _ en: String, _ path: String, isPlain: Bool = false) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), path, isPlain: isPlain, back: "/desk", language)
        }
        var actions: [ThingAction] = []
        if !visit.visitor.capacities.isDisjoint(with: [.seller, .dealer]) {
            actions += [action("申请登记", "Register a resource", "/desk/rights/new"), action("描述产品", "Describe a product", "/desk/products/new")]
        }
        if !visit.visitor.capacities.isDisjoint(with: [.buyer, .dealer]) {
            actions += [action("找数据", "Find data", "/products"), action("发布需求", "Publish a demand", "/do/demands")]
        }
        guard let desks = visit.visitor.account?.desks, visit.visitor.isStaff else { return actions }
        if desks.contains(.admission) { actions.append(action("登记准入申请", "Enter an application", "/do/participants")) }
        if desks.contains(.settlement) {
            actions += [
                action("登记入金", "Record a deposit", "/do/deposits"), action("批量结算", "Settle", "/do/settlements", isPlain: true),
                action("今日日终", "Close today", "/do/days/\(site.clock.now.date)/close", isPlain: true),
            ]
        }
        return actions
    }
}

/// Things of one kind that wait for somebody.
struct Inbox: Sendable {
    struct Item: Sendable {
        let title: Text
        let link: String
        let since: Instant?
    }

    let title: Text
    let items: [Item]
    /// Who decides, where it takes two people.
    let note: Text?

    init(_ title: Text, _ items: [Item], note: Text? = nil) {
        self.title = title
        self.items = items
        self.note = note
    }

    private static let forTwo = Text(
        zh: "双人办理:您提出后,由另一人在“复核”中同意才生效。", en: "It takes two people: what you propose takes effect once another one agrees.")

    /// What waits for a participant.
    static func of(_ participant: ExchangeID, _ market: Market) -> [Inbox] {
        let orders = market.trading.orders.sorted.filter { $0.buyer == participant || $0.seller == participant }
        func title(_ product: ExchangeID) -> Text { market.catalog.products[product]?.description.title ?? Text(zh: "\(product)", en: "\(product)") }
        func item(_ order: Order) -> Item { Item(title: title(order.product), link: "/orders/\(order.id)", since: order.placed) }
        let isDelivered: (Order) -> Bool = { market.delivery.deliveries[$0.id] != nil }
        let products = market.catalog.products.sorted.filter { $0.seller == participant && ($0.status == .described || $0.status == .rejected) }
        let offers = market.negotiation.offers.sorted.filter { $0.by != participant && ($0.buyer == participant || $0.seller == participant) }
        let isSeller = market.participants.all[participant].map { !$0.capacities.isDisjoint(with: [.seller, .dealer]) } ?? false
        let isBuyer = market.participants.all[participant].map { !$0.capacities.isDisjoint(with: [.buyer, .dealer]) } ?? false
        var inboxes: [Inbox] = []
        if isSeller {
            inboxes.append(Inbox(Text(zh: "待交付", en: "To deliver"), orders.filter { $0.seller == participant && !isDelivered($0) }.map(item)))
            inboxes.append(
                Inbox(
                    Text(zh: "待检测、定价或送审的产品", en: "Products to examine, price or hand in"),
                    products.map { Item(title: $0.description.title, link: "/desk/products/\($0.id)", since: $0.changed) }))
        }
        if isBuyer {
            inboxes.append(Inbox(Text(zh: "待验收", en: "To accept"), orders.filter { $0.buyer == participant && isDelivered($0) }.map(item)))
        }
        inboxes.append(
            Inbox(
                Text(zh: "待答复的报价", en: "Offers to answer"),
                offers.map { Item(title: title($0.product), link: "/offers/\($0.id)", since: $0.validUntil) }))
        inboxes.append(
            Inbox(
                Text(zh: "进行中的争议", en: "Open disputes"),
                market.disputes.cases.sorted.filter { $0.phase != .closed && $0.isParty(participant) }.map {
                    Item(title: Text(zh: "\($0.id)", en: "\($0.id)"), link: "/disputes/\($0.id)", since: $0.filed)
                }))
        return inboxes
    }

    /// What is payable, and the days whose books are open.
    private static func closing(_ market: Market) -> [Item] {
        let payables = market.ledger.balances.filter { $0.account.kind == .payable && $0.posted.isPositive }
        var items: [Item] = []
        if !payables.isEmpty {
            let total = Money(minorUnits: payables.reduce(0) { $0 + $1.posted.minorUnits }, currency: market.venue.charter?.currency ?? .cny)
            items.append(
                Item(
                    title: Text(zh: "批量结算:\(payables.count) 户应付 \(total.grouped) 元", en: "Settle: CNY \(total.grouped) payable to \(payables.count)"),
                    link: "/do/settlements?back=/desk", since: nil))
        }
        let yesterday = market.instant.date.adding(days: -1)
        if let closed = market.clearing.closedThrough, closed < yesterday {
            let day = closed.adding(days: 1)
            items.append(
                Item(title: Text(zh: "日终关账:\(day)", en: "Close the books of \(day)"), link: "/do/days/\(day)/close?back=/desk", since: nil))
        }
        return items
    }

    /// What waits at desks of the venue.
    static func of(_ desks: Desk, _ market: Market) -> [Inbox] {
        var inboxes: [Inbox] = []
        if desks.contains(.admission) {
            inboxes.append(
                Inbox(
                    Text(zh: "待审核的准入申请", en: "Applications for admission"),
                    market.participants.all.sorted.filter { $0.status == .applied }.map {
                        Item(title: Text(zh: $0.name, en: $0.name), link: "/participants/\($0.id)", since: nil)
                    }, note: forTwo))
            inboxes.append(
                Inbox(
                    Text(zh: "待办信用案件", en: "Cases of credit"),
                    market.credit.conducts.sorted.filter(\.waitsForVenue).map {
                        Item(title: $0.act.name, link: "/credit/\($0.id)", since: $0.objection?.answerBy ?? $0.hearingUntil)
                    }))
        }
        if desks.contains(.registration) {
            inboxes.append(
                Inbox(
                    Text(zh: "待处理的确权登记", en: "Rights to accept, or objections to decide"),
                    market.rights.all.sorted.filter { $0.status == .applied || $0.status == .objected }.map {
                        Item(title: Text(zh: $0.resource.title, en: $0.resource.title), link: "/rights/\($0.id)", since: $0.objectionsUntil)
                    }))
        }
        if desks.contains(.listing) {
            inboxes.append(
                Inbox(
                    Text(zh: "待上架审核的产品", en: "Products to review"),
                    market.catalog.products.sorted.filter { $0.status == .submitted }.map {
                        Item(title: $0.description.title, link: "/products/\($0.id)", since: $0.changed)
                    }))
        }
        if desks.contains(.settlement) {
            inboxes.append(
                Inbox(
                    Text(zh: "待银行确认的付款", en: "Payouts that the bank has not confirmed"),
                    market.escrow.payouts.sorted.map {
                        Item(
                            title: Text(zh: "\($0.id) \($0.amount.grouped) 元", en: "\($0.id) CNY \($0.amount.grouped)"),
                            link: "/do/payouts/\($0.id)/confirmation?back=/desk", since: nil)
                    }, note: forTwo))
            inboxes.append(Inbox(Text(zh: "结算与日终", en: "Settlement and the close of days"), closing(market), note: forTwo))
        }
        if desks.contains(.disputes) {
            inboxes.append(
                Inbox(
                    Text(zh: "进行中的争议", en: "Open disputes"),
                    market.disputes.cases.sorted.filter { $0.phase != .closed }.map {
                        Item(title: Text(zh: "\($0.id)", en: "\($0.id)"), link: "/disputes/\($0.id)", since: $0.filed)
                    }))
        }
        return inboxes
    }
}

extension Conduct {
    /// Whether the venue has to act next.
    fileprivate var waitsForVenue: Bool {
        switch status {
        case .reported, .heard: true
        case .decided: isInDispute || repairProof != nil
        case .notified, .ended: false
        }
    }
}
