// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct LedgerHoldTests {
    @Test func `a hold lowers what is available and not what is booked`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        let balance = ledger.balance(of: SampleBooks.buyer)
        #expect(balance == Balance(account: SampleBooks.buyer, credits: 10_000, held: 4_000))
        #expect(balance.posted == Money.fen(10_000))
        #expect(balance.available == Money.fen(6_000))
        #expect(ledger.openHolds.map(\.remaining) == [4_000])
    }

    @Test func `partial captures take from a hold until it ends`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        try ledger.record(SampleBooks.capture(7, 1_000))
        #expect(ledger.hold(HoldID(7))?.remaining == 3_000)
        #expect(ledger.hold(HoldID(7))?.captured == 1_000)
        try ledger.record(SampleBooks.capture(7, 500, closes: true))
        #expect(ledger.hold(HoldID(7)) == nil)
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == 8_500)
        #expect(ledger.balance(of: SampleBooks.seller).postedMinorUnits == 1_500)
    }

    @Test func `a capture of all that is left ends the hold unasked`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        try ledger.record(SampleBooks.capture(7, 4_000))
        #expect(ledger.openHolds.isEmpty)
        #expect(ledger.invariantViolations().isEmpty)
    }

    @Test(arguments: [(9_999, true), (10_000, true), (10_001, false)] as [(Int64, Bool)])
    func `a hold takes all that is available and not one fen more`(minorUnits: Int64, isPossible: Bool) throws {
        var ledger = try SampleBooks.deposited(10_000)
        guard isPossible else {
            return expectRefused(SampleBooks.hold(7, minorUnits), .ledgerInsufficientFunds, by: ledger)
        }
        try ledger.record(SampleBooks.hold(7, minorUnits))
        #expect(ledger.balance(of: SampleBooks.buyer).held == minorUnits)
    }

    @Test func `too little money is refused with what there is and what is needed`() throws {
        let ledger = try SampleBooks.deposited(10_000)
        let refusal = refusal { () throws(Refusal) in try ledger.check(SampleBooks.hold(7, 10_001)) }
        #expect(refusal?.subject == "available:12:CNY")
        #expect(refusal?.message.en.contains("100.00 CNY") == true)
        #expect(refusal?.message.en.contains("100.01 CNY") == true)
        #expect(refusal?.message.zh.contains("100.01 CNY") == true)
    }

    @Test func `a frozen hold is neither captured nor released nor expired`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000, expires: SampleBooks.deadline))
        try ledger.record(SampleBooks.freeze(7))
        for entry in [SampleBooks.capture(7, 1), SampleBooks.void(7), SampleBooks.void(7, .expired), SampleBooks.freeze(7)] {
            expectRefused(entry, .ledgerHoldFrozen, by: ledger, at: SampleBooks.deadline)
        }
        #expect(ledger.holdsDue(by: SampleBooks.deadline).isEmpty)
        try ledger.record(SampleBooks.unfreeze(7))
        expectRefused(SampleBooks.unfreeze(7), .ledgerHoldNotFrozen, by: ledger)
        try ledger.record(SampleBooks.capture(7, 4_000))
    }

    @Test func `an award after the deadline gives itself time to be executed`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        let late = SampleBooks.deadline.adding(days: 30)
        try ledger.record(SampleBooks.hold(7, 4_000, expires: SampleBooks.deadline))
        try ledger.record(SampleBooks.freeze(7))
        let award = [SampleBooks.unfreeze(7, expires: late.adding(days: 1)), SampleBooks.capture(7, 1_000, closes: true)]
        try ledger.check(award, at: late)
        for entry in award { try ledger.record(entry, at: late) }
        #expect(ledger.balance(of: SampleBooks.buyer).availableMinorUnits == 9_000)
        #expect(refusal { () throws(Refusal) in try ledger.check(award, at: late) }?.code == .ledgerHoldNotOpen)
    }

    @Test func `several entries are checked one after the other without changing the books`() throws {
        let ledger = try SampleBooks.deposited(10_000)
        try ledger.check([SampleBooks.hold(1, 6_000), SampleBooks.hold(2, 4_000), SampleBooks.capture(1, 6_000)])
        let refusal = refusal { () throws(Refusal) in
            try ledger.check([SampleBooks.hold(1, 6_000), SampleBooks.hold(2, 4_001)])
        }
        #expect(refusal?.code == .ledgerInsufficientFunds)
        #expect(ledger.openHolds.isEmpty)
    }

    @Test func `the legs of a capture take its amount from the held account`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        let others: [[Leg]] = [
            [.debit(SampleBooks.buyer, 999), .credit(SampleBooks.seller, 999)],
            [.debit(SampleBooks.buyer, 1_001), .credit(SampleBooks.seller, 1_001)],
            [.debit(SampleBooks.bank, 1_000), .credit(SampleBooks.seller, 1_000)],
        ]
        for legs in others {
            let capture = Capture(hold: HoldID(7), minorUnits: 1_000, legs: legs, closes: true)
            expectRefused(.captured(capture), .ledgerCaptureLegsDiffer, by: ledger)
        }
    }
}
