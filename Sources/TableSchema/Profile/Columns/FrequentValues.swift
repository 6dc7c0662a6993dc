// SPDX-License-Identifier: Apache-2.0

/// The values of a column that has few of them, each with how often it occurs.
struct FrequentValues {
    /// A column with more different values than this has no list of top values.
    static let valueLimit = 64
    /// A value is kept up to this many bytes, cut between characters.
    static let byteLimit = 64

    /// How many values there are.
    private(set) var count = 0
    private var hashes = InlineArray<64, UInt64>(repeating: 0)
    private var counts = InlineArray<64, Int>(repeating: 0)
    private var values: [[UInt8]] = []
    // Positions into the three lists above plus one; zero is an empty slot.
    private var index = InlineArray<256, UInt8>(repeating: 0)

    /// The hashes of the values.
    var knownHashes: [UInt64] { (0..<count).map { hashes[$0] } }

    /// Counts a value; `false` when it would be one more than the list holds.
    @inline(__always)
    mutating func insert(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & 255
        while true {
            let position = Int(index[slot])
            if position == 0 { return append(bytes, hash: hash, slot: slot) }
            if hashes[position - 1] == hash {
                counts[position - 1] += 1
                return true
            }
            slot = (slot + 1) & 255
        }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, hash: UInt64, slot: Int) -> Bool {
        guard count < FrequentValues.valueLimit else { return false }
        hashes[count] = hash
        counts[count] = 1
        values.append(Array(bytes.prefix(cut(bytes, at: FrequentValues.byteLimit))))
        count += 1
        index[slot] = UInt8(count)
        return true
    }

    /// The values, most frequent first, then by their bytes.
    func top(_ limit: Int) -> [ColumnProfile.TopValue] {
        values.indices
            .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : values[$0].lexicographicallyPrecedes(values[$1]) }
            .prefix(limit)
            .map { ColumnProfile.TopValue(value: String(decoding: values[$0], as: UTF8.self), count: counts[$0]) }
    }
}

/// The largest length up to a limit that does not cut a UTF-8 character in two.
func cut(_ bytes: UnsafeRawBufferPointer, at limit: Int) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
}
