// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Orders: all that concern a visitor, and each with what may be done next.
struct OrderPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 200

    func add(to router: Router<Visit>) {
        router.get("/orders") { request, visit in try await list(request, visit) }
        router.get("/orders/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private struct List {
        let orders: [Row]
        let statuses: [Status]
        let done: String?

        struct Status {
            let id: String
            let name: String
            let isChosen: Bool
        }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        try await site.settled()
        let status = request.query("status").flatMap { OrderSummary.Status(rawValue: $0) }
        let participant = visit.visitor.readsAll ? nil : visit.visitor.participant
        let orders = try site.exchange.readModels.orders(
            matching: OrderQuery(participant: participant, status: status, limit: Self.listLimit))
        let rows = try await rows(orders, visit.language)
        let content = List(
            orders: rows,
            statuses: OrderSummary.Status.allCases.map { List.Status(id: $0.rawValue, name: $0.title(visit.language), isChosen: $0 == status) },
            done: request.query("done"))
        return try pages.show("orders", title: Text(zh: "订单", en: "Orders"), content, visit, path: "/orders")
    }

    struct Row {
        let id: String
        let product: String
        let title: String
        let buyer: String
        let seller: String
        let price: String
        let purpose: String
        let status: String
        let state: String
        let placed: String

        init(_ order: OrderSummary, _ titles: [ExchangeID: Text], _ names: [ExchangeID: String], _ language: Language) {
            id = "\(order.id)"
            product = "\(order.product)"
            title = titles[order.product]?(language) ?? "\(order.product)"
            buyer = names[order.buyer] ?? "\(order.buyer)"
            seller = names[order.seller] ?? "\(order.seller)"
            price = order.price.grouped
            purpose = order.purpose
            status = order.status.title(language)
            state = order.status.state
            placed = order.placed.short
        }
    }

    private func rows(_ orders: [OrderSummary], _ language: Language) async throws -> [Row] {
        let products = Set(orders.map(\.product))
        let parties = Set(orders.flatMap { [$0.buyer, $0.seller] })
        let (titles, names) = try await site.read { market in
            var titles: [ExchangeID: Text] = [:]
            for product in products { titles[product] = market.catalog.products[product]?.description.title }
            var names: [ExchangeID: String] = [:]
            for party in parties { names[party] = market.participants.all[party]?.title(language) }
            return (titles, names)
        }
        return orders.map { Row($0, titles, names, language) }
    }

    private struct Content {
        let order: Row
        let newsSubject: String
        let contract: String
        let facts: [Fact]
        let steps: [ThingAction]
        let canFetch: Bool
        let canRefund: Bool
        let canClaim: Bool
        let records: [UInt64]
        let done: String?
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        try await site.settled()
        guard let order = try site.exchange.readModels.order(id), visit.visitor.mayRead(order.buyer, order.seller) else {
            throw Refusal.pageNotFound("\(id)")
        }
        let participant = visit.visitor.participant
        let rulebook = site.exchange.rulebook
        let now = site.clock.now
        let contractID = ExchangeID(region: id.region, kind: .contract, serial: id.serial)
        let (open, contract, steps) = try await site.read { market in
            let steps = participant.map { market.nextSteps(for: $0, of: id, at: now, by: rulebook) } ?? []
            return (market.trading.orders[id], market.trading.contracts[contractID], steps)
        }
        let language = visit.language
        guard let row = try await rows([order], language).first else { throw Refusal.pageNotFound("\(id)") }
        var facts = [
            Fact(Text(zh: "产品", en: "Product"), row.title, language), Fact(Text(zh: "买方", en: "Buyer"), row.buyer, language),
            Fact(Text(zh: "供方", en: "Seller"), row.seller, language), Fact(Text(zh: "价款(元)", en: "Price (CNY)"), row.price, language),
            Fact(Text(zh: "用途", en: "Purpose"), row.purpose, language), Fact(Text(zh: "下单", en: "Placed"), row.placed, language),
        ]
        if let open { facts.append(Fact(Text(zh: "下一期限", en: "Next deadline"), open.deadline.short, language)) }
        if let contract {
            facts.append(Fact(Text(zh: "合同期至", en: "Contract until"), contract.until.short, language))
            facts.append(Fact(Text(zh: "已用/可用次数", en: "Uses made / allowed"), "\(contract.used) / \(contract.uses)", language))
        }
        let isBuyer = participant == order.buyer
        let content = Content(
            order: row, newsSubject: "\(id)", contract: "\(contractID)", facts: facts,
            steps: steps.compactMap { Step.action($0, id, back: request.uri.path, language) },
            canFetch: isBuyer && contract?.isActive == true, canRefund: participant == order.seller && order.status == .completed,
            canClaim: (isBuyer || participant == order.seller) && [.delivered, .completed].contains(order.status),
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"))
        return try pages.show(
            "order", title: Text(zh: "订单 \(id)", en: "Order \(id)"), content, visit, path: request.uri.path)
    }
}

extension OrderSummary.Status {
    /// The class of style that a status has.
    var state: String {
        switch self {
        case .completed: "good"
        case .rejected, .cancelled, .expired, .refunded: "bad"
        case .placed, .delivered: "wait"
        }
    }
}
