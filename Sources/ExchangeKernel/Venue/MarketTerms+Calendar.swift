// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension MarketTerms {
    /// How many trading days lie after a day, through another: weekdays on which the market is not closed. It stops counting at a year.
    public func tradingDays(after start: CalendarDate, through end: CalendarDate) -> Int {
        var count = 0
        var day = start.adding(days: 1)
        while day <= end, count < 366 {
            // The first day of 1970 was a Thursday.
            let weekday = (Int(day.daysSince1970) % 7 + 10) % 7
            if weekday < 5, !closedDays.contains(day) { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }
}
