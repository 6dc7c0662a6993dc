// SPDX-License-Identifier: Apache-2.0

/// One column of a fixed-width file: its name and the bytes of a line it takes, from 0.
///
/// Spaces around a cell do not belong to it. A line that ends early has no value in the columns after its end.
public struct FixedColumn: Sendable, Hashable {
    /// The byte that separates the units of a record (ASCII 31); a text file of fixed width has none.
    static let noDelimiter: UInt8 = 0x1F

    /// The column's name.
    public let name: String
    /// The bytes of a line that hold its cells.
    public let bytes: Range<Int>

    /// Places a column.
    public init(_ name: String, _ bytes: Range<Int>) {
        self.name = name
        self.bytes = bytes
    }

    /// The cell of a line, with its place in that line.
    func cell(of line: UnsafeRawBufferPointer) -> Range<Int> {
        var start = min(bytes.lowerBound, line.count)
        var end = min(bytes.upperBound, line.count)
        while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
        while end > start, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
