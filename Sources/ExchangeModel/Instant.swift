// SPDX-License-Identifier: Apache-2.0

/// A point in time, to the millisecond.
public struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// Makes the instant so many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The first instant of a day in China (UTC+8).
    public init(startOf date: CalendarDate) {
        milliseconds = Int64(date.daysSince1970) * Instant.millisecondsPerDay - Instant.chinaOffset
    }

    /// The day it is in China (UTC+8) at this instant. Business days, terms and deadlines are counted in these.
    public var date: CalendarDate {
        let local = adding(milliseconds: Instant.chinaOffset).milliseconds
        let days = local >= 0 ? local / Instant.millisecondsPerDay : (local + 1) / Instant.millisecondsPerDay - 1
        return CalendarDate(daysSince1970: Int32(clamping: days))
    }

    /// The instant so many days later, or earlier when negative; it stops at the end of time.
    public func adding(days: Int) -> Instant {
        let (count, overflow) = Int64(days).multipliedReportingOverflow(by: Instant.millisecondsPerDay)
        return adding(milliseconds: overflow ? (days < 0 ? .min : .max) : count)
    }

    /// The instant so many milliseconds later, or earlier when negative; it stops at the end of time.
    public func adding(milliseconds count: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(count)
        return Instant(milliseconds: overflow ? (count < 0 ? .min : .max) : sum)
    }

    /// Earlier instants first.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private static let millisecondsPerDay: Int64 = 86_400_000
    private static let chinaOffset: Int64 = 8 * 3_600_000
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in China's time: `2026-11-24T09:30:00.000+08:00`.
    public var description: String {
        let sinceMidnight = Int(milliseconds - Instant(startOf: date).milliseconds)
        let seconds = sinceMidnight / 1_000
        return "\(date)T" + padded(seconds / 3_600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
            + padded(seconds % 60, 2) + "." + padded(sinceMidnight % 1_000, 3) + "+08:00"
    }
}

extension Instant: Codable {
    /// Decodes milliseconds.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Encodes milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
