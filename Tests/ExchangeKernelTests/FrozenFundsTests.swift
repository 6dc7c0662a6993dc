// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct FrozenFundsTests {
    private static let venue = TradingFloor.venue

    private func freeze(_ trader: Principal, _ kind: FundsKind, _ fen: Int64) throws -> Command {
        let participant = try #require(trader.participant)
        return .escrow(
            .freezeFunds(FreezeFunds(participant: participant, kind: kind, amount: .fen(fen), document: TradingFloor.file)))
    }

    private func frozen(_ events: [Event]) throws -> ExchangeID {
        guard case .escrow(.fundsFrozen(let event))? = events.first else { throw FloorProblem.noOrder }
        return event.funds.notice
    }

    private func unfreeze(_ notice: ExchangeID) -> Command {
        .escrow(.unfreezeFunds(UnfreezeFunds(notice: notice, document: TradingFloor.file)))
    }

    @Test func `frozen money buys nothing and is not paid out, until it is unfrozen`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(15_000))
        let notice = try frozen(market.submit(freeze(floor.buyers[0], .available, 5_001), as: Self.venue))
        market.refuses("ledger.insufficient-funds", floor.place(0).command, as: floor.buyers[0])
        market.refuses("ledger.insufficient-funds", .escrow(.withdraw(WithdrawFunds(amount: .fen(10_000)))), as: floor.buyers[0])
        #expect(market.balance(floor.buyers[0], .available) == 15_000, "it is still the buyer's")
        try market.advance(days: 4_000)
        #expect(market.market.escrow.frozenFunds[notice]?.amount == .fen(5_001), "no time ends it")
        try market.submit(unfreeze(notice), as: Self.venue)
        _ = try market.withdrawn(.fen(10_000), by: floor.buyers[0])
        market.refuses("escrow.funds-not-frozen", unfreeze(notice), as: Self.venue)
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }

    @Test func `what was on hold before a freeze is settled as agreed`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(15_000))
        let order = try market.delivered(0, floor)
        try market.submit(freeze(floor.buyers[0], .available, 5_000), as: Self.venue)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
        #expect(market.balance(floor.buyers[0], .available) == 5_000)
    }

    @Test func `frozen income waits while the rest is paid out`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        _ = try market.accepted(0, floor)
        let notice = try frozen(market.submit(freeze(floor.sellers[0], .income, 9_000), as: Self.venue))
        #expect(try market.settledPayouts().map(\.amount) == [.fen(800)])
        market.refuses("clearing.nothing-to-settle", .clearing(.settle(SettlePayables())), as: Self.venue)
        try market.submit(unfreeze(notice), as: Self.venue)
        #expect(try market.settledPayouts().map(\.amount) == [.fen(9_000)])
    }

    @Test func `no more is frozen than is there, and by an authority's desk alone`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(15_000))
        market.refuses("ledger.insufficient-funds", try freeze(floor.buyers[0], .available, 15_001), as: Self.venue)
        market.refuses("ledger.amount-not-positive", try freeze(floor.buyers[0], .available, 0), as: Self.venue)
        market.refuses("authority.not-allowed", try freeze(floor.sellers[0], .available, 1), as: floor.buyers[0])
        try market.submit(freeze(floor.buyers[0], .available, 15_000), as: Self.venue)
        market.refuses("ledger.insufficient-funds", try freeze(floor.buyers[0], .available, 1), as: Self.venue)
        market.refuses("participants.money-left", .participants(.exit(ExitMarket(deletionProof: "x"))), as: floor.buyers[0])
    }
}
