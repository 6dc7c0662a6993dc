// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct MeteredOrderTests {
    private static let meter = PriceModel.metered(meter: UsageMeter(unitPrice: .fen(100), freeUnits: 2, cap: .fen(5_000)))
    private static let royalty = PriceModel.royalty(
        royalty: Royalty(rate: .percent(8), minimum: .fen(500_000), maximum: .fen(10_000_000)))

    @Test func `metered use is settled from what was counted, and the rest goes back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.price(0, floor, Self.meter)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let before = market.balance(buyer, .available)
        let order = try market.order(0, floor, by: buyer, 10)
        #expect(order.price == .fen(800) && order.uses == 10)
        try market.deliver(order, by: seller)
        let contract = try #require(market.market.trading.orders[order.order]).contract
        for _ in 0..<5 { try market.submit(.trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer) }
        market.refuses(
            "pricing.already-metered", .delivery(.reject(RejectDelivery(order: order.order, reason: "x"))), as: buyer)
        // The seller raises its price: the order does not notice.
        try market.price(0, floor, .fixed(price: .fen(1)))
        try market.submit(.delivery(.accept(AcceptDelivery(order: order.order))), as: buyer)
        #expect(before - market.balance(buyer, .available) == 300)
        #expect(market.balance(seller, .payable) == 294)
        market.refuses("trading.contract-ended", .trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer)
        try market.isClean()
        #expect(market.market.pricing.meters.count == 0)
    }

    @Test func `counting ends after thirty days by itself; what was not used costs nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.price(0, floor, Self.meter)
        let before = market.balance(floor.buyers[0], .available)
        let order = try market.order(0, floor, by: floor.buyers[0], 1_000)
        #expect(order.price == .fen(5_000))
        try market.deliver(order, by: floor.sellers[0])
        try market.advance(days: 30, milliseconds: -1)
        #expect(market.market.trading.orders[order.order] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.market.trading.orders.count == 0 && market.market.trading.contracts.count == 0)
        #expect(market.balance(floor.buyers[0], .available) == before)
        try market.isClean()
    }

    @Test func `a quote carries its meter, whatever the price becomes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.price(0, floor, Self.meter)
        let quote = try market.quote(0, floor, by: floor.buyers[0], 10)
        try market.price(0, floor, .fixed(price: .fen(900_000)))
        let order = try market.order(0, floor, by: floor.buyers[0], 10, quote: quote.id)
        #expect(order.price == .fen(800) && order.uses == 10)
        try market.submit(.trading(.cancel(CancelOrder(order: order.order, reason: ""))), as: floor.buyers[0])
        #expect(market.market.pricing.meters.count == 0)
        try market.isClean()
    }

    @Test func `a royalty is due on the income that was reported, and all of it where none was`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.price(0, floor, Self.royalty)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let order = try market.order(0, floor, by: buyer)
        let report = ReportIncome(order: order.order, income: .fen(81_234_567), report: TradingFloor.file)
        market.refuses("trading.not-delivered", .pricing(.reportIncome(report)), as: buyer)
        try market.deliver(order, by: seller)
        market.refuses("pricing.income-not-reported", .delivery(.accept(AcceptDelivery(order: order.order))), as: buyer)
        market.refuses("trading.not-party", .pricing(.reportIncome(report)), as: floor.buyers[1])
        try market.submit(.pricing(.reportIncome(report)), as: buyer)
        market.refuses("pricing.already-metered", .delivery(.reject(RejectDelivery(order: order.order, reason: "x"))), as: buyer)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order.order))), as: buyer)
        // 8 % of 812,345.67 is 64,987.65; the fee is 2 % of it, 1,299.75.
        #expect(market.balance(seller, .payable) == 6_498_765 - 129_975)
        let silent = try market.order(0, floor, by: buyer)
        try market.deliver(silent, by: seller)
        try market.advance(days: 30)
        #expect(market.balance(buyer, .available) == 100_000_000 - 6_498_765 - 10_000_000)
        try market.isClean()
    }

    @Test func `a bundle is made of the seller's own products at their own prices, and its income is allocated`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 6)
        let (first, second) = (floor.products[2], floor.products[4])
        func bundle(_ price: Int64, _ parts: [ProductBundle.Part]) -> Command {
            .pricing(
                .setPrice(
                    SetPrice(product: floor.products[0], model: .bundle(bundle: ProductBundle(price: .fen(price), parts: parts)))))
        }
        let parts = [ProductBundle.Part(product: first, listPrice: .fen(10_000)), .init(product: second, listPrice: .fen(10_000))]
        let seller = floor.sellers[0]
        market.refuses("pricing.bundle-dearer", bundle(20_001, parts), as: seller)
        market.refuses("pricing.bundle-parts", bundle(10_000, [parts[0]]), as: seller)
        let wrong = ProductBundle.Part(product: second, listPrice: .fen(12_000))
        market.refuses("pricing.bundle-list-price", bundle(20_000, [parts[0], wrong]), as: seller)
        let others = ProductBundle.Part(product: floor.products[1], listPrice: .fen(10_000))
        market.refuses("catalog.not-seller", bundle(20_000, [parts[0], others]), as: seller)
        try market.submit(bundle(15_001, parts), as: seller)
        let place = PlaceOrder(product: floor.products[0], purpose: "industry")
        let events = try market.submit(.trading(.place(place)), as: floor.buyers[0])
        let allocated = events.compactMap { if case .pricing(.bundleAllocated(let event)) = $0 { event } else { nil } }
        #expect(allocated.first?.parts.map(\.amount) == [.fen(7_501), .fen(7_500)])
    }

    @Test func `whoever takes a bundle counts among the holders of each of its products`() async throws {
        var terms = MarketTerms()
        terms.holderLimit = 1
        let market = try BareMarket()
        let floor = try await market.floor(products: 6, terms: terms)
        let parts = [2, 4].map { ProductBundle.Part(product: floor.products[$0], listPrice: .fen(10_000)) }
        try market.price(0, floor, .bundle(bundle: ProductBundle(price: .fen(15_000), parts: parts)))
        let order = try market.order(0, floor, by: floor.buyers[0])
        let single = Command.trading(.place(PlaceOrder(product: floor.products[2], purpose: "industry")))
        market.refuses("compliance.denied", single, as: floor.buyers[1])
        try market.submit(.trading(.cancel(CancelOrder(order: order.order, reason: ""))), as: floor.buyers[0])
        try market.submit(single, as: floor.buyers[1])
        let whole = Command.trading(.place(PlaceOrder(product: floor.products[0], purpose: "industry")))
        market.refuses("compliance.denied", whole, as: floor.buyers[0])
        try market.submit(whole, as: floor.buyers[1])
    }

    @Test func `a buyer's class brings its discount to it, as long as it counts`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let guided = GuidedPrice(
            unitPrice: .fen(5_000), unitCap: .fen(5_000), decision: "d",
            discounts: [.init(buyers: .cooperative, rate: .percent(60))])
        try market.price(0, floor, .guided(price: guided))
        let buyer = floor.buyers[0]
        #expect(try market.order(0, floor, by: buyer, 3).price == .fen(15_000))
        let classify = ClassifyBuyer(
            participant: try #require(buyer.participant), buyerClass: .cooperative, until: market.now.date, proof: "N2-7")
        try market.submit(.pricing(.classifyBuyer(classify)), as: TradingFloor.venue)
        #expect(try market.order(0, floor, by: buyer, 3).price == .fen(6_000))
        #expect(try market.order(0, floor, by: floor.buyers[1]).price == .fen(5_000))
        try market.advance(days: 1)
        #expect(try market.order(0, floor, by: buyer, 3).price == .fen(15_000))
        let dear = GuidedPrice(unitPrice: .fen(5_001), unitCap: .fen(5_000), decision: "d")
        let price = SetPrice(product: floor.products[0], model: .guided(price: dear))
        market.refuses("pricing.above-cap", .pricing(.setPrice(price)), as: floor.sellers[0])
    }

    @Test func `an early bird's quote holds after its day, a quote by the day does not`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let early = PriceAdjustments(earlyBird: .init(until: market.now.date, discount: .percent(50)))
        try market.price(0, floor, .fixed(price: .fen(10_000)), adjustments: early)
        let plan = SubscriptionPlan(price: .fen(300_000), period: .month, isProRated: true)
        try market.price(1, floor, .plan(plan: plan))
        let (kept, daily) = (try market.quote(0, floor, by: floor.buyers[0]), try market.quote(1, floor, by: floor.buyers[0]))
        try market.advance(days: 1)
        #expect(try market.order(0, floor, by: floor.buyers[0]).price == .fen(10_000))
        #expect(try market.order(0, floor, by: floor.buyers[0], quote: kept.id).price == .fen(5_000))
        market.refuses(
            "pricing.quote-expired",
            .trading(.place(PlaceOrder(product: floor.products[1], purpose: "industry", quote: daily.id))), as: floor.buyers[0])
        let royalty = SetPrice(product: floor.products[0], model: Self.royalty, adjustments: early)
        market.refuses("pricing.nothing-to-discount", .pricing(.setPrice(royalty)), as: floor.sellers[0])
        market.refuses(
            "pricing.no-list-price",
            .trading(.place(PlaceOrder(product: try negotiated(market, floor), purpose: "industry"))), as: floor.buyers[0])
    }

    private func negotiated(_ market: BareMarket, _ floor: TradingFloor) throws -> ExchangeID {
        try market.price(0, floor, .negotiated(currency: .cny))
        return floor.products[0]
    }
}
