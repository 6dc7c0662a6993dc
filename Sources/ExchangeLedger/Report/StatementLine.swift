// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// One booking on one account, with the balance after it.
public struct StatementLine: Sendable, Hashable, Codable {
    /// The number of the journal record.
    public let sequence: UInt64
    /// When it was booked; never before the line above it, even if a clock was set back.
    public let instant: Instant
    /// What it is about.
    public let memo: String
    /// The column.
    public let side: Side
    /// How much, in minor units.
    public let minorUnits: Int64
    /// The booked balance after it on the account's normal side, in minor units.
    public let balance: Int64
    /// The day from which it counts (起息日) where that is not the day it was booked.
    public let valueDate: CalendarDate?

    /// The instant from which it counts: the first one of its value date, or when it was booked.
    public var counts: Instant { valueDate.map { Instant(startOf: $0) } ?? instant }
}
