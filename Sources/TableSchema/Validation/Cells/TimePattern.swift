// SPDX-License-Identifier: Apache-2.0

/// A `strptime` pattern such as `%d-%b-%y %H:%M`, checked once and then applied to cell after cell.
struct TimePattern {
    private static let directives = Set("YymdHIMSfjbBpzaA%".utf8)
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let fullMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private let format: [UInt8]

    /// Takes a pattern over; `nil` when it has a directive we do not know or none at all.
    init?(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        var index = 0
        var found = 0
        while index < bytes.count {
            if bytes[index] == 0x25 {
                guard index + 1 < bytes.count, TimePattern.directives.contains(bytes[index + 1]) else { return nil }
                found += 1
                index += 1
            }
            index += 1
        }
        if found == 0 { return nil }
        format = bytes
    }

    /// Reads a cell as microseconds since 1970; parts the pattern does not name are those of 1900-01-01T00:00:00.
    func read(_ cell: UnsafeRawBufferPointer) -> Int64? {
        var reading = Reading(cell: cell)
        var index = 0
        while index < format.count {
            if format[index] == 0x25 {
                index += 1
                guard reading.take(format[index]) else { return nil }
            } else {
                guard reading.takeLiteral(format[index]) else { return nil }
            }
            index += 1
        }
        return reading.isAtEnd ? reading.value : nil
    }

    private struct Reading {
        let cell: UnsafeRawBufferPointer
        var index = 0
        var year = 1900
        var month = 1
        var day = 1
        var dayOfYear: Int?
        var hour = 0
        var isTwelveHour = false
        var isAfternoon = false
        var minute = 0
        var second = 0
        var microsecond = 0
        var offsetMinutes = 0

        init(cell: UnsafeRawBufferPointer) { self.cell = cell }

        var isAtEnd: Bool { index == cell.count }

        var value: Int64? {
            var days: Int
            if let dayOfYear {
                days = DateReader.daysSince1970(year: year, month: 1, day: 1) + dayOfYear - 1
                guard days < DateReader.daysSince1970(year: year + 1, month: 1, day: 1) else { return nil }
            } else {
                guard DateReader.isDay(year: year, month: month, day: day) else { return nil }
                days = DateReader.daysSince1970(year: year, month: month, day: day)
            }
            var hour = hour
            if isTwelveHour { hour = hour % 12 + (isAfternoon ? 12 : 0) }
            let seconds = Int64(days) * 86_400 + Int64(hour * 3_600 + (minute - offsetMinutes) * 60 + second)
            return seconds * 1_000_000 + Int64(microsecond)
        }

        mutating func takeLiteral(_ byte: UInt8) -> Bool {
            guard index < cell.count, cell[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func take(_ directive: UInt8) -> Bool {
            switch directive {
            case UInt8(ascii: "Y"): return number(4...4, 1...9_999, into: \.year)
            case UInt8(ascii: "y"):
                guard number(2...2, 0...99, into: \.year) else { return false }
                // POSIX: 69–99 are 1969–1999, 00–68 are 2000–2068.
                year += year < 69 ? 2_000 : 1_900
                return true
            case UInt8(ascii: "m"): return number(1...2, 1...12, into: \.month)
            case UInt8(ascii: "d"): return number(1...2, 1...31, into: \.day)
            case UInt8(ascii: "H"): return number(1...2, 0...23, into: \.hour)
            case UInt8(ascii: "I"):
                isTwelveHour = true
                return number(1...2, 1...12, into: \.hour)
            case UInt8(ascii: "M"): return number(1...2, 0...59, into: \.minute)
            case UInt8(ascii: "S"): return number(1...2, 0...59, into: \.second)
            case UInt8(ascii: "f"): return fraction()
            case UInt8(ascii: "j"):
                var copy = self
                guard copy.number(1...3, 1...366, into: \.day) else { return false }
                dayOfYear = copy.day
                index = copy.index
                return true
            case UInt8(ascii: "b"): return name(TimePattern.months) { $0.month = $1 + 1 }
            case UInt8(ascii: "B"): return name(TimePattern.fullMonths) { $0.month = $1 + 1 }
            case UInt8(ascii: "a"): return name(TimePattern.days.map { String($0.prefix(3)) }) { _, _ in }
            case UInt8(ascii: "A"): return name(TimePattern.days) { _, _ in }
            case UInt8(ascii: "p"): return name(["am", "pm"]) { $0.isAfternoon = $1 == 1 }
            case UInt8(ascii: "z"): return offset()
            default: return takeLiteral(directive)
            }
        }

        private mutating func number(
            _ width: ClosedRange<Int>, _ range: ClosedRange<Int>, into part: WritableKeyPath<Reading, Int>
        ) -> Bool {
            var value = 0
            var digits = 0
            while digits < width.upperBound, index < cell.count, cell[index] &- 0x30 < 10 {
                value = value * 10 + Int(cell[index] &- 0x30)
                digits += 1
                index += 1
            }
            self[keyPath: part] = value
            return digits >= width.lowerBound && range.contains(value)
        }

        private mutating func fraction() -> Bool {
            let start = index
            var weight = 100_000
            while index < cell.count, index - start < 6, cell[index] &- 0x30 < 10 {
                microsecond += Int(cell[index] &- 0x30) * weight
                weight /= 10
                index += 1
            }
            return index > start
        }

        private mutating func name(_ names: [String], _ found: (inout Reading, Int) -> Void) -> Bool {
            let rest = cell[index...]
            for (place, name) in names.enumerated() where rest.count >= name.utf8.count {
                if zip(name.utf8, rest).allSatisfy({ $0 == $1 | 0x20 }) {
                    index += name.utf8.count
                    found(&self, place)
                    return true
                }
            }
            return false
        }

        private mutating func offset() -> Bool {
            for length in [6, 5, 1] where index + length <= cell.count {
                if let minutes = DateReader.offset(UnsafeRawBufferPointer(rebasing: cell[index..<index + length])) {
                    offsetMinutes = minutes
                    index += length
                    return true
                }
            }
            return false
        }
    }
}
