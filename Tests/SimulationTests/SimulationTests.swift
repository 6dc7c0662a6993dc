// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Foundation
import Testing

@Suite struct SimulationTests {
    /// More than a hundred thousand commands; `HEXI_SEED=n` runs another seed.
    private static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["HEXI_SEED"].flatMap(UInt64.init).map { [$0] } ?? [5, 10, 15, 16]

    @Test(arguments: seeds) func `the market answers as an independent model predicts`(_ seed: UInt64) async throws {
        let market = try BareMarket()
        var simulation = try await Simulation(seed: seed, on: market)
        simulation.run(40_000)
        #expect(simulation.failure == nil, "HEXI_SEED=\(seed)")
        // Both yes and no are met often, or the run shows nothing.
        #expect(simulation.acceptedCount > 7_500)
        for code in [
            "ledger.insufficient-funds", "trading.not-party", "trading.uses-taken", "escrow.order-frozen", "ledger.hold-frozen",
            "trading.already-delivered", "escrow.payout-not-open", "clearing.day-already-closed", "trading.contract-ended",
            "delivery.part-out-of-range", "disputes.order-in-dispute", "disputes.closed", "disputes.not-at-this-phase",
            "disputes.arbitration-agreed", "disputes.court-chosen", "disputes.answer-pending", "disputes.not-respondent",
            "escrow.refund-exceeds-payment", "escrow.refund-not-covered", "escrow.order-not-settled", "disputes.nothing-owed",
            "trading.already-reinstated", "escrow.payout-already-sent", "venue.trading-stopped", "venue.already-stopped",
            "venue.not-stopped",
        ] {
            #expect(simulation.refusals[code, default: 0] > 0, "\(code) was never met, HEXI_SEED=\(seed)")
        }
        let happened = Set(market.records.lazy.flatMap(\.events).map(\.name))
        for name in [
            "delivery.part-accepted", "escrow.order-refunded", "disputes.answer-missed", "disputes.mediation-failed",
            "disputes.division-offered", "disputes.arbitration-agreed", "disputes.award-debt-incurred", "disputes.award-debt-paid",
            "escrow.payouts-sent", "escrow.payout-failed",
        ] {
            #expect(happened.contains(name), "\(name) never happened, HEXI_SEED=\(seed)")
        }
        let outcomes = Set(market.market.disputes.cases.sorted.compactMap(\.outcome))
        #expect(outcomes == Set(DisputeCase.Outcome.allCases), "HEXI_SEED=\(seed)")
        #expect(try market.replays(), "HEXI_SEED=\(seed)")
    }
}
