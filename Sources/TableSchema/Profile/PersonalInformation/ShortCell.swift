// SPDX-License-Identifier: Apache-2.0

/// Cells of six to eight bytes, looked at as one word.
enum ShortCell {
    private static let bytes = CellCensus.shortestCell...8
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether nothing that is looked for is in the cell: so few bytes hold it only with an `@`, a full stop or beyond ASCII.
    ///
    /// `false` says nothing.
    @inline(__always)
    static func isHarmless(_ cell: UnsafeRawBufferPointer) -> Bool {
        guard bytes.contains(cell.count), let start = cell.baseAddress else { return false }
        let first = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
        let last = UInt64(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: cell.count - 4, as: UInt32.self)))
        let word = first | last << UInt64(8 * (cell.count - 4))
        return (word | zeros(word ^ (ones &* 0x40)) | zeros(word ^ (ones &* 0x2E))) & highBits == 0
    }

    /// The high bit of every byte that is zero, and perhaps of one behind it.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
