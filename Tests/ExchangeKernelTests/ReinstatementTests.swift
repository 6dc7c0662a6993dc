// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct ReinstatementTests {
    private func reinstate(_ order: ExchangeID) -> Command { .trading(.reinstate(ReinstateOrder(order: order))) }

    @Test func `an expired order is listed, and taken up again as a new order at its price with a new hold`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        market.refuses("trading.order-not-expired", reinstate(order), as: floor.buyers[0])
        try market.advance(days: 15)
        #expect(market.market.trading.expired.map(\.order.id) == [order])
        #expect(market.market.ledger.hold(HoldID(order.serial)) == nil)
        try market.price(0, 20_000, floor)
        market.refuses("trading.not-party", reinstate(order), as: floor.buyers[1])
        let events = try market.submit(reinstate(order), as: floor.buyers[0])
        guard case .trading(.placed(let placed))? = events.first else { throw FloorProblem.noOrder }
        #expect(placed.reinstates == order && placed.price == .fen(10_000) && placed.order != order)
        #expect(market.market.ledger.hold(HoldID(placed.order.serial))?.remaining == 10_000)
        #expect(market.market.trading.expired.first?.successor == placed.order)
        market.refuses("trading.already-reinstated", reinstate(order), as: floor.buyers[0])
        let deliver = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
        try market.submit(.delivery(.record(deliver)), as: floor.sellers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: placed.order))), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
        try market.expectEmptyEscrow()
    }

    @Test func `a reinstated order passes the gates of today and needs its money anew`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(10_000))
        let order = try market.placed(0, floor)
        try market.advance(days: 15)
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(1)))), as: floor.buyers[0])
        market.refuses("ledger.insufficient-funds", reinstate(order), as: floor.buyers[0])
        let withdraw = WithdrawProduct(product: floor.products[0], reason: "x")
        try market.submit(.catalog(.withdraw(withdraw)), as: floor.sellers[0])
        market.refuses("catalog.not-listed", reinstate(order), as: floor.buyers[0])
    }

    @Test func `the time to take an order up again ends`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let first = try market.placed(0, floor)
        let second = try market.placed(0, floor)
        try market.advance(days: 15)
        try market.advance(days: 30, milliseconds: -1)
        try market.submit(reinstate(first), as: floor.buyers[0])
        try market.advance(milliseconds: 1)
        market.refuses("trading.order-not-expired", reinstate(second), as: floor.buyers[0])
        let never = ExchangeID(region: first.region, kind: .order, serial: 99)
        market.refuses("trading.order-not-found", reinstate(never), as: floor.buyers[0])
        try market.advance(days: 16)
        // What can no longer be taken up is no longer remembered; the successor itself expired meanwhile.
        #expect(market.market.trading.expired.count == 1)
        try market.expectEmptyEscrow()
    }
}
