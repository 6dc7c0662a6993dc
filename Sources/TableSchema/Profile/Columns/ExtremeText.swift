// SPDX-License-Identifier: Apache-2.0

/// The smallest and the largest text of a column by code point, each at most 64 bytes long.
struct ExtremeText {
    private var smallestKey: UInt64 = .max
    private var largestKey: UInt64 = 0
    private var smallest: [UInt8] = []
    private var largest: [UInt8] = []
    private(set) var count = 0

    /// Takes note of a text; allocates only while the kept texts grow.
    @inline(__always)
    mutating func insert(_ bytes: UnsafeRawBufferPointer) {
        let key = ExtremeText.key(bytes)
        count += 1
        // The first eight bytes decide for nearly every cell.
        if key > smallestKey, key < largestKey { return }
        compare(bytes, key)
    }

    private mutating func compare(_ bytes: UnsafeRawBufferPointer, _ key: UInt64) {
        let kept = UnsafeRawBufferPointer(rebasing: bytes[..<cut(bytes, at: FrequentValues.byteLimit)])
        if count == 1 || ExtremeText.precedes(kept, key, smallest, smallestKey) {
            smallest.removeAll(keepingCapacity: true)
            smallest.append(contentsOf: kept)
            smallestKey = key
        }
        if count == 1 || largest.withUnsafeBytes({ ExtremeText.precedes($0, largestKey, kept, key) }) {
            largest.removeAll(keepingCapacity: true)
            largest.append(contentsOf: kept)
            largestKey = key
        }
    }

    /// Whether a text comes first. Where the first eight bytes are alike and there are no more, the texts are equal.
    @inline(__always)
    private static func precedes(
        _ left: UnsafeRawBufferPointer, _ leftKey: UInt64, _ right: some Collection<UInt8>, _ rightKey: UInt64
    ) -> Bool {
        if leftKey != rightKey { return leftKey < rightKey }
        return left.count == right.count && left.count <= 8 ? false : left.lexicographicallyPrecedes(right)
    }

    /// The smallest text.
    var minimum: String? { count > 0 ? String(decoding: smallest, as: UTF8.self) : nil }

    /// The largest text.
    var maximum: String? { count > 0 ? String(decoding: largest, as: UTF8.self) : nil }

    @inline(__always)
    private static func key(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        if bytes.count >= 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
        var key: UInt64 = 0
        for byte in bytes { key = key << 8 | UInt64(byte) }
        return bytes.isEmpty ? 0 : key << (8 * UInt64(8 - bytes.count))
    }
}
