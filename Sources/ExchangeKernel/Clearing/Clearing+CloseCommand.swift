// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
public import ExchangeModel

/// Closes the books of a past month. Refused while a day of it is open, anything is out of balance, or the bank says otherwise.
public struct ClosePeriod: NamedPayload {
    /// `clearing.close-period`
    public static let name = "clearing.close-period"
    /// The month.
    public let month: CalendarMonth

    /// Asks to close.
    public init(month: CalendarMonth) { self.month = month }
}

/// Asks for a record's bookings to be reversed: each line is booked again on the other side. A second desk has to confirm.
///
/// ``init(reversing:reason:)`` takes the lines from the record itself; whoever confirms compares them with it, and anyone can
/// later (``ReversalAsked/mirrors(_:)``).
public struct AskReversal: NamedPayload {
    /// `clearing.reverse`
    public static let name = "clearing.reverse"
    /// How many lines one reversal may have, so that its record stays within its limit.
    public static let legLimit = 500
    /// The sequence of the record to be corrected.
    public let record: UInt64
    /// The lines the record booked.
    public let legs: [Leg]
    /// Why.
    public let reason: String
    /// The day from which the mirror image counts; `nil`: the day it is booked. That of the mistake makes it as if it never was.
    public let valueDate: CalendarDate?

    /// Asks.
    public init(record: UInt64, legs: [Leg], reason: String, valueDate: CalendarDate? = nil) {
        self.record = record
        self.legs = legs
        self.reason = reason
        self.valueDate = valueDate
    }

    /// Asks for a record to be reversed.
    public init(reversing record: Record, reason: String, valueDate: CalendarDate? = nil) {
        self.init(record: record.sequence, legs: record.bookedLegs, reason: reason, valueDate: valueDate)
    }
}

/// Confirms a reversal that another desk asked for.
public struct ConfirmReversal: NamedPayload {
    /// `clearing.confirm-reversal`
    public static let name = "clearing.confirm-reversal"
    /// The sequence of the record to be corrected.
    public let record: UInt64
    /// What the second desk found.
    public let reason: String

    /// Confirms.
    public init(record: UInt64, reason: String) {
        self.record = record
        self.reason = reason
    }
}

extension Record {
    /// The lines that a record booked, in order.
    public var bookedLegs: [Leg] {
        events.flatMap { event -> [Leg] in
            if case .ledger(let entry) = event { entry.legs } else { [] }
        }
    }
}
