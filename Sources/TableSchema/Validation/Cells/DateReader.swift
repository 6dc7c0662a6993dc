// SPDX-License-Identifier: Apache-2.0

/// Reads days and times straight from a cell's bytes, as numbers that sort like the times they stand for.
enum DateReader {
    static let microsecondsPerDay: Int64 = 86_400_000_000

    /// Reads `2026-11-24` as a number that orders days; `nil` for anything else.
    @inline(__always)
    static func day(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count == 10, let parts = parts(bytes) else { return nil }
        return order(parts)
    }

    /// The number that orders days.
    @inline(__always)
    static func order(_ parts: (year: Int, month: Int, day: Int)) -> Int64 {
        Int64(parts.year << 9 | parts.month << 5 | parts.day)
    }

    /// Reads the first ten bytes as `2026-11-24`. All eight digits are tested at once.
    @inline(__always)
    static func parts(_ bytes: UnsafeRawBufferPointer) -> (year: Int, month: Int, day: Int)? {
        let head = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
        // A digit's lane may be up to 9, a hyphen's lane must be 0: more carries into the lane's top bit.
        guard (head | (head &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
        let tens = bytes[8] &- 0x30
        let ones = bytes[9] &- 0x30
        guard tens < 10, ones < 10 else { return nil }
        func digit(_ lane: UInt64) -> Int { Int(head >> (lane * 8) & 0xF) }
        let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let day = Int(tens) * 10 + Int(ones)
        guard isDay(year: year, month: month, day: day) else { return nil }
        return (year, month, day)
    }

    /// Whether there is such a day.
    @inline(__always)
    static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard month >= 1, month <= 12, day >= 1, year >= 1, year <= 9_999 else { return false }
        return day <= 28 || day <= lastDay(of: month, year: year)
    }

    private static func lastDay(of month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads `2026-11-24T09:30:00`, with or without a fraction and an offset, as microseconds since 1970.
    ///
    /// Without an offset the time is taken as it stands.
    @inline(__always)
    static func dateTime(_ bytes: UnsafeRawBufferPointer, isRelaxed: Bool = false) -> Int64? {
        guard bytes.count >= 19, let parts = parts(bytes), bytes[10] == 0x54 || isRelaxed && bytes[10] == 0x20,
            let time = time(UnsafeRawBufferPointer(rebasing: bytes[11...]))
        else { return nil }
        let days = daysSince1970(year: parts.year, month: parts.month, day: parts.day)
        return Int64(days) * microsecondsPerDay + time
    }

    /// Reads `09:30:00`, with or without a fraction and an offset, as microseconds since midnight (UTC if it has an offset).
    @inline(__always)
    static func time(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8, let (hour, minute, second) = clock(bytes, at: 0), hour <= 23, minute <= 59, second <= 59 else {
            return nil
        }
        let time = Int64(hour * 3_600 + minute * 60 + second) * 1_000_000
        return bytes.count == 8 ? time : suffix(bytes, time)
    }

    /// Reads `09:30:00` at a place, all eight bytes at once, whatever its hour, minute and second come to.
    @inline(__always)
    static func clock(_ bytes: UnsafeRawBufferPointer, at place: Int) -> (hour: Int, minute: Int, second: Int)? {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let lanes = UInt64(littleEndian: word) ^ 0x3030_3A30_303A_3030
        // As in `parts`: a digit's lane may be up to 9, a colon's lane must be 0.
        guard (lanes | (lanes &+ 0x7676_7F76_767F_7676)) & 0x8080_8080_8080_8080 == 0 else { return nil }
        func digit(_ lane: UInt64) -> Int { Int(lanes >> (lane * 8) & 0xF) }
        return (digit(0) * 10 + digit(1), digit(3) * 10 + digit(4), digit(6) * 10 + digit(7))
    }

    private static func suffix(_ bytes: UnsafeRawBufferPointer, _ time: Int64) -> Int64? {
        var time = time
        var index = 8
        if bytes[index] == 0x2E {
            index += 1
            let start = index
            var weight: Int64 = 100_000
            while index < bytes.count, bytes[index] &- 0x30 < 10 {
                time += Int64(bytes[index] &- 0x30) * weight
                weight /= 10
                index += 1
            }
            if index == start { return nil }
        }
        if index == bytes.count { return time }
        guard let minutes = offset(UnsafeRawBufferPointer(rebasing: bytes[index...])) else { return nil }
        return time - Int64(minutes) * 60_000_000
    }

    /// Reads `Z`, `+08:00`, `+0800` as minutes east of UTC.
    static func offset(_ bytes: UnsafeRawBufferPointer) -> Int? {
        if bytes.count == 1, bytes[0] == 0x5A { return 0 }
        guard bytes.count == 5 || bytes.count == 6 && bytes[3] == 0x3A, bytes[0] == 0x2B || bytes[0] == 0x2D,
            let hours = pair(bytes, 1), let minutes = pair(bytes, bytes.count - 2), hours <= 14, minutes <= 59
        else { return nil }
        return (bytes[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Reads two digits.
    @inline(__always)
    static func pair(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int? {
        let tens = bytes[index] &- 0x30
        let ones = bytes[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}
