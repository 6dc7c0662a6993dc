// SPDX-License-Identifier: Apache-2.0

/// What a cell is made of, counted sixteen bytes at a time: enough to know that nothing in it can be personal information.
struct CellCensus {
    private(set) var digits = 0
    private(set) var dots = 0
    private(set) var hasAt = false
    private(set) var hasNonASCII = false
    private(set) var mayHaveFullWidth = false

    /// Shorter cells hold nothing that is looked for: the shortest are `a@b.cn` and `1.1.1.1`.
    static let shortestCell = 6

    /// Counts the bytes of a cell of at least six.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count >= CellCensus.shortestCell else { return }
        let count = bytes.count
        var lanes = Lanes()
        var offset = 0
        while count - offset >= Lanes.blockBytes {
            if lanes.isFull { take(&lanes) }
            lanes.add(start.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self))
            offset += Lanes.blockBytes
        }
        if offset < count {
            if lanes.isFull { take(&lanes) }
            lanes.add(CellCensus.lastBlock(start, count))
        }
        take(&lanes)
    }

    @inline(__always)
    private mutating func take(_ lanes: inout Lanes) {
        digits += Lanes.sum(lanes.digits)
        dots += Lanes.sum(lanes.dots)
        hasAt = hasAt || Lanes.hasAny(lanes.ats)
        hasNonASCII = hasNonASCII || Lanes.hasAny(lanes.seen & Lanes.highBits)
        mayHaveFullWidth = mayHaveFullWidth || Lanes.hasAny(lanes.fullWidths)
        lanes = Lanes()
    }

    /// The bytes behind the last whole block, with zeros for those counted already.
    @inline(__always)
    private static func lastBlock(_ start: UnsafeRawPointer, _ count: Int) -> SIMD16<UInt8> {
        if count >= Lanes.blockBytes {
            let block = start.loadUnaligned(fromByteOffset: count - Lanes.blockBytes, as: SIMD16<UInt8>.self)
            let counted = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: Lanes.blockBytes - count % Lanes.blockBytes))
            return block.replacing(with: 0, where: Lanes.places .< counted)
        }
        if count >= 8 {
            let first = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
            let last = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            return unsafeBitCast(SIMD2(first, last >> UInt64(8 * (16 - count))), to: SIMD16<UInt8>.self)
        }
        let first = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
        let last = UInt64(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
        return unsafeBitCast(SIMD2(first | last << UInt64(8 * (count - 4)), 0), to: SIMD16<UInt8>.self)
    }
}

/// Counts of what stood at each of sixteen places of up to 255 blocks.
private struct Lanes {
    static let blockBytes = 16
    static let places = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    static let highBits = SIMD16<UInt8>(repeating: 0x80)

    var digits = SIMD16<UInt8>()
    var dots = SIMD16<UInt8>()
    var ats = SIMD16<UInt8>()
    var fullWidths = SIMD16<UInt8>()
    var seen = SIMD16<UInt8>()
    private var blocks = 0

    var isFull: Bool { blocks == 255 }

    @inline(__always)
    mutating func add(_ block: SIMD16<UInt8>) {
        digits &-= Lanes.ones((block &- SIMD16(repeating: 0x30)) .< SIMD16(repeating: 10))
        dots &-= Lanes.ones(block .== SIMD16(repeating: 0x2E))
        ats |= Lanes.ones(block .== SIMD16(repeating: 0x40))
        fullWidths |= Lanes.ones(block .== SIMD16(repeating: 0xEF))
        seen |= block
        blocks += 1
    }

    /// All bits of a byte where the mask holds: minus one, as a number.
    @inline(__always)
    private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { unsafeBitCast(mask, to: SIMD16<UInt8>.self) }

    @inline(__always)
    static func hasAny(_ lanes: SIMD16<UInt8>) -> Bool {
        let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }

    @inline(__always)
    static func sum(_ lanes: SIMD16<UInt8>) -> Int {
        let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        let bytes: UInt64 = 0x00FF_00FF_00FF_00FF
        // Four sums of four bytes each, then one of the four: at most 16 × 255.
        let sums = (words[0] & bytes) &+ (words[0] >> 8 & bytes) &+ (words[1] & bytes) &+ (words[1] >> 8 & bytes)
        return Int((sums &* 0x0001_0001_0001_0001) >> 48)
    }
}
