// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One line of a bank's statement: one payment in or out.
///
/// A booking that covers several payments (a batch) becomes one line for each.
public struct BankEntry: Sendable, Hashable, Codable {
    /// Which way money went, seen from the account.
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        /// In.
        case credit = "CRDT"
        /// Out.
        case debit = "DBIT"
    }

    /// How much; never negative.
    public let amount: Money
    /// In or out.
    public let direction: Direction
    /// The day it was booked.
    public let bookingDate: CalendarDate
    /// The day it counts from for interest.
    public let valueDate: CalendarDate?
    /// The bank's own reference (AcctSvcrRef): the same payment has the same one in every delivery of the file.
    public let reference: String
    /// The payer's identifier, echoed.
    public let endToEndID: String?
    /// What the payer wrote.
    public let remittance: String
    /// Who is on the other side.
    public let counterparty: String?
    /// Whether the bank took back an earlier booking, as when a payment was returned.
    public let isReversal: Bool

    /// Writes a line.
    public init(
        amount: Money, direction: Direction, bookingDate: CalendarDate, valueDate: CalendarDate? = nil, reference: String,
        endToEndID: String? = nil, remittance: String = "", counterparty: String? = nil, isReversal: Bool = false
    ) {
        self.amount = amount
        self.direction = direction
        self.bookingDate = bookingDate
        self.valueDate = valueDate
        self.reference = reference
        self.endToEndID = endToEndID
        self.remittance = remittance
        self.counterparty = counterparty
        self.isReversal = isReversal
    }

    /// What it adds to the account: negative when money went out.
    var signedMinorUnits: Int64 { direction == .credit ? amount.minorUnits : -amount.minorUnits }
}
