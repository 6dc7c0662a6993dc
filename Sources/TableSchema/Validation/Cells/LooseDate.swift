// SPDX-License-Identifier: Apache-2.0

/// Reads days and times in the forms that the format `any` allows.
enum LooseDate {
    /// Reads `2026-11-24`, `2026/1/4`, `2026.11.24`, `20261124`.
    static func day(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard let parts = parts(bytes) else { return nil }
        return DateReader.order(parts)
    }

    /// Reads a day alone, or a day, a blank or `T`, and `09:30` or `09:30:00` with fraction and offset.
    static func dateTime(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        let split = bytes.firstIndex { $0 == 0x20 || $0 == 0x54 } ?? bytes.count
        guard let parts = parts(UnsafeRawBufferPointer(rebasing: bytes[..<split])) else { return nil }
        let midnight =
            Int64(DateReader.daysSince1970(year: parts.year, month: parts.month, day: parts.day))
            * DateReader.microsecondsPerDay
        if split == bytes.count { return midnight }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[(split + 1)...])
        if rest.count == 5, rest[2] == 0x3A, let hour = DateReader.pair(rest, 0), let minute = DateReader.pair(rest, 3),
            hour <= 23, minute <= 59
        {
            return midnight + Int64(hour * 60 + minute) * 60_000_000
        }
        return DateReader.time(rest).map { midnight + $0 }
    }

    /// Reads `2026-11` as a number that orders months.
    static func yearMonth(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count == 7, bytes[4] == 0x2D, let year = digits(UnsafeRawBufferPointer(rebasing: bytes[..<4])),
            let month = DateReader.pair(bytes, 5), (1...12).contains(month)
        else { return nil }
        return year * 12 + Int64(month) - 1
    }

    /// Reads digits only.
    static func digits(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int64(byte &- 0x30)
        }
        return value
    }

    private static func parts(_ bytes: UnsafeRawBufferPointer) -> (year: Int, month: Int, day: Int)? {
        var numbers: [Int] = []
        if bytes.count == 8, let whole = digits(bytes) {
            numbers = [Int(whole) / 10_000, Int(whole) / 100 % 100, Int(whole) % 100]
        } else {
            guard bytes.count > 4, bytes[4] == 0x2D || bytes[4] == 0x2F || bytes[4] == 0x2E else { return nil }
            for part in bytes.split(separator: bytes[4], omittingEmptySubsequences: false) {
                guard part.count <= 4, let number = digits(UnsafeRawBufferPointer(rebasing: part)) else { return nil }
                numbers.append(Int(number))
            }
        }
        guard numbers.count == 3, DateReader.isDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
        return (numbers[0], numbers[1], numbers[2])
    }
}
