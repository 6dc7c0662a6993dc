// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import SectorKit

/// Every question that programs ask, as a table.
enum Queries {
    static let all: [Query] = market + catalog + trading + areas + money + evidence + access

    private static let market: [Query] = [
        Query("/market", area: "venue", Text(zh: "市场概况", en: "The market"), isPublic: true, MarketAnswer.self) { site, _, _ in
            let now = site.clock.now
            return try await site.read { market in
                MarketAnswer(charter: market.venue.charter, terms: market.terms(at: now), stop: market.venue.stop, sequence: market.sequence)
            }
        },
        Query(
            "/market/stops", area: "venue", Text(zh: "全市场暂停的公告,新的在前", en: "The stops of the whole market, newest first"), isPublic: true,
            PageAnswer<TradingStop>.self
        ) { site, _, _ in
            PageAnswer(items: try await site.read { ($0.venue.stops ?? []).reversed() }, next: nil)
        },
    ]

    struct MarketAnswer: Codable, Sendable {
        let charter: Charter?
        let terms: MarketTerms
        /// The stop of the whole market, while it lasts.
        let stop: TradingStop?
        let sequence: UInt64
    }

    struct ProductsAnswer: Codable, Sendable {
        let items: [ProductSummary]
        let total: Int
        let next: String?
    }

    private static let catalog: [Query] = [
        Query(
            "/products", area: "catalog", Text(zh: "检索在售产品", en: "Search the products on offer"),
            parameters: [
                QueryParameter("q", .text, Text(zh: "关键词,两个字即可", en: "words; two characters are enough")),
                QueryParameter("sector", .text, Text(zh: "行业;可重复", en: "only this sector; may be repeated, as those that follow")),
                QueryParameter("region", .text, Text(zh: "供方所在市州(GB/T 2260);可重复", en: "only sellers in this prefecture (GB/T 2260)")),
                QueryParameter("grade", SchemaProbe.shape(of: Grade.self), Text(zh: "级别;可重复", en: "only this grade")),
                QueryParameter("form", SchemaProbe.shape(of: ProductForm.self), Text(zh: "形态;可重复", en: "only this form")),
                QueryParameter("priceModel", SchemaProbe.shape(of: PriceModelKind.self), Text(zh: "计价方式;可重复", en: "only priced this way")),
                QueryParameter("freshness", .count, Text(zh: "近 30、90 或 365 天更新", en: "updated in the last 30, 90 or 365 days")),
                QueryParameter("order", SchemaProbe.shape(of: ProductQuery.Order.self), Text(zh: "排序", en: "what comes first")), .limit, .cursor,
            ], isPublic: true, ProductsAnswer.self
        ) { site, request, _ in
            let limit = request.pageLimit
            let offset = min(Int(clamping: request.pageCursor), 1_000_000)
            let query = ProductQuery(request, asOf: site.clock.now, limit: limit, offset: offset)
            let page = try site.exchange.readModels.products(matching: query)
            return ProductsAnswer(
                items: page.products, total: page.total, next: offset + limit < page.total ? "\(offset + limit)" : nil)
        },
        Query("/products/{product}", area: "catalog", Text(zh: "查看产品", en: "Show a product"), isPublic: true, Product.self) { site, _, visit in
            let id = try visit.id("product")
            guard let product = try await site.read({ $0.catalog.products[id] }),
                ![.described, .submitted, .rejected].contains(product.status) || visit.visitor.mayRead(product.seller)
            else { throw Refusal.pageNotFound("\(id)") }
            return product
        },
    ]

    private static let trading: [Query] = [
        Query(
            "/orders", area: "trading", Text(zh: "列出订单,含已完成的,新的在前", en: "List orders, finished ones included, newest first"),
            parameters: [
                QueryParameter("status", SchemaProbe.shape(of: OrderSummary.Status.self), Text(zh: "状态", en: "only at this point")), .limit, .cursor,
            ], PageAnswer<OrderSummary>.self
        ) { site, request, visit in
            try await site.settled()
            let limit = request.pageLimit
            let before = request.pageCursor
            let found = try site.exchange.readModels.orders(
                matching: OrderQuery(
                    participant: visit.visitor.readsAll ? nil : visit.visitor.participant,
                    status: request.query("status").flatMap { OrderSummary.Status(rawValue: $0) }, before: before == 0 ? nil : before,
                    limit: limit + 1))
            let items = Array(found.prefix(limit))
            return PageAnswer(items: items, next: found.count > limit ? items.last.map { "\($0.id.serial)" } : nil)
        },
        Query("/orders/{order}", area: "trading", Text(zh: "查看订单", en: "Show an order"), OrderSummary.self) { site, _, visit in
            let id = try visit.id("order")
            try await site.settled()
            guard let order = try site.exchange.readModels.order(id), visit.visitor.mayRead(order.buyer, order.seller) else {
                throw Refusal.pageNotFound("\(id)")
            }
            return order
        },
        Query(
            "/next-steps/{subject}", area: "trading", Text(zh: "对报价、订单或合同可以做什么", en: "What may be done next about an offer, an order or a contract"),
            [NextStep].self
        ) { site, _, visit in
            guard let participant = visit.visitor.participant else { return [] }
            let (id, now, rulebook) = (try visit.id("subject"), site.clock.now, site.exchange.rulebook)
            return try await site.read { $0.nextSteps(for: participant, of: id, at: now, by: rulebook) }
        },
    ]

    private static let areas: [Query] =
        Query.things("/contracts", "contract", area: "contracts", Text(zh: "合同", en: "contracts that run"), \.trading.contracts) {
            [$0.buyer, $1.catalog.products[$0.product]?.seller]
        }
        + Query.things("/participants", "participant", area: "participants", Text(zh: "主体", en: "participants"), \.participants.all) {
            row, _ in [row.id]
        }
        + Query.things("/rights", "right", area: "rights", Text(zh: "确权登记", en: "registrations of rights"), \.rights.all) { row, _ in
            [.applied, .refused].contains(row.status) ? [row.resourceHolder, row.processor, row.productOperator] : nil
        }
        + Query.things("/offers", "offer", area: "negotiation", Text(zh: "报价", en: "open offers"), \.negotiation.offers) { row, _ in
            [row.buyer, row.seller, row.by]
        }
        + Query.things("/demands", "demand", area: "negotiation", Text(zh: "需求", en: "demands"), \.negotiation.demands) { _, _ in nil }
        + Query.things("/mandates", "mandate", area: "negotiation", Text(zh: "经纪委托", en: "broker mandates"), \.negotiation.mandates) {
            row, _ in [row.principal, row.broker]
        }
        + Query.things("/quotes", "quote", area: "pricing", Text(zh: "询价单", en: "open quotes"), \.pricing.quotes) { row, market in
            [row.buyer, market.catalog.products[row.product]?.seller]
        }
        + Query.things("/disputes", "dispute", area: "disputes", Text(zh: "争议", en: "disputes"), \.disputes.cases) { row, _ in
            [row.claimant, row.respondent, row.mediator, row.arbitrator]
        }
        + Query.things("/payouts", "payout", area: "escrow", Text(zh: "在途付款", en: "payouts on their way"), \.escrow.payouts) {
            row, _ in [row.participant]
        }
        + Query.things("/engagements", "engagement", area: "services", Text(zh: "服务委托", en: "engagements of services"), \.services.engagements) {
            row, _ in [row.client, row.agency]
        }
}

extension Contract: Identified {}
extension Participant: Identified {}
extension Registration: Identified {}
extension Offer: Identified {}
extension Demand: Identified {}
extension Mandate: Identified {}
extension Quote: Identified {}
extension DisputeCase: Identified {}
extension Payout: Identified {}
extension Engagement: Identified {}
