// SPDX-License-Identifier: Apache-2.0

/// What a cell is made of, counted eight bytes at a time: enough to know that nothing in it can be personal information.
struct CellCensus {
    private(set) var digits = 0
    private(set) var dots = 0
    private(set) var hasAt = false
    private(set) var hasNonASCII = false
    private(set) var mayHaveFullWidth = false

    /// Shorter cells hold nothing that is looked for: the shortest are `a@b.cn` and `1.1.1.1`.
    static let shortestCell = 6

    /// Counts the bytes of a cell of at least six.
    init(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count >= CellCensus.shortestCell else { return }
        let count = bytes.count
        var offset = 0
        while count - offset >= 8 {
            add(UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        let rest = count - offset
        guard rest > 0 else { return }
        if count >= 8 {
            let last = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            add(last >> UInt64(8 * (8 - rest)))
        } else {
            let first = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            add(first | last << UInt64(8 * (count - 4)))
        }
    }

    // Each test leaves the high bit of every byte it holds for.
    @inline(__always)
    private mutating func add(_ word: UInt64) {
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & ~high
        let isDigit = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46) & ~word & high
        digits += isDigit.nonzeroBitCount
        dots += CellCensus.equal(word, 0x2E).nonzeroBitCount
        hasAt = hasAt || CellCensus.equal(word, 0x40) != 0
        if word & high != 0 {
            hasNonASCII = true
            mayHaveFullWidth = mayHaveFullWidth || CellCensus.equal(word, 0xEF) != 0
        }
    }

    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ (0x0101_0101_0101_0101 &* byte)
        return ~(((difference & low) &+ low) | difference | low)
    }
}
