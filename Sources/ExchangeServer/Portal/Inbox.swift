// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Things of one kind that wait for somebody.
struct Inbox: Sendable {
    struct Item: Sendable {
        let title: Text
        let link: String
        let since: Instant?
    }

    let title: Text
    let items: [Item]

    init(_ title: Text, _ items: [Item]) {
        self.title = title
        self.items = items
    }

    /// As a table, with how many there are.
    func list(limit: Int, _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "\(title.zh)(\(items.count))", en: "\(title.en) (\(items.count))"),
            [(Text(zh: "事项", en: "Matter"), false), (Text(zh: "时间", en: "Since"), false)],
            rows: items.prefix(limit).map { [.init(text: $0.title(language), link: $0.link), .init(text: $0.since?.short ?? "")] }, language)
    }

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
}
