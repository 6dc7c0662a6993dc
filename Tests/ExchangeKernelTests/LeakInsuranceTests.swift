// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

/// What an award about a leak opens at the insurers of the contract.
@Suite struct LeakInsuranceTests {
    /// A completed order, insured, about which the seller claims a leak that both let the venue decide.
    private func insuredCase(
        _ market: BareMarket, _ floor: TradingFloor, _ kind: DisputeCase.Kind = .leak
    ) async throws -> (policy: ExchangeID, dispute: ExchangeID) {
        let insurer = try await floor.admit(.service, 1)
        let order = try market.delivered(0, floor)
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        try market.accredit(insurer, .insurance)
        let engagement = try market.engaged(.insurance, insurer, by: floor.buyers[0], about: contract)
        try market.finish(engagement, market.work(.insurance, counterparty: contract), by: insurer, for: floor.buyers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let dispute = try market.claimed(order, kind, by: floor.sellers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        return (ExchangeID(region: order.region, kind: .policy, serial: engagement.serial), dispute)
    }

    @Test func `an upheld leak opens one claim on the policy, and the insurer decides it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (policy, dispute) = try await insuredCase(market, floor)
        let events = try market.awarded(dispute, nil, compensation: .fen(30_000))
        #expect(events.map(\.name).filter { $0 == "services.claim-opened" }.count == 1)
        #expect(market.market.services.policies[policy]?.claims.map(\.incident) == [TradingFloor.file])
        #expect(market.market.services.policies[policy]?.claims.first?.payout == nil)
        try market.expectEmptyEscrow()
    }

    @Test func `a leak that is not upheld, or a claim about something else, opens none`() async throws {
        for (kind, isUpheld) in [(DisputeCase.Kind.leak, false), (.payment, true)] {
            let market = try BareMarket()
            let floor = try await market.floor()
            let (policy, dispute) = try await insuredCase(market, floor, kind)
            let events = try market.awarded(dispute, nil, isUpheld: isUpheld)
            #expect(events.map(\.name) == ["disputes.case-closed"])
            #expect(market.market.services.policies[policy]?.claims == [])
            try market.expectEmptyEscrow()
        }
    }

    @Test func `an award that follows an incident on record with the same document opens no second claim`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (policy, dispute) = try await insuredCase(market, floor)
        let contract = try #require(market.market.services.policies[policy]?.contract)
        let incident = RecordIncident(contract: contract, day: market.today, evidence: TradingFloor.file)
        try market.submit(.services(.recordIncident(incident)), as: TradingFloor.venue)
        try market.awarded(dispute, nil)
        #expect(market.market.services.policies[policy]?.claims.count == 1)
    }
}
