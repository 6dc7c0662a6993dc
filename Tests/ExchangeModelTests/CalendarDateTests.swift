// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct CalendarDateTests {
    @Test func `every day from 1900 to 2100 follows the day before and comes back from its parts and its text`() throws {
        var day = try #require(CalendarDate(year: 1900, month: 1, day: 1))
        #expect(day.daysSince1970 == -25_567)
        var count = 0
        for year in 1900...2100 {
            for month in 1...12 {
                for number in 1...CalendarDate.daysInMonth(month, year: year) {
                    let same = try #require(CalendarDate(year: year, month: month, day: number))
                    guard same == day, day.parts == (year, month, number), CalendarDate(day.description) == day else {
                        Issue.record("\(year)-\(month)-\(number) is \(day)")
                        return
                    }
                    day = day.adding(days: 1)
                    count += 1
                }
            }
        }
        #expect(count == 73_414)
        #expect(day.description == "2101-01-01")
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
    func `a day that does not exist is not made`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["", "2026-1-01", "2026/11/24", "20261124", "2026-11-24 ", "+026-11-24", "2026-02-30", "二〇二六"])
    func `a text that is not a date is not read`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `days stop at the end of time instead of trapping`() {
        #expect(CalendarDate(daysSince1970: .max).adding(days: 1).daysSince1970 == .max)
        #expect(CalendarDate(daysSince1970: .min).adding(days: .min).daysSince1970 == .min)
        #expect(CalendarDate(daysSince1970: 5).adding(days: -6).description == "1969-12-31")
    }

    @Test func `a date is encoded as text, and another text is refused`() throws {
        let date = try #require(CalendarDate("2026-11-24"))
        let encoded = try CBOREncoder().encode(date)
        #expect(try CBORValue(decoding: encoded) == .text("2026-11-24"))
        #expect(try CBORDecoder().decode(CalendarDate.self, from: encoded) == date)
        #expect(throws: Fault.self) { try CBORDecoder().decode(CalendarDate.self, from: CBOREncoder().encode("2026-02-30")) }
    }
}
