// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct LedgerPostingTests {
    private let dollars = AccountID(owner: 12, kind: .available, currency: .usd)
    private let dollarBank = AccountID.venue(.custodyBank, .usd)

    @Test func `debits and credits that differ are refused`() {
        let posting = Posting(legs: [.debit(SampleBooks.bank, 101), .credit(SampleBooks.buyer, 100)], memo: "")
        expectRefused(.posted(posting), .ledgerUnbalanced, by: Ledger())
    }

    @Test func `two currencies never balance each other`() {
        let posting = Posting(legs: [.debit(dollarBank, 100), .credit(SampleBooks.buyer, 100)], memo: "")
        expectRefused(.posted(posting), .ledgerUnbalanced, by: Ledger())
    }

    @Test func `one posting may balance in two currencies`() throws {
        var ledger = Ledger()
        let legs: [Leg] = [
            .debit(dollarBank, 100), .debit(SampleBooks.bank, 700), .credit(dollars, 100), .credit(SampleBooks.buyer, 700),
        ]
        try ledger.record(.posted(Posting(legs: legs, memo: "")))
        #expect(ledger.totals.map(\.currency) == [.cny, .usd])
        #expect(ledger.totals.map(\.isBalanced) == [true, true])
        #expect(ledger.trialBalance(.usd).debits == 100)
    }

    @Test(arguments: [0, -1, Int64.min]) func `an amount that is not positive is refused`(minorUnits: Int64) throws {
        let ledger = try SampleBooks.deposited(100)
        let posting = Posting(legs: [.debit(SampleBooks.bank, minorUnits), .credit(SampleBooks.buyer, minorUnits)], memo: "")
        expectRefused(.posted(posting), .ledgerAmountNotPositive, by: ledger)
        expectRefused(SampleBooks.hold(7, minorUnits), .ledgerAmountNotPositive, by: ledger)
        expectRefused(SampleBooks.capture(7, minorUnits), .ledgerAmountNotPositive, by: ledger)
    }

    @Test(arguments: [(0, false), (1_000, true), (1_001, false)])
    func `an entry has as many legs as a record can carry`(count: Int, isPossible: Bool) throws {
        var legs = (0..<max(0, count - 1)).map { Leg.debit(AccountID(owner: UInt64($0), kind: .custodyBank, currency: .cny), 1) }
        if count > 0 { legs.append(.credit(SampleBooks.buyer, Int64(count - 1))) }
        let entry = LedgerEntry.posted(Posting(legs: legs, memo: ""))
        guard isPossible else { return expectRefused(entry, .ledgerLegCount, by: Ledger()) }
        var ledger = Ledger()
        try ledger.record(entry)
        #expect(ledger.balances.count == count)
    }

    @Test func `many legs on one account are judged by their sum`() throws {
        let ledger = try SampleBooks.deposited(100)
        var legs = (0..<20).map { _ in Leg.debit(SampleBooks.buyer, 5) }
        legs.append(.credit(SampleBooks.seller, 100))
        try ledger.check(.posted(Posting(legs: legs, memo: "")))
        legs[20] = .credit(SampleBooks.seller, 105)
        legs.append(.debit(SampleBooks.buyer, 5))
        expectRefused(.posted(Posting(legs: legs, memo: "")), .ledgerInsufficientFunds, by: ledger)
    }

    @Test func `the custody bank never goes below zero`() throws {
        let ledger = try SampleBooks.deposited(100)
        let posting = Posting(legs: [.debit(SampleBooks.seller, 101), .credit(SampleBooks.bank, 101)], memo: "")
        expectRefused(.posted(posting), .ledgerInsufficientFunds, by: ledger)
    }

    @Test func `a running total beyond 64 bits is refused`() throws {
        var ledger = try SampleBooks.deposited(Int64.max)
        expectRefused(SampleBooks.deposit(1, to: SampleBooks.buyer), .ledgerOverflow, by: ledger)
        try ledger.record(SampleBooks.hold(7, Int64.max))
        try ledger.record(SampleBooks.capture(7, Int64.max))
        #expect(ledger.invariantViolations().isEmpty)
    }

    @Test func `a closed account is empty and takes nothing more`() throws {
        var ledger = try SampleBooks.deposited(100)
        let closing = LedgerEntry.closed(AccountClosed(account: SampleBooks.buyer))
        expectRefused(closing, .ledgerAccountNotEmpty, by: ledger)
        try ledger.record(.posted(Posting(legs: [.debit(SampleBooks.buyer, 100), .credit(SampleBooks.bank, 100)], memo: "")))
        try ledger.record(closing)
        #expect(ledger.isClosed(SampleBooks.buyer))
        expectRefused(SampleBooks.deposit(1, to: SampleBooks.buyer), .ledgerAccountClosed, by: ledger)
        expectRefused(SampleBooks.hold(7, 1), .ledgerAccountClosed, by: ledger)
        expectRefused(closing, .ledgerAccountClosed, by: ledger)
        expectRefused(.limitSet(AccountLimit(account: SampleBooks.buyer)), .ledgerAccountClosed, by: ledger)
    }

    @Test func `an open hold is not opened again`() throws {
        var ledger = try SampleBooks.deposited(100)
        try ledger.record(SampleBooks.hold(7, 1))
        expectRefused(SampleBooks.hold(7, 1), .ledgerHoldExists, by: ledger)
    }
}
