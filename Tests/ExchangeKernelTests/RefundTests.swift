// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct RefundTests {
    private func refund(_ order: ExchangeID, _ fen: Int64) -> Command {
        .escrow(.refund(RefundOrder(order: order, amount: .fen(fen), reason: "goodwill")))
    }

    @Test func `two halves give back exactly what was paid, fee and tax with it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        try market.submit(refund(order, 5_000), as: floor.sellers[0])
        // Of 98.00, 1.89 and 0.11 half is 49.00, 0.945 and 0.055: the odd fen is the fee's.
        #expect(market.balance(floor.sellers[0], .payable) == 4_900 && market.fees == 94 && market.taxes == 6)
        market.refuses("escrow.refund-exceeds-payment", refund(order, 5_001), as: floor.sellers[0])
        try market.submit(refund(order, 5_000), as: floor.sellers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 0 && market.fees == 0 && market.taxes == 0)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000)
        market.refuses("escrow.refund-exceeds-payment", refund(order, 1), as: floor.sellers[0])
        try market.expectEmptyEscrow()
    }

    @Test func `refunds of every size add up and never exceed the payment`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        var random = SeededGenerator(seed: 11)
        var left: Int64 = 10_000
        while left > 0 {
            let asked = Int64(random.next() % 900) + 1
            if asked > left {
                market.refuses("escrow.refund-exceeds-payment", refund(order, asked), as: floor.sellers[0])
                try market.submit(refund(order, left), as: floor.sellers[0])
                left = 0
            } else {
                try market.submit(refund(order, asked), as: floor.sellers[0])
                left -= asked
            }
            #expect(market.balance(floor.sellers[0], .payable) + market.fees + market.taxes == left)
        }
        try market.expectEmptyEscrow()
    }

    @Test func `a refund of a partly accepted order is at most that part`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let part = AcceptPart(order: order, amount: .fen(2_500), rest: .refunded, reason: "half of it")
        try market.submit(.delivery(.acceptPart(part)), as: floor.buyers[0])
        market.refuses("escrow.refund-exceeds-payment", refund(order, 2_501), as: floor.sellers[0])
        try market.submit(refund(order, 2_500), as: floor.sellers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000)
    }

    @Test func `a refund is by the seller, of a completed order, in time, and covered`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let open = try market.delivered(0, floor)
        market.refuses("escrow.order-not-settled", refund(open, 1), as: floor.sellers[0])
        let never = ExchangeID(region: open.region, kind: .order, serial: 99)
        market.refuses("trading.order-not-found", refund(never, 1), as: floor.sellers[0])
        let order = try market.accepted(0, floor)
        market.refuses("trading.not-party", refund(order, 1), as: floor.sellers[1])
        for fen in [Int64.min, 0, 10_001, Int64.max] {
            market.refuses("escrow.refund-exceeds-payment", refund(order, fen), as: floor.sellers[0])
        }
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        market.refuses("escrow.refund-not-covered", refund(order, 10_000), as: floor.sellers[0])
        let deposit = RecordDeposit(participant: try #require(floor.sellers[0].participant), amount: .fen(9_800), bankReference: "r")
        try market.submit(.escrow(.deposit(deposit)), as: TradingFloor.venue)
        try market.submit(refund(order, 100), as: floor.sellers[0])
        #expect(market.balance(floor.sellers[0], .available) == 9_702)
        try market.advance(days: 180, milliseconds: -1)
        try market.submit(refund(order, 100), as: floor.sellers[0])
        try market.advance(milliseconds: 1)
        market.refuses("escrow.order-not-settled", refund(order, 100), as: floor.sellers[0])
    }

    @Test func `completed orders are forgotten when their time for claims is over`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        for _ in 0..<4 { _ = try market.accepted(0, floor) }
        #expect(market.market.trading.settled.count == 4)
        try market.advance(days: 200)
        _ = try market.accepted(0, floor)
        _ = try market.placed(0, floor)
        try market.advance(days: 15)
        #expect(market.market.trading.settled.count == 1)
        try market.expectEmptyEscrow()
    }
}
