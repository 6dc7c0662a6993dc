// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
public import ExchangeModel

/// The books of a month were closed and sealed: each seal contains the one before, so that no closed month can be rewritten alone.
public struct PeriodClosed: NamedPayload {
    /// `clearing.period-closed`
    public static let name = "clearing.period-closed"

    /// What a seal is taken over, as deterministic CBOR.
    public struct Contents: Sendable, Equatable, Codable {
        /// The month.
        public let month: CalendarMonth
        /// The last record before it was closed.
        public let through: UInt64
        /// The closing balances, by kind of account.
        public let totals: [DayClosed.Total]
        /// The seal of the month before; `nil` for the first.
        public let previous: Digest?
    }

    /// What was closed.
    public let contents: Contents
    /// The SHA-256 of ``contents``.
    public let seal: Digest

    init(_ contents: Contents) {
        self.contents = contents
        seal = PeriodClosed.seal(of: contents)
    }

    /// Whether the seal is that of the contents.
    public var isIntact: Bool { seal == PeriodClosed.seal(of: contents) }

    private static func seal(of contents: Contents) -> Digest {
        do {
            return Digest(portableSHA256Of: try CBOREncoder().encode(contents))
        } catch {
            preconditionFailure("closing balances hold only what CBOR can say: \(error)")
        }
    }
}

/// A desk asked for a record's bookings to be reversed.
public struct ReversalAsked: NamedPayload {
    /// `clearing.reversal-asked`
    public static let name = "clearing.reversal-asked"
    /// The sequence of the record.
    public let record: UInt64
    /// The lines it booked.
    public let legs: [Leg]
    /// Why.
    public let reason: String
    /// Who asked.
    public let desk: String
    /// The day from which the mirror image counts; `nil`: the day it is booked.
    public let valueDate: CalendarDate?

    /// Whether the lines are exactly those that a record booked.
    public func mirrors(_ record: Record) -> Bool { self.record == record.sequence && legs == record.bookedLegs }

    /// The entry that reverses the lines.
    var posting: Posting {
        Posting(
            legs: legs.map { Leg($0.side.opposite, $0.account, minorUnits: $0.minorUnits) },
            memo: "reversal of record \(record)", valueDate: valueDate)
    }
}

/// A second desk confirmed a reversal; the posting beside this is the original's mirror image.
public struct ReversalConfirmed: NamedPayload {
    /// `clearing.reversal-confirmed`
    public static let name = "clearing.reversal-confirmed"
    /// The sequence of the record.
    public let record: UInt64
    /// What the second desk found.
    public let reason: String
    /// Who confirmed.
    public let desk: String
}
