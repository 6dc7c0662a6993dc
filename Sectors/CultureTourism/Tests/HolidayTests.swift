// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import SectorKit
import Testing

@Suite struct HolidayTests {
    private struct Day: Equatable {
        let date: CalendarDate
        let isOff: Bool
        let weekday: Int
    }

    /// Rows of a sample, without comment and header; no cell of these samples is quoted.
    private func rows(of fileName: String) throws -> [[Substring]] {
        let sample = try #require(CultureTourism().samples.first { $0.fileName == fileName })
        let lines = String(decoding: sample.csv, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    private func days() throws -> [Day] {
        try rows(of: "access_calendar.csv").map { cells in
            Day(
                date: try #require(CalendarDate(cells[0])), isOff: cells[2] == "true", weekday: try #require(Int(cells[3])))
        }
    }

    @Test(arguments: [(2025, 28, 5), (2026, 33, 6)])
    func `a year has its days off and its make-up days`(year: Int, off: Int, makeUp: Int) throws {
        let ofYear = try days().filter { $0.date.parts.year == year }
        #expect(ofYear.filter(\.isOff).count == off)
        #expect(ofYear.filter { !$0.isOff }.count == makeUp)
    }

    @Test func `only weekend days are worked in exchange, and weekdays are right`() throws {
        for day in try days() {
            // 1970-01-01 was a Thursday.
            #expect(day.weekday == Int((day.date.daysSince1970 + 3) % 7) + 1, "\(day.date)")
            if !day.isOff { #expect(day.weekday >= 6, "\(day.date)") }
        }
    }

    @Test func `visitor flows carry the holidays of the calendar and their own occupancy`() throws {
        let off = Set(try days().filter(\.isOff).map(\.date))
        for cells in try rows(of: "scenic_flow_daily.csv") {
            let date = try #require(CalendarDate(cells[1]))
            #expect((cells[7] == "true") == off.contains(date), "\(date)")
            let share = try #require(Double(cells[2])) / #require(Double(cells[3]))
            #expect(abs(share - (try #require(Double(cells[4])))) <= 0.000_05 + 1e-9, "\(cells[0]) \(date)")
        }
    }
}
