// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Pledges of income rights (S2.3).
@Suite struct PledgeTests {
    private func pledged(
        _ market: BareMarket, by seller: Principal, to pledgee: Principal, _ fen: Int64, on product: ExchangeID? = nil
    ) throws -> ExchangeID {
        let pledge = RegisterPledge(
            pledgee: try #require(pledgee.participant), product: product, amount: .fen(fen), document: TradingFloor.file)
        for case .escrow(.pledged(let event)) in try market.submit(.escrow(.pledge(pledge)), as: seller) { return event.pledge }
        throw FloorProblem.noOrder
    }

    private func declareDefault(_ pledge: ExchangeID) -> Command {
        .escrow(.declareDefault(DeclarePledgeDefault(pledge: pledge, document: TradingFloor.file)))
    }

    @Test func `pledged income flows to the pledgee on default, until its claim is met`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let bank = try await floor.admit(.service, 9)
        let pledge = try pledged(market, by: floor.sellers[0], to: bank, 15_000)
        _ = try market.accepted(0, floor)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800, "before default the seller has its income")
        try market.submit(declareDefault(pledge), as: TradingFloor.venue)
        _ = try market.accepted(0, floor)
        #expect(market.balance(bank, .payable) == 9_800 && market.balance(floor.sellers[0], .payable) == 9_800)
        #expect(market.market.escrow.pledges[pledge]?.left == .fen(5_200))
        _ = try market.accepted(0, floor)
        #expect(market.balance(bank, .payable) == 15_000 && market.balance(floor.sellers[0], .payable) == 9_800 + 4_600)
        #expect(market.market.escrow.pledges.count == 0 && market.market.escrow.defaulted == [])
        #expect(market.fees == 3 * 189 && market.taxes == 33)
        try market.expectEmptyEscrow()
    }

    @Test func `the first pledge registered is met first, and one on another product never`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 3)
        let (first, second, other) = (
            try await floor.admit(.service, 7), try await floor.admit(.service, 8), try await floor.admit(.service, 9)
        )
        let pledges = [
            try pledged(market, by: floor.sellers[0], to: first, 6_000, on: floor.products[0]),
            try pledged(market, by: floor.sellers[0], to: second, 6_000),
            try pledged(market, by: floor.sellers[0], to: other, 6_000, on: floor.products[2]),
        ]
        #expect(market.market.escrow.pledges(on: try #require(floor.sellers[0].participant)).map(\.priority) == [1, 2, 3])
        for pledge in pledges.reversed() { try market.submit(declareDefault(pledge), as: TradingFloor.venue) }
        _ = try market.accepted(0, floor)
        #expect(market.balance(first, .payable) == 6_000 && market.balance(second, .payable) == 3_800)
        #expect(market.balance(other, .payable) == 0 && market.balance(floor.sellers[0], .payable) == 0)
        _ = try market.accepted(1, floor)
        #expect(market.balance(floor.sellers[1], .payable) == 9_800, "another seller's income is its own")
    }

    @Test func `completions by the clock meet a claim once, one after the other`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let bank = try await floor.admit(.service, 9)
        let pledge = try pledged(market, by: floor.sellers[0], to: bank, 12_000)
        try market.submit(declareDefault(pledge), as: TradingFloor.venue)
        for _ in 0..<3 { _ = try market.delivered(0, floor) }
        try market.advance(days: 7)
        #expect(market.balance(bank, .payable) == 12_000)
        #expect(market.balance(floor.sellers[0], .payable) == 3 * 9_800 - 12_000)
        try market.expectEmptyEscrow()
    }

    @Test func `a pledge is registered, released and defaulted by those who may, each once`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, bank) = (floor.sellers[0], try await floor.admit(.service, 9))
        func register(_ pledgee: Principal, _ fen: Int64, _ product: ExchangeID? = nil) throws -> Command {
            .escrow(
                .pledge(
                    RegisterPledge(
                        pledgee: try #require(pledgee.participant), product: product, amount: .fen(fen), document: TradingFloor.file)))
        }
        market.refuses("escrow.pledge-to-itself", try register(seller, 1), as: seller)
        market.refuses("escrow.amount-not-positive", try register(bank, 0), as: seller)
        market.refuses("catalog.not-seller", try register(bank, 1, floor.products[1]), as: seller)
        let pledge = try pledged(market, by: seller, to: bank, 1)
        let release = Command.escrow(.releasePledge(ReleasePledge(pledge: pledge)))
        market.refuses("escrow.not-pledgee", release, as: seller)
        for party in [seller, bank] {
            market.refuses("escrow.obligation-open", .participants(.exit(ExitMarket(deletionProof: "P"))), as: party)
        }
        try market.submit(declareDefault(pledge), as: TradingFloor.venue)
        market.refuses("escrow.pledge-already-defaulted", declareDefault(pledge), as: TradingFloor.venue)
        try market.submit(release, as: bank)
        market.refuses("escrow.pledge-not-open", release, as: bank)
        market.refuses("escrow.pledge-not-open", declareDefault(pledge), as: TradingFloor.venue)
        _ = try market.accepted(0, floor)
        #expect(market.balance(seller, .payable) == 9_800)
    }
}
