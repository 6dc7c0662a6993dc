// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

/// Bugs that users of other ledgers met, each kept out by a test that carries its name.
@Suite struct LedgerBugMuseumTests {
    @Test func `Blnk 41 and 43: a hold is not voided twice`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        try ledger.record(SampleBooks.void(7))
        expectRefused(SampleBooks.void(7), .ledgerHoldNotOpen, by: ledger)
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == 10_000)
    }

    @Test func `Blnk 42: a payment after expiry takes a new hold and not the old one`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000, expires: SampleBooks.deadline))
        try ledger.record(SampleBooks.void(7, .expired), at: SampleBooks.deadline)
        expectRefused(SampleBooks.capture(7, 4_000), .ledgerHoldNotOpen, by: ledger)
        try ledger.record(SampleBooks.hold(8, 4_000), at: SampleBooks.deadline)
        try ledger.record(SampleBooks.capture(8, 4_000), at: SampleBooks.deadline)
    }

    @Test func `Blnk 62: nothing is captured above the hold`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        expectRefused(SampleBooks.capture(7, 4_001), .ledgerCaptureExceedsHold, by: ledger)
    }

    @Test func `Blnk 171 and Midaz 1519: partial captures never exceed what is left`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        try ledger.record(SampleBooks.capture(7, 2_500))
        expectRefused(SampleBooks.capture(7, 2_500), .ledgerCaptureExceedsHold, by: ledger)
        try ledger.record(SampleBooks.capture(7, 1_500))
        expectRefused(SampleBooks.capture(7, 1), .ledgerHoldNotOpen, by: ledger)
        #expect(ledger.balance(of: SampleBooks.seller).postedMinorUnits == 4_000)
    }

    @Test func `Blnk 181: money on hold is not available to anybody else`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 6_000))
        expectRefused(SampleBooks.hold(8, 4_001), .ledgerInsufficientFunds, by: ledger)
        let withdrawal = Posting(
            legs: [.debit(SampleBooks.buyer, 4_001), .credit(SampleBooks.bank, 4_001)], memo: "withdrawal")
        expectRefused(.posted(withdrawal), .ledgerInsufficientFunds, by: ledger)
    }

    @Test func `Blnk 182: a refused hold cannot be captured or voided`() throws {
        let ledger = try SampleBooks.deposited(10_000)
        expectRefused(SampleBooks.hold(7, 10_001), .ledgerInsufficientFunds, by: ledger)
        expectRefused(SampleBooks.capture(7, 1), .ledgerHoldNotOpen, by: ledger)
        expectRefused(SampleBooks.void(7), .ledgerHoldNotOpen, by: ledger)
    }

    @Test(arguments: [SampleBooks.capture(7, 4_000), SampleBooks.capture(7, 1, closes: true), SampleBooks.void(7)])
    func `Blnk 293: a hold that has ended is no longer shown as open`(end: LedgerEntry) throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        try ledger.record(end)
        #expect(ledger.hold(HoldID(7)) == nil)
        #expect(ledger.openHolds.isEmpty)
        #expect(ledger.balance(of: SampleBooks.buyer).held == 0)
    }

    @Test func `Midaz 2317: voiding a hold that used the overdraft restores the balance`() throws {
        var ledger = try SampleBooks.deposited(1_000)
        try ledger.record(.limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 5_000)))
        let before = ledger
        try ledger.record(SampleBooks.hold(7, 6_000))
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == -5_000)
        try ledger.record(SampleBooks.void(7))
        #expect(ledger == before)
    }

    @Test func `TigerBeetle 2118: before and after its deadline a hold gives one consistent answer`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        let justBefore = SampleBooks.deadline.adding(milliseconds: -1)
        try ledger.record(SampleBooks.hold(7, 4_000, expires: SampleBooks.deadline), at: justBefore)
        expectRefused(SampleBooks.void(7, .expired), .ledgerHoldNotExpired, by: ledger, at: justBefore)
        try ledger.check(SampleBooks.capture(7, 4_000), at: justBefore)
        #expect(ledger.holdsDue(by: justBefore).isEmpty)

        #expect(ledger.holdsDue(by: SampleBooks.deadline).map(\.id) == [HoldID(7)])
        expectRefused(SampleBooks.capture(7, 4_000), .ledgerHoldExpired, by: ledger, at: SampleBooks.deadline)
        expectRefused(SampleBooks.freeze(7), .ledgerHoldExpired, by: ledger, at: SampleBooks.deadline)
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == 6_000, "until the event it counts")
        try ledger.record(SampleBooks.void(7, .expired), at: SampleBooks.deadline)
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == 10_000)
    }

    @Test func `Mojaloop 3300: the holds that are due are listed in the order of their deadlines`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        for (serial, days) in [(1, 3), (2, 1), (3, 9), (4, 1)] as [(UInt64, Int)] {
            try ledger.record(SampleBooks.hold(serial, 100, expires: SampleBooks.deadline.adding(days: days)))
        }
        try ledger.record(SampleBooks.hold(5, 100))
        #expect(ledger.holdsDue(by: SampleBooks.deadline.adding(days: 3)).map(\.id.serial) == [2, 4, 1])
    }
}
