// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Narrows down what type a column may have, cell by cell.
struct ColumnGuess {
    /// The types in the order of preference; a column has the first that fits all its cells.
    private static let candidates: [FieldType] = [.boolean, .integer, .number, .date, .datetime, .time, .yearmonth]
    private static let marks = ["NA", "N/A", "NULL", "null", "nil", "NaN", "-", "--"]

    /// How many cells had no value.
    var missing = 0
    /// What stands for "no value" besides the empty text, if anything does.
    private(set) var missingMark: String?
    private var remaining = Set(ColumnGuess.candidates)
    private var values = 0
    private var looksLikeCode = false
    private var firstMisfit: String?

    /// Takes a cell into account.
    mutating func take(_ cell: UnsafeRawBufferPointer) {
        if cell.isEmpty {
            missing += 1
            return
        }
        if cell.count <= 4, !remaining.isEmpty, let mark = mark(cell) {
            missing += 1
            missingMark = mark
            return
        }
        values += 1
        guard !remaining.isEmpty else { return }
        for type in ColumnGuess.candidates where remaining.contains(type) && !fits(cell, type) { remaining.remove(type) }
        if remaining.isEmpty { firstMisfit = CellText.shown(cell) }
        // 0012 and long digit strings are names, not amounts: as numbers they would lose digits.
        if cell[0] == 0x30, cell.count > 1, cell[1] &- 0x30 < 10 { looksLikeCode = true }
        if cell.count > 15, remaining.contains(.integer) { looksLikeCode = true }
    }

    /// The type guessed.
    var type: FieldType {
        // The mark of a missing value is an ordinary text in a column of texts: a gene may be called NA.
        guard values > 0, let first = ColumnGuess.candidates.first(where: { remaining.contains($0) }) else { return .string }
        return looksLikeCode && (first == .integer || first == .number) ? .string : first
    }

    /// Why this type was guessed.
    var reason: Text {
        if values == 0 { return Text(zh: "没有任何值", en: "there is no value") }
        if let firstMisfit {
            return Text(zh: "如 '\(firstMisfit)' 只能是文本", en: "values such as '\(firstMisfit)' are nothing but text")
        }
        if type == .string { return Text(zh: "数字像编号(前导零或过长)", en: "its digits look like a code: leading zeros, or too long") }
        return Text(
            zh: "\(values) 个值都是 \(type.rawValue),\(missing) 个缺失",
            en: "all \(values) values are of type \(type.rawValue), \(missing) are missing")
    }

    private func mark(_ cell: UnsafeRawBufferPointer) -> String? {
        ColumnGuess.marks.first { $0.utf8.count == cell.count && cell.elementsEqual($0.utf8) }
    }

    private func fits(_ cell: UnsafeRawBufferPointer, _ type: FieldType) -> Bool {
        switch type {
        case .boolean:
            let text = String(decoding: cell.prefix(6), as: UTF8.self).lowercased()
            return text == "true" || text == "false"
        case .integer:
            if case .value = NumberReader.whole(cell) { return true }
            return false
        case .number: return NumberReader.decimal(cell) != nil
        case .date: return DateReader.day(cell) != nil
        case .datetime: return DateReader.dateTime(cell) != nil
        case .time: return DateReader.time(cell) != nil
        case .yearmonth: return LooseDate.yearMonth(cell) != nil
        case .string, .year, .duration, .geopoint, .array, .object, .geojson, .list, .any: return false
        }
    }
}
