// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Money that an order asks for besides its price.
@Suite struct DepositTests {
    private static var terms: MarketTerms {
        var terms = MarketTerms()
        terms.escrow.depositRate = .percent(10)
        return terms
    }

    @Test func `a tenth of 480,000.00 is held besides the price, and goes back when the order is completed`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(terms: Self.terms)
        try market.price(0, 48_000_000, floor)
        let order = try market.delivered(0, floor)
        #expect(market.market.trading.orders[order]?.deposit == .fen(4_800_000))
        #expect(market.market.ledger.openHolds.map(\.remaining) == [48_000_000, 4_800_000])
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 48_000_000)
        try market.expectEmptyEscrow()
    }

    @Test func `a deposit goes back however an order ends, and an order needs both`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(terms: Self.terms, funds: .fen(11_000))
        let rejected = try market.delivered(0, floor)
        try market.submit(.delivery(.reject(RejectDelivery(order: rejected, reason: "x"))), as: floor.buyers[0])
        let cancelled = try market.placed(0, floor)
        try market.submit(.trading(.cancel(CancelOrder(order: cancelled, reason: ""))), as: floor.buyers[0])
        _ = try market.placed(0, floor)
        try market.advance(days: 15)
        #expect(market.balance(floor.buyers[0], .available) == 11_000)
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(1)))), as: floor.buyers[0])
        market.refuses("ledger.insufficient-funds", floor.place(0).command, as: floor.buyers[0])
        try market.expectEmptyEscrow()
    }

    @Test(arguments: [(Int64(0), true), (1, true), (1_000, true), (1_001, false), (-1, false)])
    func `an award forfeits at most the deposit`(_ fen: Int64, _ isPossible: Bool) async throws {
        let market = try BareMarket()
        let floor = try await market.floor(terms: Self.terms)
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, .leak, by: floor.sellers[0])
        try market.arbitrated(dispute, [floor.buyers[0], floor.sellers[0]])
        let ruling = Ruling(division: .shares(buyer: 0, seller: 1), forfeit: .fen(fen), document: TradingFloor.file)
        let award = Command.disputes(.award(AwardDispute(dispute: dispute, ruling: ruling)))
        guard isPossible else { return market.refuses("disputes.no-such-deposit", award, as: TradingFloor.venue) }
        try market.submit(award, as: TradingFloor.venue)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800 + fen)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 10_000 - fen)
        try market.expectEmptyEscrow()
    }
}
