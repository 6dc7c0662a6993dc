// SPDX-License-Identifier: Apache-2.0

/// A fixed pattern whose places take one or two ranges of characters each, made ready to test sixteen bytes at once.
///
/// The last block overlaps the one before it, so that nothing outside the text is read.
struct FixedPatternBlocks {
    /// What sixteen bytes may be: byte by byte, within either of two ranges.
    struct Block: BitwiseCopyable {
        var low = SIMD16<UInt8>()
        var span = SIMD16<UInt8>()
        var otherLow = SIMD16<UInt8>()
        var otherSpan = SIMD16<UInt8>()

        @inline(__always)
        func matches(_ bytes: SIMD16<UInt8>) -> Bool {
            let mask = ((bytes &- low) .<= span) .| ((bytes &- otherLow) .<= otherSpan)
            let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
            return words[0] & words[1] == .max
        }
    }

    static let blockBytes = 16
    private(set) var blocks: [Block] = []

    /// `nil` when the pattern is too short or a place takes more than two ranges.
    init?(_ sets: [[ClosedRange<UInt32>]]) {
        guard sets.count >= 4, sets.allSatisfy({ (1...2).contains($0.count) }) else { return nil }
        for places in FixedPatternBlocks.places(sets.count) {
            var block = Block()
            for (lane, place) in places.enumerated() {
                let ranges = sets[place]
                guard let first = ranges.first, let last = ranges.last, max(first.upperBound, last.upperBound) < 0x80 else {
                    return nil
                }
                block.low[lane] = UInt8(first.lowerBound)
                block.span[lane] = UInt8(first.upperBound - first.lowerBound)
                block.otherLow[lane] = UInt8(last.lowerBound)
                block.otherSpan[lane] = UInt8(last.upperBound - last.lowerBound)
            }
            blocks.append(block)
        }
    }

    /// For each block the place in the text that each of its bytes comes from.
    private static func places(_ count: Int) -> [[Int]] {
        if count >= blockBytes {
            let starts = Array(stride(from: 0, through: count - blockBytes, by: blockBytes))
            return (count % blockBytes == 0 ? starts : starts + [count - blockBytes]).map { Array($0..<$0 + blockBytes) }
        }
        if count >= 8 { return [Array(0..<8) + Array((count - 8)..<count)] }
        let word = Array(0..<4) + Array((count - 4)..<count)
        return [word + word]
    }

    /// Whether a text of the pattern's length matches.
    @inline(__always)
    static func match(_ bytes: UnsafeRawBufferPointer, _ blocks: UnsafePointer<Block>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        let count = bytes.count
        if count < blockBytes { return blocks.pointee.matches(shortBlock(start, count)) }
        var offset = 0
        var block = blocks
        while offset < count {
            let place = min(offset, count - blockBytes)
            guard block.pointee.matches(start.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)) else { return false }
            block += 1
            offset += blockBytes
        }
        return true
    }

    @inline(__always)
    private static func shortBlock(_ start: UnsafeRawPointer, _ count: Int) -> SIMD16<UInt8> {
        if count >= 8 {
            let last = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return unsafeBitCast(SIMD2(start.loadUnaligned(as: UInt64.self), last), to: SIMD16<UInt8>.self)
        }
        let first = start.loadUnaligned(as: UInt32.self)
        let last = start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        return unsafeBitCast(SIMD4(first, last, first, last), to: SIMD16<UInt8>.self)
    }
}
