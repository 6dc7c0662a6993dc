// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A cell read as a day or as a point in time.
struct CellTime: Equatable {
    /// Milliseconds since 1970; a time that names no offset is taken as it stands.
    let milliseconds: Int64
    /// Minutes east of UTC; `nil` when the cell names no offset.
    let offsetMinutes: Int?
    /// Whether the cell names a day only.
    let isDay: Bool

    /// The day as it stands in the cell.
    var localDate: CalendarDate {
        let local = milliseconds + Int64(offsetMinutes ?? 0) * 60_000
        return CalendarDate(daysSince1970: Int32((local - (local >= 0 ? 0 : 86_399_999)) / 86_400_000))
    }

    /// Reads `2026-11-24`, `2026/11/24`, `2026-11-24 09:30`, `2026-11-24T09:30:00.250+08:00` and what lies between them.
    @inline(__always)
    static func read(_ bytes: UnsafeRawBufferPointer) -> CellTime? { readUsual(bytes) ?? readAny(bytes) }

    /// Reads every form.
    static func readAny(_ bytes: UnsafeRawBufferPointer) -> CellTime? {
        guard bytes.count >= 10, bytes.count <= 35 else { return nil }
        let separator = bytes[4]
        guard separator == 0x2D || separator == 0x2F, bytes[7] == separator,
            let century = pair(bytes, 0), let yearOfCentury = pair(bytes, 2),
            let month = pair(bytes, 5), let day = pair(bytes, 8),
            let date = CalendarDate(year: century * 100 + yearOfCentury, month: month, day: day)
        else { return nil }
        let midnight = Int64(date.daysSince1970) * 86_400_000
        if bytes.count == 10 { return CellTime(milliseconds: midnight, offsetMinutes: nil, isDay: true) }
        guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A,
            let hour = pair(bytes, 11), let minute = pair(bytes, 14), hour <= 23, minute <= 59
        else { return nil }
        var milliseconds = midnight + Int64(hour * 60 + minute) * 60_000
        var index = 16
        if index < bytes.count, bytes[index] == 0x3A {
            guard let second = pair(bytes, 17), second <= 60 else { return nil }
            milliseconds += Int64(second) * 1_000
            index = 19
            if index < bytes.count, bytes[index] == 0x2E {
                guard let fraction = readFraction(bytes, &index) else { return nil }
                milliseconds += fraction
            }
        }
        guard index < bytes.count else {
            return CellTime(milliseconds: milliseconds, offsetMinutes: nil, isDay: false)
        }
        guard let offset = readOffset(bytes, index) else { return nil }
        return CellTime(milliseconds: milliseconds - Int64(offset) * 60_000, offsetMinutes: offset, isDay: false)
    }

    private static func readFraction(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int64? {
        let start = index + 1
        index = start
        var milliseconds: Int64 = 0
        var weight: Int64 = 100
        while index < bytes.count, bytes[index] &- 0x30 < 10 {
            milliseconds += Int64(bytes[index] &- 0x30) * weight
            weight /= 10
            index += 1
        }
        return index > start ? milliseconds : nil
    }

    private static func readOffset(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        let sign = bytes[start]
        if sign == 0x5A || sign == 0x7A { return start + 1 == bytes.count ? 0 : nil }
        guard sign == 0x2B || sign == 0x2D, let hours = pair(bytes, start + 1), hours <= 18 else { return nil }
        var minutes = hours * 60
        var next = start + 3
        if next < bytes.count {
            if bytes[next] == 0x3A { next += 1 }
            guard let rest = pair(bytes, next), rest <= 59, next + 2 == bytes.count else { return nil }
            minutes += rest
        }
        return sign == 0x2D ? -minutes : minutes
    }

    @inline(__always)
    private static func pair(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        let tens = bytes[index] &- 0x30
        let ones = bytes[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}
