// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension TileReader {
    /// Proves that a record is in the log.
    ///
    /// - Parameters:
    ///   - index: The position of the record; the first one is 0.
    ///   - size: How many records of the log to look at.
    /// - Throws: `evidence.proof-range` when the index is not below the size; `evidence.tile-missing` when the log is shorter.
    public mutating func inclusionProof(of index: UInt64, size: UInt64) throws(Fault) -> InclusionProof {
        guard index < size else { throw .proofRange("index \(index), size \(size)") }
        var range = 0..<size
        var siblings: [Range<UInt64>] = []
        while range.upperBound - range.lowerBound > 1 {
            let middle = range.lowerBound + Subtree.split(range.upperBound - range.lowerBound)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            siblings.append(index < middle ? right : left)
            range = index < middle ? left : right
        }
        return InclusionProof(index: index, size: size, hashes: try roots(of: siblings.reversed()))
    }

    /// Proves that the log at one size begins with the log at an earlier size.
    ///
    /// - Parameters:
    ///   - oldSize: The earlier size.
    ///   - newSize: The later size.
    /// - Throws: `evidence.proof-range` when the earlier size is greater; `evidence.tile-missing` when the log is shorter.
    public mutating func consistencyProof(from oldSize: UInt64, to newSize: UInt64) throws(Fault) -> ConsistencyProof {
        guard oldSize <= newSize else { throw .proofRange("\(oldSize)...\(newSize)") }
        guard oldSize > 0 else { return ConsistencyProof(oldSize: 0, newSize: newSize, hashes: []) }
        var range = 0..<newSize
        var siblings: [Range<UInt64>] = []
        while oldSize != range.upperBound {
            let middle = range.lowerBound + Subtree.split(range.upperBound - range.lowerBound)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            siblings.append(oldSize <= middle ? right : left)
            range = oldSize <= middle ? left : right
        }
        // Whoever verifies knows the old root: where it is the node itself, the proof does not repeat it.
        if range.lowerBound > 0 { siblings.append(range) }
        return ConsistencyProof(oldSize: oldSize, newSize: newSize, hashes: try roots(of: siblings.reversed()))
    }

    private mutating func roots(of ranges: [Range<UInt64>]) throws(Fault) -> [Digest] {
        var roots: [Digest] = []
        roots.reserveCapacity(ranges.count)
        for range in ranges { roots.append(try root(of: range)) }
        return roots
    }
}
