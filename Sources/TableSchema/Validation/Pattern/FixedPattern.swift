// SPDX-License-Identifier: Apache-2.0

/// A pattern that gives one set of ASCII characters for each place: then all places can be tested independently.
struct FixedPattern {
    /// How many places there are, at most 64.
    let length: Int
    /// For each byte the places it may stand at, as bits.
    private(set) var places = [UInt64](repeating: 0, count: 256)
    /// The same for many bytes at once; `nil` when a place takes too many ranges.
    let blocks: FixedPatternBlocks?

    /// `nil` when the pattern is of another kind.
    init?(_ node: PatternNode) {
        guard let sets = FixedPattern.sets(node), sets.count <= 64 else { return nil }
        length = sets.count
        blocks = FixedPatternBlocks(sets)
        for (place, set) in sets.enumerated() {
            for byte in set.joined() { places[Int(byte)] |= 1 << UInt64(place) }
        }
    }

    private static func sets(_ node: PatternNode) -> [[ClosedRange<UInt32>]]? {
        switch node {
        case .scalar(let ranges):
            return ranges.allSatisfy { $0.upperBound < 0x80 } ? [ranges] : nil
        case .sequence(let nodes):
            var result: [[ClosedRange<UInt32>]] = []
            for node in nodes {
                guard let part = sets(node), result.count + part.count <= 64 else { return nil }
                result += part
            }
            return result
        case .choice: return nil
        case .counted(let node, let least, let most):
            guard least == most, least <= 64, let part = sets(node), part.count * least <= 64 else { return nil }
            return (0..<least).flatMap { _ in part }
        }
    }
}
