// SPDX-License-Identifier: Apache-2.0

/// 96 bits that stand for a key. Two different keys share them once in 10¹⁴ tables of ten million rows.
struct KeyHash: BitwiseCopyable, Equatable {
    var high: UInt64
    var low: UInt32

    /// The hash of no values yet; others are added one by one.
    static let start = KeyHash(high: 0x6A09_E667_F3BC_C908, low: 0xBB67_AE85)

    @inline(__always)
    init(high: UInt64, low: UInt32) {
        self.high = high
        self.low = low
    }

    /// The hash of one value.
    @inline(__always)
    init(_ key: CellKey, _ cell: UnsafeRawBufferPointer) {
        switch key {
        case .bytes:
            high = ByteHash.hash(cell)
            low = UInt32(truncatingIfNeeded: ByteHash.hash(cell, seed: 0x5851_F42D_4C95_7F2D) >> 32)
        case .number(let number):
            high = ByteHash.combine(0x1405_7B7E_F767_814F, number)
            low = UInt32(truncatingIfNeeded: ByteHash.combine(0x2545_F491_4F6C_DD1D, number) >> 32)
        }
    }

    /// Adds a further value of the same key; the order matters.
    @inline(__always)
    func adding(_ next: KeyHash) -> KeyHash {
        KeyHash(
            high: ByteHash.combine(high, next.high),
            low: UInt32(truncatingIfNeeded: ByteHash.combine(UInt64(low) << 32 | UInt64(next.low), next.high) >> 32))
    }
}
