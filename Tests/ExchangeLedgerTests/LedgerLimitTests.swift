// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct LedgerLimitTests {
    private func limited(_ deposit: Int64, overdraft: Int64 = 0, ceiling: Int64? = nil, cap: Int64? = nil) throws -> Ledger {
        var ledger = try SampleBooks.deposited(deposit)
        let limit = AccountLimit(account: SampleBooks.buyer, overdraft: overdraft, ceiling: ceiling, netDebitCap: cap)
        try ledger.record(.limitSet(limit))
        return ledger
    }

    @Test func `an overdraft is usable to its last fen`() throws {
        var ledger = try limited(100, overdraft: 50)
        expectRefused(SampleBooks.hold(7, 151), .ledgerInsufficientFunds, by: ledger)
        try ledger.record(SampleBooks.hold(7, 150))
        try ledger.record(SampleBooks.capture(7, 150))
        #expect(ledger.balance(of: SampleBooks.buyer).postedMinorUnits == -50)
        #expect(ledger.invariantViolations().isEmpty)
    }

    @Test func `an overdraft in use is not taken away`() throws {
        var ledger = try limited(100, overdraft: 50)
        try ledger.record(SampleBooks.hold(7, 150))
        expectRefused(.limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 49)), .ledgerLimitExceeded, by: ledger)
        try ledger.record(.limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 50)))
    }

    @Test func `a ceiling stops money coming in and not going out`() throws {
        var ledger = try limited(100, ceiling: 120)
        expectRefused(SampleBooks.deposit(21, to: SampleBooks.buyer), .ledgerLimitExceeded, by: ledger)
        try ledger.record(SampleBooks.deposit(20, to: SampleBooks.buyer))
        try ledger.record(SampleBooks.hold(7, 120))
        try ledger.record(SampleBooks.capture(7, 120))
    }

    @Test func `a net debit cap counts holds and captures from the moment it is set`() throws {
        var ledger = try limited(1_000, cap: 300)
        try ledger.record(SampleBooks.hold(1, 200))
        try ledger.record(SampleBooks.capture(1, 200))
        expectRefused(SampleBooks.hold(2, 101), .ledgerLimitExceeded, by: ledger)
        try ledger.record(SampleBooks.hold(2, 100))
        try ledger.record(SampleBooks.void(2))
        try ledger.record(.limitSet(AccountLimit(account: SampleBooks.buyer, netDebitCap: 300)))
        try ledger.record(SampleBooks.hold(3, 300))
    }

    @Test(arguments: [(-1, nil, nil), (0, -1, nil), (0, nil, -1)] as [(Int64, Int64?, Int64?)])
    func `a negative limit is refused`(overdraft: Int64, ceiling: Int64?, cap: Int64?) {
        let limit = AccountLimit(account: SampleBooks.buyer, overdraft: overdraft, ceiling: ceiling, netDebitCap: cap)
        expectRefused(.limitSet(limit), .ledgerLimitNegative, by: Ledger())
    }
}
