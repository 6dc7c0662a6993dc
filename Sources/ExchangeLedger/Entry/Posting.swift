// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Money moved between accounts: legs whose debits equal their credits in every currency.
public struct Posting: Sendable, Hashable, Codable {
    /// The lines, in the order they are to be read.
    public let legs: [Leg]
    /// What it is about, in a few words without personal information, such as `deposit:2026112400017`.
    public let memo: String
    /// The day from which it counts (起息日) where that is not the day it is booked; a bank says so, or what is booked late.
    public let valueDate: CalendarDate?

    /// Writes a posting.
    public init(legs: [Leg], memo: String, valueDate: CalendarDate? = nil) {
        self.legs = legs
        self.memo = memo
        self.valueDate = valueDate
    }
}
