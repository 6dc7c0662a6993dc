// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A month of a year: an accounting period (会计期间).
public struct CalendarMonth: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    /// The first day of the month, which is how it is written down.
    public let first: CalendarDate

    /// The month that a day is in.
    public init(of day: CalendarDate) { first = day.adding(days: 1 - day.parts.day) }

    /// Its last day.
    public var last: CalendarDate {
        let (year, month, _) = first.parts
        return first.adding(days: CalendarDate.daysInMonth(month, year: year) - 1)
    }

    /// The month after it.
    public var next: CalendarMonth { CalendarMonth(of: last.adding(days: 1)) }

    /// The year and the month: `2026-11`.
    public var description: String { String("\(first)".dropLast(3)) }

    /// Earlier months first.
    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.first < right.first }

    /// Decodes any day of the month.
    public init(from decoder: any Decoder) throws {
        self.init(of: try decoder.singleValueContainer().decode(CalendarDate.self))
    }

    /// Encodes the first day.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(first)
    }
}
