// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The terms of access by calendar months or years.
public struct SubscriptionPlan: Sendable, Hashable, Codable {
    /// The length of a period.
    public enum Period: String, Sendable, Hashable, Codable, CaseIterable {
        case month, year

        /// How many months a period has.
        public var months: Int64 { self == .month ? 1 : 12 }
    }

    /// The price of a whole period.
    public let price: Money
    /// The length of a period.
    public let period: Period
    /// Whether periods are those of the calendar, and the first one is charged by the day; otherwise each period runs from the day
    /// on which access started.
    public let isProRated: Bool

    /// Sets the terms.
    public init(price: Money, period: Period, isProRated: Bool = false) {
        self.price = price
        self.period = period
        self.isProRated = isProRated
    }

    /// What so many periods cost, the first of them begun on a day. A part of a period is charged by the day, rounded half up.
    ///
    /// - Throws: `money.out-of-range`.
    public func price(of periods: Int64, from day: CalendarDate?) throws(Refusal) -> Money {
        guard isProRated, let day else { return try price.times(periods) }
        let (first, next) = calendarPeriod(of: day)
        let days = Int64(next.daysSince1970 - day.daysSince1970)
        let begun = try price.scaled(by: days, over: Int64(next.daysSince1970 - first.daysSince1970), rounding: .halfUp)
        return try price.times(periods - 1).plus(begun)
    }

    /// The first day after so many periods, the first of them begun on a day. It stops after a hundred years.
    public func end(of periods: Int64, from day: CalendarDate) -> CalendarDate {
        let months = min(periods, 1_200 / period.months) * period.months
        return isProRated ? calendarPeriod(of: day).first.adding(months: Int(months)) : day.adding(months: Int(months))
    }

    /// What is given back of a payment when access ends early: the share of the days that are left, rounded down.
    ///
    /// - Parameters:
    ///   - paid: What was paid for the whole time.
    ///   - start: The first day of access.
    ///   - end: The first day after it.
    ///   - day: The first day on which there is no access any more.
    /// - Throws: `money.out-of-range`.
    public static func refund(
        of paid: Money, start: CalendarDate, end: CalendarDate, endingEarlyOn day: CalendarDate
    ) throws(Refusal) -> Money {
        let total = Int64(end.daysSince1970) - Int64(start.daysSince1970)
        guard total > 0, day < end else { return .zero(paid.currency) }
        let left = Int64(end.daysSince1970) - Int64(max(day, start).daysSince1970)
        return try paid.scaled(by: left, over: total, rounding: .down)
    }

    /// The first day of the calendar month or year of a day, and the first day of the next one.
    private func calendarPeriod(of day: CalendarDate) -> (first: CalendarDate, next: CalendarDate) {
        let parts = day.parts
        var first = day.adding(days: 1 - parts.day)
        if period == .year { first = first.adding(months: 1 - parts.month) }
        return (first, first.adding(months: Int(period.months)))
    }
}

extension CalendarDate {
    /// The same day of another month, or its last day when it is shorter; it stops at the end of time.
    func adding(months: Int) -> CalendarDate {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, CalendarDate.daysInMonth(newMonth, year: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? CalendarDate(daysSince1970: .max)
    }
}
