// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A table for a terminal, whose columns line up for Chinese and Latin text alike.
struct TextTable {
    enum Alignment {
        case left, right
    }

    private let columns: [(title: Text, alignment: Alignment)]
    private var rows: [[String]] = []

    init(_ columns: (Text, Alignment)...) { self.init(columns: columns) }

    init(columns: [(Text, Alignment)]) { self.columns = columns.map { ($0.0, $0.1) } }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ cells: String...) { add(cells) }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    func text(_ language: Language, indent: String = "") -> String {
        let titles = columns.map { $0.title(language) }
        let widths = columns.indices.map { column in
            ([titles] + rows).map { column < $0.count ? TerminalWidth.of($0[column]) : 0 }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        let lines = [line(titles, widths), rule] + rows.map { line($0, widths) }
        return lines.map { indent + $0 }.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, width) in widths.enumerated() {
            let cell = column < cells.count ? cells[column] : ""
            let padding = String(repeating: " ", count: max(0, width - TerminalWidth.of(cell)))
            line += columns[column].alignment == .left ? cell + padding : padding + cell
            if column + 1 < widths.count { line += "  " }
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}

/// How many cells of a terminal a text takes: two for a Chinese character (Unicode TR 11, wide and fullwidth).
enum TerminalWidth {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
