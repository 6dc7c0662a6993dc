// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct InstantTests {
    @Test func `the day changes at midnight in China`() throws {
        let day = try #require(CalendarDate("2026-11-24"))
        let start = Instant(startOf: day)
        #expect(start.milliseconds == 1_795_449_600_000)
        #expect(start.description == "2026-11-24T00:00:00.000+08:00")
        #expect(start.date == day)
        #expect(start.adding(milliseconds: -1).date == day.adding(days: -1))
        #expect(start.adding(milliseconds: -1).description == "2026-11-23T23:59:59.999+08:00")
        #expect(start.adding(days: 1).adding(milliseconds: -1).date == day)
        #expect(start.adding(days: 1).date == day.adding(days: 1))
    }

    @Test(arguments: [-25_567, -1, 0, 1, 20_781, 47_846] as [Int32])
    func `the border holds before and after 1970`(daysSince1970: Int32) {
        let day = CalendarDate(daysSince1970: daysSince1970)
        #expect(Instant(startOf: day).date == day)
        #expect(Instant(startOf: day).adding(milliseconds: -1).date == day.adding(days: -1))
        #expect(Instant(startOf: day).adding(milliseconds: 86_399_999).date == day)
    }

    @Test(arguments: [Int64.min, .max]) func `the ends of time do not trap`(milliseconds: Int64) {
        let end = Instant(milliseconds: milliseconds)
        #expect(end.date.daysSince1970 == (milliseconds < 0 ? .min : .max))
        #expect(!end.description.isEmpty)
        #expect(end.adding(days: milliseconds < 0 ? .min : .max) == end)
        #expect(end.adding(milliseconds: milliseconds) == end)
    }

    @Test func `an instant is encoded as milliseconds`() throws {
        let encoded = try CBOREncoder().encode(Instant(milliseconds: -1))
        #expect(encoded == [0x20])
        #expect(try CBORDecoder().decode(Instant.self, from: encoded) == Instant(milliseconds: -1))
    }
}
