// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
public import ExchangeModel

extension StatementSheet {
    /// The sheet as a table of plain text, whose columns line up for Chinese and Latin text alike.
    public func text(_ language: Language) -> String {
        let title = Text(
            zh: "对账单  \(name)  \(participant)  截至 \(asOf.minute)", en: "Statement  \(name)  \(participant)  as of \(asOf.minute)")
        return title(language) + "\n" + statements.map { "\n" + text($0, language) }.joined()
    }

    private func text(_ statement: Statement, _ language: Language) -> String {
        let opening = StatementSheet.money(statement.opening, statement)
        let closing = StatementSheet.money(statement.closing, statement)
        let head = Text(
            zh: "\(statement.account.kind.name.zh) \(statement.account)  \(statement.from.date) 至 \(statement.lastDay)\n"
                + "期初余额 \(opening)  期末余额 \(closing)",
            en: "\(statement.account.kind.name.en) \(statement.account)  \(statement.from.date) to \(statement.lastDay)\n"
                + "opening balance \(opening)  closing balance \(closing)")
        let rows =
            [StatementSheet.columns.map { $0(language) }]
            + statement.lines.map { StatementSheet.cells($0, statement, about: $0.title(language)).map(\.onOneLine) }
        let widths = StatementSheet.columns.indices.map { column in rows.map { $0[column].cellWidth }.max() ?? 0 }
        var lines = rows.map { row in
            row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].cellWidth)
                return (1...2).contains(column) ? row[column] + padding : padding + row[column]
            }.joined(separator: "  ")
        }
        lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
        return head(language) + "\n" + lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    /// Without line breaks and control characters, which would break a table or a terminal.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// How many cells a terminal gives it: two for a Chinese character (Unicode TR 11).
    fileprivate var cellWidth: Int {
        unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: width
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                width + 2
            default: width + 1
            }
        }
    }
}
