// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How a file writes days and times: `yyyy-MM-dd`, `dd-MMM-yy`, `MM/dd/yyyy kk:mm`.
///
/// `yyyy` and `yy` are years (69–99 mean 1969–1999, 00–68 mean 2000–2068), `MM` or `M` months as numbers, `MMM` by their English names
/// (`JAN`), `dd` or `d` days, `HH` or `H` hours from 0 to 23, `kk` or `k` hours from 1 to 24, where 24:00 is the next day's 00:00,
/// `mm` minutes, `ss` seconds. A doubled letter asks for two digits, a single one takes one or two. Anything else stands for itself.
public struct DatePattern: Sendable, Hashable {
    /// What a text written by the pattern says.
    public struct Reading: Sendable, Hashable {
        /// The day.
        public var date: CalendarDate
        /// Seconds since that day's midnight.
        public var seconds: Int
    }

    private enum Part: Sendable, Hashable {
        case number(UInt8, ClosedRange<Int>)
        case monthName
        case literal(UInt8)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private let parts: [Part]

    /// Reads a pattern.
    public init(_ pattern: String) {
        var parts: [Part] = []
        var rest = ArraySlice(pattern.utf8)
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            let width = Self.letters.contains(letter) ? run : 1
            rest = rest.dropFirst(width)
            if letter == UInt8(ascii: "M"), width == 3 {
                parts.append(.monthName)
            } else if Self.letters.contains(letter) {
                parts.append(.number(letter, width == 1 ? 1...2 : width...width))
            } else {
                parts.append(.literal(letter))
            }
        }
        self.parts = parts
    }

    private static let letters = Set("yMdHkms".utf8)

    /// Reads a text; `nil` when it is not written so, or when there is no such day or time.
    public func read(_ text: String) -> Reading? {
        var rest = ArraySlice(text.utf8)
        var found: [UInt8: Int] = [:]
        for part in parts {
            switch part {
            case .literal(let byte):
                guard rest.first == byte else { return nil }
                rest = rest.dropFirst()
            case .monthName:
                let name = String(decoding: rest.prefix(3), as: UTF8.self).lowercased()
                guard let month = Self.months.firstIndex(of: name) else { return nil }
                found[UInt8(ascii: "M")] = month + 1
                rest = rest.dropFirst(3)
            case .number(let letter, let width):
                let digits = rest.prefix(width.upperBound).prefix { $0 &- 0x30 < 10 }
                guard digits.count >= width.lowerBound else { return nil }
                let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
                found[letter] = letter == UInt8(ascii: "y") && digits.count == 2 ? value + (value < 69 ? 2_000 : 1_900) : value
                rest = rest.dropFirst(digits.count)
            }
        }
        return rest.isEmpty ? Self.reading(found) : nil
    }

    private static func reading(_ found: [UInt8: Int]) -> Reading? {
        func value(_ letter: Character, or fallback: Int) -> Int { letter.asciiValue.flatMap { found[$0] } ?? fallback }
        guard let day = CalendarDate(year: value("y", or: 0), month: value("M", or: 1), day: value("d", or: 1)) else { return nil }
        let late = value("k", or: 0)
        let (hour, minute, second) = (value("H", or: late % 24), value("m", or: 0), value("s", or: 0))
        guard hour < 24, minute < 60, second < 60, found[UInt8(ascii: "k")].map((1...24).contains) ?? true else { return nil }
        // 24:30 is no time of any day.
        guard late < 24 || minute == 0 && second == 0 else { return nil }
        return Reading(date: late == 24 ? day.adding(days: 1) : day, seconds: hour * 3_600 + minute * 60 + second)
    }
}
