// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct BankStatementChainTests {
    private func record(
        _ id: String, _ opening: Int64, _ closing: Int64, account: String = "27010001", differing: Int64 = 0, extra: Int64 = 0,
        missing: Int64 = 0
    ) -> Command {
        .clearing(
            .recordReconciliation(
                RecordReconciliation(
                    statement: ReconciledStatement(
                        id: id, account: account, digest: TradingFloor.file, opening: .fen(opening), closing: .fen(closing), matched: 2,
                        differing: differing, extra: extra, missing: missing))))
    }

    @Test func `each statement opens with the closing balance before it, account by account`() async throws {
        let market = try BareMarket()
        _ = try await market.floor(products: 0)
        try market.submit(record("S1", 0, 500), as: TradingFloor.venue)
        market.refuses("clearing.statement-not-next", record("S3", 501, 600), as: TradingFloor.venue)
        market.refuses("clearing.statement-not-next", record("S1", 0, 501), as: TradingFloor.venue)
        try market.submit(record("S1", 0, 500), as: TradingFloor.venue)
        try market.submit(record("S2", 500, 0), as: TradingFloor.venue)
        market.refuses("clearing.statement-not-next", record("S1", 1, 500), as: TradingFloor.venue)
        try market.submit(record("T1", 77, 78, account: "1"), as: TradingFloor.venue)
        #expect(market.market.clearing.bankStatements.map(\.id) == ["S2", "T1"])
        market.refuses("clearing.statement-unusable", record("", 0, 0), as: TradingFloor.venue)
        market.refuses("clearing.statement-unusable", record("S3", 0, 0, account: ""), as: TradingFloor.venue)
        market.refuses("clearing.statement-unusable", record("S3", 0, 0, extra: -1), as: TradingFloor.venue)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `differences of an earlier statement stay open until that one is explained`() async throws {
        let market = try BareMarket()
        _ = try await market.floor(products: 0)
        try market.submit(record("S1", 0, 500, extra: 1), as: TradingFloor.venue)
        try market.submit(record("S2", 500, 600), as: TradingFloor.venue)
        #expect(market.market.clearing.bankDifferencesOpen)
        try market.submit(record("S3", 600, 700), as: TradingFloor.venue)
        #expect(market.market.clearing.bankStatements.map(\.id) == ["S1", "S3"])
        try market.submit(record("S1", 0, 500), as: TradingFloor.venue)
        #expect(!market.market.clearing.bankDifferencesOpen)
        #expect(market.market.clearing.bankStatements.map(\.id) == ["S3"])
    }

    @Test func `no month is closed while lines of a statement are not on the books`() async throws {
        let market = try BareMarket()
        _ = try await market.floor(products: 0)
        let month = CalendarMonth(of: CalendarMonth(of: market.now.date).first.adding(days: -1))
        let close = Command.clearing(.closePeriod(ClosePeriod(month: month)))
        try market.submit(.clearing(.closeDay(CloseDay(day: month.last))), as: TradingFloor.venue)
        try market.submit(record("S1", 0, 500, extra: 1), as: TradingFloor.venue)
        market.refuses("clearing.bank-differences-open", close, as: TradingFloor.venue)
        try market.submit(record("S1", 0, 500, differing: 1), as: TradingFloor.venue)
        market.refuses("clearing.bank-differences-open", close, as: TradingFloor.venue)
        try market.submit(record("S1", 0, 500, missing: 3), as: TradingFloor.venue)
        try market.submit(close, as: TradingFloor.venue)
        #expect(market.market.clearing.lastPeriod?.contents.month == month)
    }

    @Test func `money of nobody known waits in suspense and goes to its owner once`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, funds: .fen(500))
        let owner = try #require(floor.buyers[0].participant)
        func book(_ fen: Int64, _ reference: String) -> Command {
            .clearing(.bookSuspense(BookSuspense(amount: .fen(fen), bankReference: reference)))
        }
        func release(_ reference: String, to participant: ExchangeID, _ reason: String = "the payer's letter") -> Command {
            .clearing(.releaseSuspense(ReleaseSuspense(bankReference: reference, participant: participant, reason: reason)))
        }
        let deposits = market.market.escrow.depositCount
        market.refuses("clearing.not-in-suspense", release("X-1", to: owner), as: TradingFloor.venue)
        market.refuses("ledger.amount-not-positive", book(0, "X-1"), as: TradingFloor.venue)
        market.refuses("escrow.bank-reference-missing", book(1, ""), as: TradingFloor.venue)
        try market.submit(book(70, "X-1"), as: TradingFloor.venue)
        #expect(market.market.ledger.balance(of: .venue(.suspense, .cny)).postedMinorUnits == 70)
        #expect(market.market.escrow.depositCount == deposits + 1)
        market.refuses("escrow.bank-reference-used", book(70, "X-1"), as: TradingFloor.venue)
        let deposit = RecordDeposit(participant: owner, amount: .fen(70), bankReference: "X-1")
        market.refuses("escrow.bank-reference-used", .escrow(.deposit(deposit)), as: TradingFloor.venue)
        market.refuses("clearing.reason-missing", release("X-1", to: owner, ""), as: TradingFloor.venue)
        try market.submit(release("X-1", to: owner), as: TradingFloor.venue)
        #expect(market.balance(floor.buyers[0], .available) == 570)
        #expect(market.market.ledger.balance(of: .venue(.suspense, .cny)).postedMinorUnits == 0)
        #expect(market.market.clearing.suspense.isEmpty)
        market.refuses("clearing.not-in-suspense", release("X-1", to: owner), as: TradingFloor.venue)
        market.refuses("escrow.bank-reference-used", book(70, "X-1"), as: TradingFloor.venue)
        #expect(market.market.ledger.invariantViolations() == [])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }
}
