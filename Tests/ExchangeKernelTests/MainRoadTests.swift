// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct MainRoadTests {
    @Test func `the money of a trade is divided to the fen`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        // 100.00 yuan: two per cent fee is 2.00, of which 6/106 is 0.11 tax; the seller gets 98.00.
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
        #expect(market.market.ledger.balance(of: .venue(.feeRevenue, .cny)).postedMinorUnits == 189)
        #expect(market.market.ledger.balance(of: .venue(.taxPayable, .cny)).postedMinorUnits == 11)
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        #expect(market.balance(floor.sellers[0], .payoutClearing) == 9_800)
        #expect(market.balance(floor.sellers[0], .payable) == 0)
    }

    @Test func `what is paid for is the file that was examined, and no other`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        let other = RecordDelivery(order: order, file: Digest(words: 9, 9, 9, 9), byteCount: 1)
        market.refuses("compliance.denied", .delivery(.record(other)), as: floor.sellers[0])
        market.refuses("trading.not-delivered", .delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        #expect(market.market.ledger.hold(HoldID(price: order))?.remaining == 10_000, "nothing is released without it")
        try market.submit(
            .delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1))), as: floor.sellers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
    }

    @Test func `a rejected delivery, a cancelled order and a late one give all of the money back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let before = market.balance(floor.buyers[0], .available)
        let rejected = try market.delivered(0, floor)
        try market.submit(.delivery(.reject(RejectDelivery(order: rejected, reason: "wrong"))), as: floor.buyers[0])
        let cancelled = try market.placed(0, floor)
        try market.submit(.trading(.cancel(CancelOrder(order: cancelled, reason: ""))), as: floor.buyers[0])
        _ = try market.placed(0, floor)
        try market.advance(days: 15)
        #expect(market.balance(floor.buyers[0], .available) == before)
        #expect(market.market.ledger.balances.allSatisfy { $0.held == 0 })
        #expect(market.market.trading.orders.count == 0)
    }

    @Test func `silence is acceptance when the time for inspection is over`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.advance(days: 7, milliseconds: -1)
        #expect(market.market.trading.orders[order] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.market.trading.orders[order] == nil)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
    }

    @Test func `what is frozen neither expires nor is released, until it is unfrozen`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.escrow(.freeze(FreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.advance(days: 30)
        #expect(market.market.trading.orders[order] != nil)
        market.refuses("ledger.hold-frozen", .delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        try market.submit(.escrow(.unfreeze(UnfreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.advance(days: 7)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
    }

    @Test func `a freeze that is lifted at once leaves one deadline, not two`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        try market.submit(.escrow(.freeze(FreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.submit(.escrow(.unfreeze(UnfreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.advance(days: 15)
        #expect(market.market.trading.orders[order] == nil)
        #expect(market.market.ledger.invariantViolations() == [])
    }

    @Test func `a quote holds for seven days, whatever the price does`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let product = floor.products[0]
        let quoted = try market.submit(
            .pricing(.quote(RequestQuote(product: product, purpose: "industry"))), as: floor.buyers[0])
        let quote = try #require(quoted.first.flatMap { if case .pricing(.quoted(let event)) = $0 { event.quote } else { nil } })
        try market.submit(
            .pricing(.setPrice(SetPrice(product: product, model: .fixed(price: .fen(20_000))))), as: floor.sellers[0])
        let order = PlaceOrder(product: product, purpose: "industry", quote: quote.id)
        let other = PlaceOrder(product: product, purpose: "research", quote: quote.id)
        market.refuses("trading.quote-for-something-else", .trading(.place(other)), as: floor.buyers[0])
        market.refuses("pricing.quote-not-found", .trading(.place(order)), as: floor.buyers[1])
        let placed = try market.submit(.trading(.place(order)), as: floor.buyers[0])
        guard case .trading(.placed(let event))? = placed.first else {
            Issue.record("no order")
            return
        }
        #expect(event.price == .fen(10_000))
        market.refuses("pricing.quote-not-found", .trading(.place(order)), as: floor.buyers[0])
        let late = try market.submit(
            .pricing(.quote(RequestQuote(product: product, purpose: "industry"))), as: floor.buyers[0])
        let expired = try #require(late.first.flatMap { if case .pricing(.quoted(let event)) = $0 { event.quote } else { nil } })
        try market.advance(days: 7)
        market.refuses(
            "pricing.quote-expired",
            .trading(.place(PlaceOrder(product: product, purpose: "industry", quote: expired.id))), as: floor.buyers[0])
    }

    @Test(arguments: [
        (PriceModel.fixed(price: .fen(3_600)), Int64(2), Int64(7_200)),
        (.subscription(monthly: .fen(1_200_000)), 3, 3_600_000),
        (.tiered(tiers: [.init(after: 0, unitPrice: .fen(200)), .init(after: 1_000, unitPrice: .fen(150))]), 1_000, 200_000),
        (.tiered(tiers: [.init(after: 0, unitPrice: .fen(200)), .init(after: 1_000, unitPrice: .fen(150))]), 1_001, 200_150),
    ])
    func `each price model has its price`(_ model: PriceModel, _ quantity: Int64, _ fen: Int64) throws {
        #expect(try model.price(quantity: quantity, purpose: "industry") == .fen(fen))
    }

    @Test func `public benefit is free for the public's purposes alone`() throws {
        let model = PriceModel.publicBenefit(currency: .cny)
        #expect(try model.price(quantity: 1, purpose: "governance") == .fen(0))
        #expect(throws: Refusal.self) { try model.price(quantity: 1, purpose: "industry") }
    }

    @Test func `an objection stops a registration until it is dismissed, or ends it`() async throws {
        let market = try BareMarket()
        var terms = MarketTerms()
        terms.publicityDays = 0
        let floor = try await market.floor(terms: terms)
        terms.publicityDays = 10
        try market.submit(.venue(.setTerms(SetTerms(since: market.now.date, terms: terms))), as: TradingFloor.venue)
        for isUpheld in [false, true] {
            let right = try market.publishedRight(by: floor.sellers[0])
            market.refuses("rights.publicity-not-over", .rights(.certify(CertifyRight(right: right))), as: TradingFloor.venue)
            let objection = ObjectToRegistration(right: right, reason: "ours")
            try market.submit(.rights(.object(objection)), as: floor.buyers[0])
            try market.advance(days: 11)
            #expect(market.market.rights.all[right]?.status == .objected)
            let resolve = ResolveObjection(right: right, isUpheld: isUpheld, reason: "")
            try market.submit(.rights(.resolve(resolve)), as: TradingFloor.venue)
            try market.advance(milliseconds: 1)
            #expect(market.market.rights.all[right]?.status == (isUpheld ? .refused : .certified))
        }
    }

    @Test func `the operator and its affiliates neither sell nor broker`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        let code = "91620900MADEMA06X5"
        let sell = ApplyForAdmission(kind: .legalPerson, title: "甲", code: code, region: nil, roles: [.seller])
        try market.submit(.venue(.declareAffiliate(DeclareAffiliate(code: code))), as: TradingFloor.venue)
        market.refuses("participants.venue-cannot-trade", .participants(.apply(sell)), as: TradingFloor.venue)
        let buy = ApplyForAdmission(kind: .legalPerson, title: "甲", code: code, region: nil, roles: [.buyer])
        try market.submit(.participants(.apply(buy)), as: TradingFloor.venue)
    }

    @Test func `the books of a day are closed once, and of today never`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        let today = market.now.date
        market.refuses("clearing.day-not-over", .clearing(.closeDay(CloseDay(day: today))), as: TradingFloor.venue)
        try market.submit(.clearing(.closeDay(CloseDay(day: today.adding(days: -1)))), as: TradingFloor.venue)
        market.refuses(
            "clearing.day-already-closed", .clearing(.closeDay(CloseDay(day: today.adding(days: -1)))),
            as: TradingFloor.venue)
    }

    @Test func `a participant leaves with neither orders nor money`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let exit = Command.participants(.exit(ExitMarket(deletionProof: "P-1")))
        market.refuses("participants.money-left", exit, as: floor.buyers[0])
        _ = try market.placed(0, floor)
        market.refuses("participants.orders-open", exit, as: floor.sellers[0])
        try market.advance(days: 15)
        try market.submit(exit, as: floor.sellers[0])
        market.refuses("participants.not-active", exit, as: floor.sellers[0])
    }
}
