// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct LiquidityReserveTests {
    private func reserve(_ fen: Int64, urgency: UInt8 = 0) -> Command {
        .clearing(.reserveLiquidity(ReserveLiquidity(amount: .fen(fen), urgency: urgency)))
    }

    @Test func `what is kept for urgent payments pays no others, in every cycle`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2, funds: .fen(100))
        let (a, b) = (floor.buyers[0], floor.buyers[1])
        try market.submit(reserve(60, urgency: 1), as: a)
        let normal = try market.owes(a, b, 50)
        let urgent = try market.owes(a, b, 20, priority: 1)
        let first = try market.runCycle()
        #expect(first.settled == [urgent.serial] && first.deferred == [normal.serial])
        #expect(market.balance(a, .available) == 80)
        // The reserve is whole again: of 80 there are 20 for what is not urgent.
        #expect(try market.runCycle().deferred == [normal.serial])
        try market.submit(reserve(30), as: a)
        #expect(try market.runCycle().settled == [normal.serial])
        #expect(market.balance(a, .available) == 30)
        let rest = try market.owes(a, b, 30)
        #expect(try market.runCycle().deferred == [rest.serial])
        try market.submit(reserve(0), as: a)
        #expect(market.market.clearing.reserves.count == 0)
        #expect(try market.runCycle().settled == [rest.serial])
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }

    @Test func `only the money's owner keeps it, and not less than nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        market.refuses("clearing.amount-not-positive", reserve(-1), as: floor.buyers[0])
        market.refuses("authority.not-allowed", reserve(1), as: TradingFloor.venue)
        let dollars = Command.clearing(.reserveLiquidity(ReserveLiquidity(amount: Money(minorUnits: 1, currency: .usd))))
        market.refuses("pricing.other-currency", dollars, as: floor.buyers[0])
        // It is no hold: whoever keeps it can still spend it.
        try market.submit(reserve(100), as: floor.buyers[0])
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(100)))), as: floor.buyers[0])
    }
}
