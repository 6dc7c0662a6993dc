// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Claims that a product infringes a right stop it and all of its open orders (R1.9).
@Suite struct InfringementTests {
    private func claim(_ market: BareMarket, _ floor: TradingFloor, evidence: [Digest] = [TradingFloor.file]) throws -> FileClaim {
        let right = try market.market.catalog.product(floor.products[1]).right
        return FileClaim(
            kind: .infringement, product: floor.products[0], right: right, claimed: .fen(5_000), statement: "copied",
            evidence: evidence)
    }

    @Test func `a claim stops the product: no new order, and its open orders stand still`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (delivered, placed) = (try market.delivered(0, floor), try market.placed(0, floor))
        let dispute = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        #expect(market.market.disputes.stoppedProducts[floor.products[0]]?.dispute == dispute)
        market.refuses("disputes.product-in-dispute", floor.place(0).command, as: floor.buyers[0])
        market.refuses("disputes.order-in-dispute", .delivery(.accept(AcceptDelivery(order: delivered))), as: floor.buyers[0])
        market.refuses("disputes.order-in-dispute", .trading(.cancel(CancelOrder(order: placed, reason: ""))), as: floor.buyers[0])
        market.refuses("disputes.product-in-dispute", .disputes(.file(try claim(market, floor))), as: floor.sellers[1])
        _ = try market.placed(1, floor)
        try market.advance(days: 10)
        #expect(market.market.trading.orders[delivered] != nil, "its seven days of inspection stand still")
        // Rejected: the orders go on with the time they had left, whatever passed meanwhile.
        try market.submit(.disputes(.withdraw(WithdrawClaim(dispute: dispute, reason: "settled elsewhere"))), as: floor.sellers[1])
        #expect(market.market.disputes.stoppedProducts.count == 0)
        try market.advance(days: 7, milliseconds: -1)
        #expect(market.market.trading.orders[delivered] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.market.trading.orders[delivered] == nil && market.market.trading.orders[placed] != nil)
        try market.advance(days: 8)
        #expect(market.market.trading.orders[placed] == nil)
        try market.expectEmptyEscrow()
    }

    @Test func `an upheld claim withdraws the product, refunds its open orders and pays the holder`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let paid = try market.accepted(0, floor)
        let orders = [try market.delivered(0, floor), try market.placed(0, floor)]
        let part = AcceptPart(order: orders[0], amount: .fen(1_000), rest: .held)
        try market.submit(.delivery(.acceptPart(part)), as: floor.buyers[0])
        let dispute = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        let agree = AgreeToDivision(dispute: dispute, division: .shares(buyer: 1, seller: 1))
        market.refuses("disputes.nothing-to-divide", .disputes(.agree(agree)), as: floor.sellers[1])
        try market.arbitrated(dispute, [floor.sellers[0], floor.sellers[1]])
        market.refuses(
            "disputes.nothing-to-divide",
            .disputes(
                .award(
                    AwardDispute(
                        dispute: dispute, ruling: Ruling(division: .shares(buyer: 1, seller: 1), document: TradingFloor.file)))),
            as: TradingFloor.venue)
        try market.awarded(dispute, nil, compensation: .fen(5_000))
        market.refuses("catalog.not-listed", floor.place(0).command, as: floor.buyers[0])
        market.refuses("disputes.order-in-dispute", .delivery(.accept(AcceptDelivery(order: orders[0]))), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[1], .available) == 5_000)
        try market.advance(milliseconds: 0)
        #expect(market.market.trading.orders.count == 0)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 10_000 - 1_000)
        #expect(market.market.trading.settled[orders[0]]?.paid == 1_000 && market.market.trading.settled[paid] != nil)
        #expect(market.market.trading.contracts.count == 1, "only the order completed before keeps its licence")
        try market.expectEmptyEscrow()
    }

    @Test func `an order in a dispute of its own stays there when its product goes on`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let own = try market.claimed(order, by: floor.buyers[0])
        let dispute = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        try market.submit(.disputes(.withdraw(WithdrawClaim(dispute: own, reason: ""))), as: floor.buyers[0])
        market.refuses("disputes.order-in-dispute", .delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        try market.advance(days: 8)
        #expect(market.market.trading.orders[order] != nil)
        try market.submit(.disputes(.withdraw(WithdrawClaim(dispute: dispute, reason: ""))), as: floor.sellers[1])
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        try market.expectEmptyEscrow()
    }

    @Test func `the claim is by a holder of a certified right, not on its own product, and with evidence`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        market.refuses("disputes.evidence-missing", .disputes(.file(try claim(market, floor, evidence: []))), as: floor.sellers[1])
        market.refuses("disputes.not-holder", .disputes(.file(try claim(market, floor))), as: floor.buyers[0])
        let right = try market.market.catalog.product(floor.products[0]).right
        let own = FileClaim(
            kind: .infringement, product: floor.products[0], right: right, statement: "x", evidence: [TradingFloor.file])
        market.refuses("disputes.own-product", .disputes(.file(own)), as: floor.sellers[0])
        let pending = try market.publishedRight(by: floor.sellers[1])
        let early = FileClaim(
            kind: .infringement, product: floor.products[0], right: pending, statement: "x", evidence: [TradingFloor.file])
        market.refuses("rights.not-certified", .disputes(.file(early)), as: floor.sellers[1])
    }

    @Test func `a claim that is dismissed lets the product go on, and one nobody answers is decided by default`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dismissed = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        try market.submit(.disputes(.sue(GoToCourt(dispute: dismissed, court: "(2026)甘09民初1号"))), as: floor.sellers[0])
        func decision(_ isUpheld: Bool, _ fen: Int64?) -> Ruling {
            Ruling(isUpheld: isUpheld, compensation: fen.map(Money.fen), document: TradingFloor.file)
        }
        let pays = AwardDispute(dispute: dismissed, ruling: decision(false, 1))
        market.refuses("disputes.award-both-ways", .disputes(.award(pays)), as: TradingFloor.venue)
        let judgement = AwardDispute(dispute: dismissed, ruling: decision(false, nil))
        try market.submit(.disputes(.award(judgement)), as: TradingFloor.venue)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        _ = try market.placed(0, floor)
        let silent = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        try market.advance(days: 10)
        func decide(_ fen: Int64) -> Command {
            .disputes(.decideByDefault(DecideByDefault(dispute: silent, ruling: decision(true, fen))))
        }
        market.refuses("disputes.beyond-claim", decide(5_001), as: TradingFloor.venue)
        try market.submit(decide(5_000), as: TradingFloor.venue)
        try market.advance(milliseconds: 1)
        #expect(market.market.trading.orders.count == 0 && market.market.catalog.listings[floor.products[0]] == nil)
        #expect(market.balance(floor.sellers[0], .payable) == 4_800 && market.balance(floor.sellers[1], .available) == 5_000)
        try market.expectEmptyEscrow()
    }

    @Test func `an order that a court froze is refunded once the court lets go, though its product infringes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.disputed(try market.submit(.disputes(.file(try claim(market, floor))), as: floor.sellers[1]))
        try market.submit(.escrow(.freeze(FreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.arbitrated(dispute, [floor.sellers[0], floor.sellers[1]])
        try market.awarded(dispute, nil)
        try market.advance(days: 1)
        #expect(market.market.trading.orders[order] != nil)
        try market.submit(.escrow(.unfreeze(UnfreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        try market.advance(days: 7)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000)
        try market.expectEmptyEscrow()
    }
}
