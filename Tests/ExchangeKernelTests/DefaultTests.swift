// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct DefaultTests {
    @Test func `a defaulter's collateral pays first, then its money, then its creditors lose in proportion`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 4, funds: .fen(71))
        let (a, b, c, d) = (floor.buyers[0], floor.buyers[1], floor.buyers[2], floor.buyers[3])
        let defaulter = try #require(a.participant)
        try market.submit(.clearing(.postCollateral(PostCollateral(amount: .fen(31)))), as: a)
        #expect(market.balance(a, .available) == 40)
        let declare = Command.clearing(.declareDefault(DeclareDefault(participant: defaulter, reason: "does not pay")))
        try market.owes(a, b, 100)
        try market.owes(a, c, 50)
        market.refuses("clearing.not-in-default", declare, as: TradingFloor.venue)
        let cycle = try market.runCycle()
        #expect(cycle.deferred.count == 2)
        try market.owes(c, a, 10)
        try market.owes(d, a, 25)
        let release = ReleaseCollateral(participant: defaulter, amount: .fen(1))
        market.refuses("clearing.obligations-due", .clearing(.releaseCollateral(release)), as: TradingFloor.venue)

        let events = try market.submit(declare, as: TradingFloor.venue)
        guard case .clearing(.defaultDeclared(let declared))? = events.first else { throw FloorProblem.noOrder }
        // 71 for claims of 100 and 40: 50.71 and 20.28, the last fen to the larger remainder.
        #expect(declared.closeOuts.map(\.net) == [100, 40, -25])
        #expect(declared.closeOuts.map(\.paid) == [51, 20, 0])
        #expect(declared.closeOuts.map(\.loss) == [49, 20, 0])
        #expect(declared.fromCollateral == .fen(31) && declared.fromAvailable == .fen(40))
        #expect(declared.cycle == cycle.cycle)
        #expect([a, b, c, d].map { market.balance($0, .available) } == [0, 71 + 51, 71 + 20, 71])
        #expect(market.balance(a, .collateral) == 0)
        #expect(market.market.clearing.obligations.sorted.map(\.basis) == [.closeOut])
        market.refuses("clearing.not-in-default", declare, as: TradingFloor.venue)

        // The cycle runs again without the defaulter's debts; what it is owed still comes in.
        let rerun = try market.runCycle(rerunOf: cycle.cycle)
        #expect(rerun.gross == .fen(25))
        #expect([a, d].map { market.balance($0, .available) } == [25, 46])
        #expect(market.market.ledger.invariantViolations() == [])
        let again = Command.clearing(.openCycle(OpenCycle(cutOff: market.now, rerunOf: cycle.cycle)))
        market.refuses("clearing.cycle-not-rerun", again, as: TradingFloor.venue)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `collateral that suffices makes the others whole, and what is left can be given back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2, funds: .fen(100))
        let (a, b) = (floor.buyers[0], floor.buyers[1])
        let defaulter = try #require(a.participant)
        try market.submit(.clearing(.postCollateral(PostCollateral(amount: .fen(100)))), as: a)
        try market.owes(a, b, 60)
        #expect(try market.runCycle().deferred.count == 1)
        let declare = DeclareDefault(participant: defaulter, reason: "does not pay")
        try market.submit(.clearing(.declareDefault(declare)), as: TradingFloor.venue)
        #expect(market.balance(b, .available) == 160)
        let release = ReleaseCollateral(participant: defaulter, amount: .fen(40))
        try market.submit(.clearing(.releaseCollateral(release)), as: TradingFloor.venue)
        #expect(market.balance(a, .available) == 40)
    }

    @Test func `a defaulter with nothing at all leaves its creditors the loss and the books in balance`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2)
        let (a, b) = (floor.sellers[0], floor.sellers[1])
        try market.owes(a, b, 60)
        #expect(try market.runCycle().deferred.count == 1)
        let declare = DeclareDefault(participant: try #require(a.participant), reason: "does not pay")
        let events = try market.submit(.clearing(.declareDefault(declare)), as: TradingFloor.venue)
        #expect(events.count == 1)
        #expect(market.balance(b, .available) == 0)
        #expect(market.market.clearing.obligations.count == 0)
    }
}
