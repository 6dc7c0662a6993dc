// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Shows that a log only grew: what it held at one size, it still holds at a larger one (RFC 6962 §2.1.2).
public struct ConsistencyProof: Sendable, Hashable {
    /// The earlier size.
    public let oldSize: UInt64
    /// The later size.
    public let newSize: UInt64
    /// The hashes, in the order of the RFC; none when the sizes are equal or the earlier one is 0.
    public let hashes: [Digest]

    /// Takes over a proof from somewhere; nothing is known of it until ``verify(oldRoot:newRoot:)`` says so.
    public init(oldSize: UInt64, newSize: UInt64, hashes: [Digest]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Whether the proof ties the two roots together.
    ///
    /// - Parameters:
    ///   - oldRoot: The root at ``oldSize``, from a checkpoint that has been verified.
    ///   - newRoot: The root at ``newSize``, from a checkpoint that has been verified.
    public func verify(oldRoot: Digest, newRoot: Digest) -> Bool {
        guard oldSize > 0, oldSize < newSize else {
            let isTrivial = hashes.isEmpty && oldSize <= newSize
            let areRootsRight = oldSize == newSize ? oldRoot == newRoot : true
            return isTrivial && areRootsRight && (oldSize > 0 || oldRoot == MerkleTree.emptyRoot)
        }
        return grow(from: oldRoot, to: newRoot)
    }

    private func grow(from oldRoot: Digest, to newRoot: Digest) -> Bool {
        // A tree of a power of two is itself the first hash, and the RFC leaves it out.
        var path = hashes[...]
        let isPerfect = oldSize & (oldSize - 1) == 0
        guard let first = isPerfect ? oldRoot : path.popFirst() else { return false }
        let skipped = UInt64((~(oldSize - 1)).trailingZeroBitCount)
        var position = (oldSize - 1) >> skipped
        var last = (newSize - 1) >> skipped
        var old = first
        var new = first
        for hash in path {
            guard last > 0 else { return false }
            if position & 1 == 1 || position == last {
                old = .node(hash, old)
                new = .node(hash, new)
                let empty = position == 0 ? 0 : UInt64(position.trailingZeroBitCount)
                position >>= empty
                last >>= empty
            } else {
                new = .node(new, hash)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }
}
