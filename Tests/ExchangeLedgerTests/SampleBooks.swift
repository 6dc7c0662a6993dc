// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

/// The accounts that most tests use, and books in which the buyer has deposited money.
enum SampleBooks {
    static let bank = AccountID.venue(.custodyBank, .cny)
    static let fees = AccountID.venue(.feeRevenue, .cny)
    static let tax = AccountID.venue(.taxPayable, .cny)
    static let buyer = AccountID(owner: 12, kind: .available, currency: .cny)
    static let seller = AccountID(owner: 34, kind: .payable, currency: .cny)
    static let deadline = Instant(milliseconds: 1_795_000_000_000)

    static func deposited(_ minorUnits: Int64) throws -> Ledger {
        var ledger = Ledger()
        try ledger.record(deposit(minorUnits, to: buyer))
        return ledger
    }

    static func deposit(_ minorUnits: Int64, to account: AccountID) -> LedgerEntry {
        let bank = AccountID.venue(.custodyBank, account.currency)
        return .posted(Posting(legs: [.debit(bank, minorUnits), .credit(account, minorUnits)], memo: "deposit"))
    }

    static func hold(_ serial: UInt64, _ minorUnits: Int64, expires: Instant? = nil) -> LedgerEntry {
        .held(Hold(id: HoldID(serial), account: buyer, minorUnits: minorUnits, expires: expires))
    }

    /// Pays so much of a hold to the seller.
    static func capture(_ serial: UInt64, _ minorUnits: Int64, closes: Bool = false) -> LedgerEntry {
        let legs = [Leg.debit(buyer, minorUnits), .credit(seller, minorUnits)]
        return .captured(Capture(hold: HoldID(serial), minorUnits: minorUnits, legs: legs, closes: closes))
    }

    static func void(_ serial: UInt64, _ reason: HoldVoided.Reason = .released) -> LedgerEntry {
        .voided(HoldVoided(hold: HoldID(serial), reason: reason))
    }

    static func freeze(_ serial: UInt64) -> LedgerEntry { .frozen(HoldFreeze(hold: HoldID(serial), reason: "dispute:1")) }

    static func unfreeze(_ serial: UInt64, expires: Instant? = nil) -> LedgerEntry {
        .unfrozen(HoldUnfreeze(hold: HoldID(serial), reason: "award:1", expires: expires))
    }
}

/// Expects an entry to be refused with a code, in both languages, and the books to stay as they were.
func expectRefused(
    _ entry: LedgerEntry, _ code: Refusal.Code, by ledger: Ledger, at now: Instant? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    var after = ledger
    do {
        try after.record(entry, at: now)
        Issue.record("it was booked", sourceLocation: sourceLocation)
    } catch {
        #expect(error.code == code, sourceLocation: sourceLocation)
        #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty, sourceLocation: sourceLocation)
    }
    #expect(after == ledger, sourceLocation: sourceLocation)
}

/// The refusal of something that is to be refused; `nil` if it went through.
func refusal(of action: () throws(Refusal) -> Void) -> Refusal? {
    do {
        try action()
        return nil
    } catch {
        return error
    }
}
