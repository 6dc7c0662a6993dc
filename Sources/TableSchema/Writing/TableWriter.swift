// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Writes rows as delimited text that any dialect-aware reader reads back unchanged, and that no spreadsheet executes.
///
///     var writer = TableWriter()
///     try writer.write(["spot_id", "visitors"])
///     try writer.write(["CT-620100-0001", "315"])
///     let bytes = writer.bytes
public struct TableWriter {
    /// What is done with texts that a spreadsheet would run as formulas.
    public enum Formulas: String, Sendable, Hashable, CaseIterable {
        /// They get an apostrophe in front; numbers stay as they are.
        case neutralised
        /// They are written as they are, for readers that are no spreadsheets.
        case kept
    }

    /// The text written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let dialect: Dialect
    private let lineEnd: [UInt8]
    private let formulas: Formulas

    /// Starts an empty table.
    public init(dialect: Dialect = Dialect(), lineEnd: String = "\n", formulas: Formulas = .neutralised) {
        self.dialect = dialect
        self.lineEnd = Array(lineEnd.utf8)
        self.formulas = formulas
    }

    /// Writes one row.
    ///
    /// - Throws: `Refusal` `table.cell-not-writable` when a cell needs quotes that the dialect does not have.
    public mutating func write(_ cells: [String]) throws(Refusal) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(dialect.delimiter) }
            let text = formulas == .neutralised ? FormulaGuard.neutralised(cell) : cell
            try append(Array(text.utf8), isFirst: index == 0, isAlone: cells.count == 1)
        }
        bytes.append(contentsOf: lineEnd)
    }

    /// Hands out what was written and forgets it, for writing in pieces.
    public mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    private mutating func append(_ cell: [UInt8], isFirst: Bool, isAlone: Bool) throws(Refusal) {
        guard needsQuotes(cell, isFirst: isFirst, isAlone: isAlone) else {
            bytes.append(contentsOf: cell)
            return
        }
        guard let quote = dialect.quote, dialect.doubleQuote || dialect.escape != nil || !cell.contains(quote) else {
            throw Refusal(
                "table.cell-not-writable",
                Text(
                    zh: "单元格含有分隔符、引号或换行,而该方言无法为其加引号。请换一种方言。",
                    en: "A cell contains delimiters, quotes or line ends, and the dialect cannot quote them. "
                        + "Choose another dialect."))
        }
        bytes.append(quote)
        for byte in cell {
            if byte == quote {
                bytes.append(dialect.doubleQuote ? quote : dialect.escape ?? quote)
            } else if byte == dialect.escape {
                bytes.append(byte)
            }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func needsQuotes(_ cell: [UInt8], isFirst: Bool, isAlone: Bool) -> Bool {
        // An empty line would be skipped as blank.
        if cell.isEmpty { return isAlone }
        if dialect.skipInitialSpace, cell.first == 0x20 { return true }
        if isFirst, let prefix = dialect.commentPrefix, !prefix.isEmpty, cell.starts(with: prefix.utf8) { return true }
        return cell.contains { byte in
            byte == dialect.delimiter || byte == dialect.quote || byte == dialect.escape || byte == 0x0A || byte == 0x0D
        }
    }
}
