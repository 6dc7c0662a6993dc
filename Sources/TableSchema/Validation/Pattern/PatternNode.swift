// SPDX-License-Identifier: Apache-2.0

/// A regular expression as a tree.
indirect enum PatternNode {
    /// One Unicode scalar out of some ranges.
    case scalar([ClosedRange<UInt32>])
    /// One after the other; none at all matches the empty text.
    case sequence([PatternNode])
    /// One of several.
    case choice([PatternNode])
    /// The same again and again; no upper count means any.
    case counted(PatternNode, least: Int, most: Int?)

    /// Every scalar there is.
    static let everything: [ClosedRange<UInt32>] = [0...0xD7FF, 0xE000...0x10_FFFF]

    /// The scalars that some ranges leave out.
    static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10_FFFF { result.append(next...0x10_FFFF) }
        return result.flatMap { withoutSurrogates($0) }
    }

    private static func withoutSurrogates(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        var parts: [ClosedRange<UInt32>] = []
        if range.lowerBound < 0xD800 { parts.append(range.lowerBound...min(range.upperBound, 0xD7FF)) }
        if range.upperBound > 0xDFFF { parts.append(max(range.lowerBound, 0xE000)...range.upperBound) }
        return parts
    }
}
