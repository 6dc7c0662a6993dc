// SPDX-License-Identifier: Apache-2.0

/// One row of a table, lent for the time of a call.
///
/// The cells are ranges of the reader's own buffer: nothing is copied, and nothing may be kept. Whoever needs a cell
/// longer copies it, for instance by `String(decoding:as:)`. The bytes are valid UTF-8, quotes are already removed.
public struct RowView: ~Copyable {
    /// Where the row stands in the file, counting the header as 1: the first data row of a usual table is 2.
    public let number: Int
    /// The line the row starts on, from 1. It differs from `number` when cells contain line breaks.
    public let line: Int
    /// Whether every byte of the row is ASCII. A row that says `false` may still be.
    public let isASCII: Bool
    /// Whether the row may contain control characters besides tabs and line ends.
    package let hasControls: Bool
    /// How many cells the row has.
    public let count: Int

    private let base: UnsafeRawPointer
    private let cells: UnsafePointer<CellRange>

    package init(
        number: Int, line: Int, isASCII: Bool, hasControls: Bool = false, base: UnsafeRawPointer,
        cells: UnsafePointer<CellRange>, count: Int
    ) {
        self.number = number
        self.line = line
        self.isASCII = isASCII
        self.hasControls = hasControls
        self.base = base
        self.cells = cells
        self.count = count
    }

    /// Lends the bytes of one cell.
    @inline(__always)
    public func withCell<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        body(cell(index))
    }

    /// Copies one cell into a string.
    public func text(_ index: Int) -> String { String(decoding: cell(index), as: UTF8.self) }

    /// The bytes of one cell; they live as long as the call that lent the row.
    @inline(__always)
    package func cell(_ index: Int) -> UnsafeRawBufferPointer {
        precondition(index >= 0 && index < count, "a row has only the cells it counts")
        let range = cells[index]
        return UnsafeRawBufferPointer(start: base + Int(range.start), count: Int(range.count))
    }
}
