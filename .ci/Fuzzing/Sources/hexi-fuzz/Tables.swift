// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

/// The readers of tables: what they read does not depend on the pieces in which it comes.
enum Tables {
    /// Cells between delimiters, in a dialect that the first two bytes choose; what is written again is read the same.
    static func delimited(_ bytes: [UInt8]) {
        guard bytes.count > 2 else { return }
        let choice = bytes[0]
        var dialect = Dialect(delimiter: [0x2C, 0x09, 0x3B, 0x7C][Int(choice & 3)])
        if choice & 4 != 0 { dialect.quote = nil }
        if choice & 8 != 0 { dialect.escape = 0x5C }
        if choice & 8 != 0, choice & 16 != 0 { dialect.doubleQuote = false }
        dialect.isLenient = choice & 32 != 0
        dialect.skipInitialSpace = choice & 64 != 0
        if choice & 128 != 0 { dialect.commentPrefix = "#" }
        dialect.headerRows = Int(bytes[1] & 3)
        dialect.skipLines = Int(bytes[1] >> 6)
        guard let seen = compare(Array(bytes.dropFirst(2)), TableOptions(dialect: dialect)), dialect.headerRows == 1 else { return }
        rewrite(seen, dialect)
    }

    /// One JSON object or array a line.
    static func jsonLines(_ bytes: [UInt8]) { compare(bytes, TableOptions(format: .jsonLines)) }

    /// An archive, which may unpack to far more than it is.
    static func gzip(_ bytes: [UInt8]) {
        var options = TableOptions()
        options.limits.unpackedBytes = 1 << 20
        compare([0x1F, 0x8B, 0x08] + bytes, options)
    }

    /// Every encoding but UTF-8.
    static func encoding(_ bytes: [UInt8]) {
        guard let choice = bytes.first else { return }
        let encodings: [TextEncoding] = [.gb18030, .utf16le, .utf16be]
        compare(Array(bytes.dropFirst()), TableOptions(encoding: encodings[Int(choice) % encodings.count]))
    }

    /// Reads at once and in small pieces. What was seen, if both went well.
    @discardableResult private static func compare(_ bytes: [UInt8], _ options: TableOptions) -> Seen? {
        var options = options
        options.limits.fieldBytes = 4_096
        options.limits.rowBytes = 16_384
        options.limits.columns = 64
        let whole = Seen.read(bytes, options, pieceSize: .max)
        options.limits.bufferBytes = 64
        let pieces = Seen.read(bytes, options, pieceSize: 1 + Int(bytes.last ?? 0) % 7)
        precondition(whole == pieces, "a table reads the same in pieces")
        return whole
    }

    private static func rewrite(_ seen: Seen, _ dialect: Dialect) {
        guard seen.defects.isEmpty, dialect.quote != nil, dialect.skipLines == 0 else { return }
        var writer = TableWriter(dialect: dialect, formulas: .kept)
        do {
            try writer.write(seen.labels)
            for row in seen.rows { try writer.write(row) }
        } catch { return }
        guard let again = Seen.read(writer.bytes, TableOptions(dialect: dialect), pieceSize: .max) else {
            preconditionFailure("what is written can be read")
        }
        precondition(again.labels == seen.labels, "labels come back as they were written")
        precondition(again.rows == seen.rows, "rows come back as they were written")
    }
}

/// Keeps all that is read.
private struct Seen: TableObserver, Equatable {
    var labels: [String] = []
    var rows: [[String]] = []
    var defects: [RowDefect] = []

    mutating func header(_ labels: [String]) { self.labels = labels }
    mutating func row(_ row: borrowing RowView) { rows.append((0..<row.count).map { row.text($0) }) }
    mutating func defect(_ defect: RowDefect) { defects.append(defect) }

    static func read(_ bytes: [UInt8], _ options: TableOptions, pieceSize: Int) -> Seen? {
        var seen = TableObserverPair(Seen(), TableMeasurer())
        guard (try? TableReader(source: MemorySource(bytes, pieceSize: pieceSize), options: options).read(into: &seen)) != nil else { return nil }
        return seen.first
    }
}
