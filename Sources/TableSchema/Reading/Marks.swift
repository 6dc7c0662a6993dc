// SPDX-License-Identifier: Apache-2.0

/// The places in a block of 16 bytes where something special stands, smallest first.
struct Marks {
    /// The count of bytes a block has, and what ``next()`` says when no place is left.
    static let blockBytes = 16
    private static let topBits: UInt64 = 0x8080_8080_8080_8080

    private var low: UInt64
    private var high: UInt64

    @inline(__always)
    init(_ mask: SIMDMask<SIMD16<Int8>>) {
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        low = words[0] & Marks.topBits
        high = words[1] & Marks.topBits
    }

    /// The next place, or ``blockBytes`` when there is none.
    @inline(__always)
    mutating func next() -> Int {
        if low != 0 {
            let place = low.trailingZeroBitCount >> 3
            low &= low &- 1
            return place
        }
        if high != 0 {
            let place = 8 + (high.trailingZeroBitCount >> 3)
            high &= high &- 1
            return place
        }
        return Marks.blockBytes
    }
}
