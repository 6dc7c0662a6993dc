// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeIdentifiers
import ExchangeModel
import Foundation
import SectorKit

/// One conversion of a mapping, ready to be run on the cells of a table whose columns are known.
struct CellStep {
    /// Why a cell cannot be converted.
    struct Flaw: Error {
        let reason: Text
    }

    private enum Work {
        case missing(Set<String>)
        case lookUp([String: String], TableMapping.Conversion.Otherwise)
        case unit(UnitConversion, Int)
        case unitAt(Int, [String: UnitConversion], Int, TableMapping.Conversion.Otherwise)
        case round(Int)
        case date(DatePattern, String)
        case time(DatePattern, String, offset: String)
        case month, weekday
        case year(TableMapping.Conversion.YearRange)
        case casNumber
        case hash(SymmetricKey, domain: String)
        case part(String?, String?)
    }

    private let work: Work

    /// Prepares a conversion; `nil` when the table lacks its column, or the importer its setting.
    init?(_ conversion: TableMapping.Conversion, columns: [String: Int], settings: ImportSettings) {
        switch conversion {
        case .missing(let marks): work = .missing(marks)
        case .lookUp(let words, let otherwise): work = .lookUp(words, otherwise)
        case .unit(let unit, let decimals): work = .unit(unit, decimals)
        case .unitPerRow(let column, let units, let decimals, let otherwise):
            guard let position = columns[column] else { return nil }
            work = .unitAt(position, units, decimals, otherwise)
        case .round(let decimals): work = .round(decimals)
        case .date(let pattern): work = .date(DatePattern(pattern), pattern)
        case .time(let pattern, let zone):
            guard let offset = Self.offset(zone, settings) else { return nil }
            work = .time(DatePattern(pattern), pattern, offset: offset)
        case .month: work = .month
        case .weekday: work = .weekday
        case .year(let range): work = .year(range)
        case .casNumber: work = .casNumber
        case .keyedHash(let domain):
            guard let key = settings.key else { return nil }
            work = .hash(SymmetricKey(data: key), domain: domain)
        case .part(let after, let before): work = .part(after, before)
        }
    }

    private static func offset(_ zone: TableMapping.Conversion.Zone, _ settings: ImportSettings) -> String? {
        switch zone {
        case .offset(let text): text
        case .setting(let name): settings.values[name]
        }
    }

    /// Whether a text is an offset from UTC: `Z` or `+08:00`.
    static func isOffset(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A else { return text == "Z" }
        guard let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)) else { return false }
        return hours <= 14 && minutes < 60
    }

    /// Converts a cell of a row.
    func convert(_ cell: String, in row: [String]) throws(Flaw) -> String {
        guard !cell.isEmpty else { return cell }
        switch work {
        case .missing(let marks): return marks.contains(cell) ? "" : cell
        case .lookUp(let words, let otherwise):
            if let word = words[cell] { return word }
            return try Self.settle(cell, otherwise, Text(zh: "不在词表中", en: "the list does not have this word"))
        case .unit(let unit, let decimals): return try Self.number(cell).converted(unit).fixed(decimals)
        case .unitAt(let position, let units, let decimals, let otherwise):
            guard let unit = units[row[position]] else {
                let reason = Text(zh: "本行单位 '\(row[position])' 不在表中", en: "the row's unit '\(row[position])' is not listed")
                return try Self.settle(cell, otherwise, reason)
            }
            return try Self.number(cell).converted(unit).fixed(decimals)
        case .round(let decimals): return try Self.number(cell).fixed(decimals)
        case .date(let pattern, let words): return try Self.reading(cell, pattern, words).date.description
        case .time(let pattern, let words, let offset):
            let reading = try Self.reading(cell, pattern, words)
            return reading.date.description + "T" + Self.clock(reading.seconds) + offset
        case .month: return String(try Self.day(cell).description.prefix(7))
        // 1970-01-01 was a Thursday.
        case .weekday: return String((Int(try Self.day(cell).daysSince1970) % 7 + 10) % 7 + 1)
        case .year(let range): return try Self.year(cell, range)
        case .casNumber: return try Self.casNumber(cell)
        case .hash(let key, let domain):
            // The domain ends with a byte that no text contains, so that no two pairs run together.
            let code = HMAC<SHA256>.authenticationCode(for: Array(domain.utf8) + [0xFF] + Array(cell.utf8), using: key)
            return code.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
        case .part(let after, let before): return try Self.part(of: cell, after, before)
        }
    }
}

extension CellStep {
    /// What becomes of a cell that a list says nothing about.
    private static func settle(
        _ cell: String, _ otherwise: TableMapping.Conversion.Otherwise, _ reason: Text
    ) throws(Flaw) -> String {
        switch otherwise {
        case .rejected: throw Flaw(reason: reason)
        case .kept: cell
        case .missing: ""
        }
    }

    private static func number(_ cell: String) throws(Flaw) -> Decimal {
        guard let number = Decimal(strict: cell) else { throw Flaw(reason: Text(zh: "不是数", en: "this is no number")) }
        return number
    }

    private static func day(_ cell: String) throws(Flaw) -> CalendarDate {
        guard let day = CalendarDate(cell) else { throw Flaw(reason: Text(zh: "不是日期", en: "this is no day")) }
        return day
    }

    private static func reading(_ cell: String, _ pattern: DatePattern, _ words: String) throws(Flaw) -> DatePattern.Reading {
        guard let reading = pattern.read(cell) else {
            throw Flaw(reason: Text(zh: "不合 \(words),或没有这一天", en: "this is not written \(words), or there is no such day"))
        }
        return reading
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }

    private static func year(_ cell: String, _ range: TableMapping.Conversion.YearRange) throws(Flaw) -> String {
        let years = cell.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = years.first, let last = years.last, years.count <= 2, first <= last,
            years.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
        else { throw Flaw(reason: Text(zh: "不是年份,也不是年份范围", en: "this is neither a year nor a range of years")) }
        guard years.count == 2 else { return cell }
        switch range {
        case .first: return String(first)
        case .last: return String(last)
        case .rejected: throw Flaw(reason: Text(zh: "年份是一个范围", en: "this is a range of years"))
        }
    }

    private static func casNumber(_ cell: String) throws(Flaw) -> String {
        do throws(Refusal) {
            return try CASNumber(cell).description
        } catch {
            throw Flaw(reason: error.message)
        }
    }

    private static func part(of cell: String, _ after: String?, _ before: String?) throws(Flaw) -> String {
        var part = Substring(cell)
        if let after {
            guard let mark = part.range(of: after) else { throw Flaw(reason: Text(zh: "没有 '\(after)'", en: "there is no '\(after)'")) }
            part = part[mark.upperBound...]
        }
        if let before {
            guard let mark = part.range(of: before) else { throw Flaw(reason: Text(zh: "没有 '\(before)'", en: "there is no '\(before)'")) }
            part = part[..<mark.lowerBound]
        }
        return part.trimmingCharacters(in: .whitespaces)
    }
}

extension Decimal {
    /// Reads `-12.5` or `4.28E-016` and nothing else.
    fileprivate init?(strict text: String) {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let run = rest.prefix { $0 &- 0x30 < 10 }.count
            rest = rest.dropFirst(run)
            return run
        }
        func skip(_ bytes: [UInt8]) -> Bool {
            guard let first = rest.first, bytes.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = skip([0x2B, 0x2D])
        var count = digits()
        if skip([0x2E]) { count += digits() }
        guard count > 0 else { return nil }
        if skip([0x45, 0x65]) {
            _ = skip([0x2B, 0x2D])
            guard digits() > 0 else { return nil }
        }
        guard rest.isEmpty, let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")), !number.isNaN else {
            return nil
        }
        self = number
    }

    fileprivate func converted(_ unit: UnitConversion) -> Decimal { unit.convert(self) }

    /// The number with exactly so many decimals.
    fileprivate func fixed(_ decimals: Int) -> String {
        let rounded = roundedHalfUp(decimals: decimals)
        let text = rounded.isNaN ? "0" : rounded.description
        guard decimals > 0 else { return text }
        let parts = text.split(separator: ".", maxSplits: 1)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return String(parts.first ?? "0") + "." + fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    }
}
