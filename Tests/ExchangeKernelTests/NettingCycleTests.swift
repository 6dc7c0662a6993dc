// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct NettingCycleTests {
    @Test func `a small cycle moves what it does by hand`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 3, funds: .fen(1_000))
        let (a, b, c) = (floor.buyers[0], floor.buyers[1], floor.buyers[2])
        for (payer, payee, fen) in [(a, b, 100), (b, c, 80), (c, a, 70), (a, c, 30)] as [(Principal, Principal, Int64)] {
            try market.owes(payer, payee, fen)
        }
        try market.submit(.clearing(.openCycle(OpenCycle(cutOff: market.now))), as: TradingFloor.venue)
        let before = market.market
        let preview = try market.market.nettingPreview(at: market.now)
        #expect(preview.positions.nets == [-60, 20, 40])
        #expect(market.market == before)
        let committed = try market.commitCycle()
        #expect(committed.settled == [1, 2, 3, 4])
        #expect(committed.deferred.isEmpty && committed.isLast && committed.part == 1)
        #expect(committed.gross == .fen(280))
        #expect(committed.netted == .fen(60))
        #expect([a, b, c].map { market.balance($0, .available) } == [940, 1_020, 1_040])
        let house = market.market.ledger.balance(of: .venue(.clearing, .cny))
        #expect(house.debits == 60 && house.credits == 60)
        #expect(market.market.clearing.obligations.count == 0 && market.market.clearing.cycle == nil)
        #expect(market.market.ledger.invariantViolations() == [])
    }

    @Test func `what balances do not allow waits, and is paid in the next cycle`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2, funds: .fen(50))
        let (a, b) = (floor.buyers[0], floor.buyers[1])
        let late = try market.owes(a, b, 51)
        let small = try market.owes(a, b, 1)
        let urgent = try market.owes(a, b, 1, priority: 0)
        let first = try market.runCycle()
        #expect(first.settled == [urgent.serial])
        #expect(first.deferred == [late.serial, small.serial])
        #expect(market.balance(a, .available) == 49)
        let deposit = RecordDeposit(participant: try #require(a.participant), amount: .fen(3), bankReference: "more")
        try market.submit(.escrow(.deposit(deposit)), as: TradingFloor.venue)
        #expect(try market.runCycle().settled == [late.serial, small.serial])
        #expect(market.balance(a, .available) == 0)
        #expect(market.balance(b, .available) == 103)
    }

    @Test func `a ring that nobody could pay alone is settled without any money`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 3, funds: .fen(1))
        for (payer, payee) in [(0, 1), (1, 2), (2, 0)] { try market.owes(floor.buyers[payer], floor.buyers[payee], 500) }
        let committed = try market.runCycle()
        #expect(committed.settled.count == 3)
        #expect(committed.gross == .fen(1_500) && committed.netted == .fen(0))
        #expect(market.records.last?.events.count == 1)
    }

    @Test(arguments: [(60, 1), (59, 0)] as [(Int64, Int)])
    func `a net debit cap limits what a cycle takes`(cap: Int64, settled: Int) async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2, funds: .fen(1_000))
        let limit = SetDebitCap(participant: try #require(floor.buyers[0].participant), cap: .fen(cap))
        try market.submit(.clearing(.setDebitCap(limit)), as: TradingFloor.venue)
        try market.owes(floor.buyers[0], floor.buyers[1], 60)
        #expect(try market.runCycle().settled.count == settled)
        #expect(market.market.ledger.invariantViolations() == [])
    }

    @Test func `a cycle takes in what counts by its cut-off and is due on its day, and no more`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2)
        let (a, b) = (floor.buyers[0], floor.buyers[1])
        try market.owes(a, b, 10, due: 1)
        let today = try market.owes(a, b, 10, due: 0)
        let cutOff = market.now.adding(milliseconds: 1_000)
        try market.submit(.clearing(.openCycle(OpenCycle(cutOff: cutOff))), as: TradingFloor.venue)
        market.refuses("clearing.cycle-open", .clearing(.openCycle(OpenCycle(cutOff: cutOff))), as: TradingFloor.venue)
        try market.advance(milliseconds: 999)
        market.refuses("clearing.cut-off-not-reached", .clearing(.commitCycle(CommitCycle())), as: TradingFloor.venue)
        try market.advance(milliseconds: 2)
        try market.owes(a, b, 10, due: 0)
        #expect(try market.commitCycle().settled == [today.serial])
        market.refuses("clearing.cycle-not-open", .clearing(.commitCycle(CommitCycle())), as: TradingFloor.venue)
        let past = OpenCycle(cutOff: market.now.adding(milliseconds: -1))
        market.refuses("clearing.cut-off-past", .clearing(.openCycle(past)), as: TradingFloor.venue)
    }

    @Test func `an obligation counts once both parties agree, and the payer cannot take it back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2)
        let (payer, payee) = (floor.buyers[0], floor.sellers[0])
        let (from, to) = (try #require(payer.participant), try #require(payee.participant))
        let today = market.now.date
        func record(_ payer: ExchangeID, _ payee: ExchangeID, _ amount: Money = .fen(7), _ reference: String = "C") -> Command {
            .clearing(
                .recordObligation(
                    RecordObligation(
                        payer: payer, payee: payee, amount: amount, due: today, basis: .instalment, reference: reference)))
        }
        market.refuses("trading.not-party", record(from, to), as: floor.buyers[1])
        market.refuses("clearing.obligation-to-oneself", record(from, from), as: payer)
        market.refuses("clearing.amount-not-positive", record(from, to, .fen(0)), as: payer)
        market.refuses("clearing.reference-missing", record(from, to, .fen(1), ""), as: payer)
        try market.submit(record(from, to), as: payee)
        let id = try #require(market.market.clearing.obligations.sorted.first?.id)
        #expect(try market.runCycle().settled.isEmpty)
        let agree = Command.clearing(.agree(AgreeObligation(obligation: id)))
        market.refuses("clearing.other-party-agrees", agree, as: payee)
        market.refuses("trading.not-party", agree, as: floor.buyers[1])
        try market.submit(agree, as: payer)
        market.refuses("clearing.obligation-agreed", agree, as: payer)
        let withdraw = Command.clearing(.withdraw(WithdrawObligation(obligation: id, reason: "paid in cash")))
        market.refuses("clearing.obligation-agreed", withdraw, as: payer)
        market.refuses("participants.obligations-open", .participants(.exit(ExitMarket(deletionProof: "P"))), as: payee)
        try market.submit(withdraw, as: payee)
        market.refuses("clearing.obligation-not-open", withdraw, as: payee)
    }

    @Test(arguments: 0..<10)
    func `whatever is owed, money is conserved and every cycle nets to its gross sum`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 6, funds: .fen(1_000))
        func money() -> Int64 { floor.buyers.reduce(0) { $0 + market.balance($1, .available) } }
        var open = 0
        for _ in 0..<4 {
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let payer = Int.random(in: 0..<6, using: &random)
                let payee = (payer + Int.random(in: 1..<6, using: &random)) % 6
                let amount = Int64.random(in: 1...900, using: &random)
                try market.owes(floor.buyers[payer], floor.buyers[payee], amount, priority: UInt8.random(in: 0...3, using: &random))
                open += 1
            }
            try market.submit(.clearing(.openCycle(OpenCycle(cutOff: market.now))), as: TradingFloor.venue)
            let plan = try market.market.nettingPreview(at: market.now)
            #expect(plan.proof.violations(for: plan.indexed) == [], "seed \(seed)")
            let owed = plan.settled.reduce(Int64(0)) { $0 + plan.obligations[$1].amount.minorUnits }
            let committed = try market.commitCycle()
            #expect(committed.gross == .fen(owed), "seed \(seed)")
            #expect(Int128(committed.netted.minorUnits) + plan.positions.offset == Int128(owed), "seed \(seed)")
            #expect(committed.settled.count + committed.deferred.count == open, "seed \(seed)")
            open = committed.deferred.count
            #expect(market.market.clearing.obligations.count == open, "seed \(seed)")
            #expect(money() == 6_000, "seed \(seed)")
            #expect(market.market.ledger.balance(of: .venue(.clearing, .cny)).postedMinorUnits == 0, "seed \(seed)")
            #expect(market.market.ledger.invariantViolations() == [], "seed \(seed)")
        }
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
        var replayed = Market()
        for record in market.records { replayed.apply(record) }
        #expect(replayed == market.market, "seed \(seed)")
    }

    @Test func `a cycle larger than a record takes several, and each stays within its limit`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 250, funds: .fen(1_000_000_000_000_000))
        let traders = floor.buyers + floor.sellers
        for index in 0..<CommitCycle.obligationLimit + 30 {
            let payer = index % 250
            // Everyone's net is large, so that every line is as long as it gets.
            try market.owes(traders[payer], traders[250 + (index * 7 + index / 250) % 250], 10_000_000_000 + Int64(index))
        }
        let first = try market.runCycle()
        #expect(!first.isLast)
        var records = [try #require(market.records.last)]
        var settled = first.settled.count
        var isLast = false
        while !isLast {
            let next = try market.commitCycle()
            settled += next.settled.count
            isLast = next.isLast
            records.append(try #require(market.records.last))
        }
        #expect(settled == CommitCycle.obligationLimit + 30)
        for record in records {
            // Serial numbers below 2^32 are at most four bytes longer than the smallest of these, and owners nine digits.
            let lines = record.bookedLegs.count
            let longer = 4 * CommitCycle.obligationLimit + 9 * lines
            #expect(lines <= CommitCycle.participantLimit + 2)
            #expect(record.bytes.count + longer < 65_535, "\(record.bytes.count) + \(longer)")
        }
        #expect(market.market.ledger.invariantViolations() == [])
    }
}
