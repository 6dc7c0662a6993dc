// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Cuts a stream of UTF-8 bytes into rows and rows into cells, without copying them.
///
/// A row is scanned in place; when the buffer ends before the row does, the rest is read and the row scanned again.
struct RowScanner: ~Copyable {
    /// What one scan found.
    enum Outcome {
        case row, blank, end
        /// The buffer ended inside the cell that starts here; the line is that of the open quote, if one is open.
        case unfinished(cellStart: Int, quoteLine: Int?)
    }

    let dialect: Dialect
    let limits: ReadLimits
    let buffer: TextBuffer
    private let commentPrefix: [UInt8]

    /// The row's cells, with offsets into the buffer.
    var cells: UnsafeMutablePointer<CellRange>
    var cellCapacity = 64
    /// How many cells the row has.
    var count = 0
    /// The row's place in the file, from 1.
    var number = 0
    /// The line the row starts on.
    var line = 1
    /// The line after the row.
    var nextLine = 1
    /// Whether the row has no byte above 127, as far as looked at in blocks.
    var isASCII = true
    /// Whether the row has control characters besides tabs and line ends.
    var hasControls = false
    /// What is wrong with the row's quotes.
    var defect: (kind: RowDefect.Kind, field: Int)?
    /// Whether some cell still contains doubled or escaped characters.
    var needsCompaction = false

    init(buffer: TextBuffer, dialect: Dialect, limits: ReadLimits) {
        self.buffer = buffer
        self.dialect = dialect
        self.limits = limits
        commentPrefix = Array((dialect.commentPrefix ?? "").utf8)
        cells = .allocate(capacity: 64)
    }

    deinit { cells.deallocate() }

    /// Finds the next row that is not a comment. Blank lines are told apart from rows.
    ///
    /// When it had to read more it says that the row is unfinished first, so that whoever reads learns of each block at no cost a row.
    mutating func next() throws(Fault) -> Outcome {
        while true {
            if buffer.start == buffer.end {
                guard try buffer.refill() else { return .end }
                return .unfinished(cellStart: buffer.start, quoteLine: nil)
            }
            if !commentPrefix.isEmpty, try skipComment() { continue }
            let outcome = try scan()
            switch outcome {
            case .unfinished(let cellStart, let quoteLine):
                try extend(cellStart: cellStart, quoteLine: quoteLine)
                return outcome
            case .row:
                number += 1
                if !isASCII { try buffer.checkUTF8(line: line) }
                if needsCompaction { compactCells() }
                return .row
            case .blank:
                number += 1
                return .blank
            case .end:
                return .end
            }
        }
    }

    /// Lends the row that was found.
    @inline(__always)
    func view() -> RowView {
        RowView(
            number: number, line: line, isASCII: isASCII, hasControls: hasControls, base: UnsafeRawPointer(buffer.base),
            cells: UnsafePointer(cells), count: count)
    }

    /// Skips one whole line; `false` at the end of the file.
    mutating func skipLine() throws(Fault) -> Bool {
        while true {
            if let next = buffer.endOfLine() {
                buffer.start = next
                number += 1
                nextLine += 1
                return true
            }
            if buffer.isAtEnd {
                guard buffer.start < buffer.end else { return false }
                buffer.terminate()
            } else {
                try extend(cellStart: buffer.start, quoteLine: nil)
            }
        }
    }

    private mutating func skipComment() throws(Fault) -> Bool {
        while buffer.end - buffer.start < commentPrefix.count, !buffer.isAtEnd { _ = try buffer.refill() }
        guard buffer.starts(with: commentPrefix) else { return false }
        return try skipLine()
    }

    /// Reads more of an unfinished row, or says why it will never finish.
    private mutating func extend(cellStart: Int, quoteLine: Int?) throws(Fault) {
        if buffer.end - cellStart > limits.fieldBytes + 2 { throw fieldTooLong(number + 1, count + 1) }
        if buffer.end - buffer.start > limits.rowBytes { throw rowTooLong() }
        let knewTheEnd = buffer.isAtEnd
        if try buffer.refill() || !knewTheEnd { return }
        if let quoteLine { throw openQuote(line: quoteLine) }
        buffer.terminate()
    }

    /// Makes room for more cells.
    mutating func growCells() throws(Fault) {
        guard cellCapacity < limits.columns else { throw tooManyColumns() }
        let grown = UnsafeMutablePointer<CellRange>.allocate(capacity: min(limits.columns, cellCapacity * 4))
        grown.update(from: cells, count: count)
        cells.deallocate()
        cells = grown
        cellCapacity = min(limits.columns, cellCapacity * 4)
    }
}
