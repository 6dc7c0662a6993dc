// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct RebateTests {
    private static let steps = [
        RebateStep(supplied: 1, reused: 0, rate: .percent(5)), .init(supplied: 3, reused: 100, rate: .percent(20)),
        .init(supplied: 10, reused: 50, rate: .percent(15)),
    ]

    @Test(arguments: [
        (Int64(3), Int64(120), Int64(246_913)), (3, 99, 61_728), (2, 10_000, 61_728), (10, 99, 185_185), (10, 100, 246_913), (0, 500, 0),
    ])
    func `the best step that supply and re-use reach decides what of 12,345.67 is given back`(
        _ supplied: Int64, _ reused: Int64, _ fen: Int64
    ) throws {
        #expect(try Self.steps.rebate(on: .fen(1_234_567), supplied: supplied, reused: reused) == .fen(fen))
    }

    @Test func `a rebate is paid once a period, out of the venue's own fees`() async throws {
        var terms = MarketTerms()
        terms.rebates = Self.steps
        let market = try BareMarket()
        let floor = try await market.floor(terms: terms)
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let seller = try #require(floor.sellers[0].participant)
        let today = market.now.date
        func grant(_ first: Int, _ last: Int, reused: Int64 = 100, fees: Int64 = 189) -> Command {
            let command = GrantRebate(
                participant: seller, from: today.adding(days: first), until: today.adding(days: last), supplied: 3, reused: reused,
                fees: .fen(fees), report: TradingFloor.file)
            return .pricing(.grantRebate(command))
        }
        market.refuses("pricing.period-not-over", grant(-30, 0), as: TradingFloor.venue)
        market.refuses("ledger.insufficient-funds", grant(-30, -1, fees: 1_000), as: TradingFloor.venue)
        try market.submit(grant(-30, -20), as: TradingFloor.venue)
        market.refuses("pricing.period-accounted", grant(-20, -1), as: TradingFloor.venue)
        market.refuses("pricing.no-rebate", grant(-19, -1, reused: 0, fees: 19), as: TradingFloor.venue)
        // 98.00 of the sale, and 20 % of 1.89 rounded down.
        #expect(market.balance(floor.sellers[0], .payable) == 9_800 + 37)
        #expect(market.market.ledger.balance(of: .venue(.feeRevenue, .cny)).postedMinorUnits == 189 - 37)
        try market.isClean()
    }
}
