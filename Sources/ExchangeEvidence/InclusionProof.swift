// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Shows that a record is in a log: the hashes beside the way from its leaf to the root (RFC 6962 §2.1.1).
public struct InclusionProof: Sendable, Hashable {
    /// The position of the record; the first one is 0.
    public let index: UInt64
    /// How many records the log had.
    public let size: UInt64
    /// The hashes, from the leaf upwards.
    public let hashes: [Digest]

    /// Takes over a proof from somewhere; nothing is known of it until ``verify(leaf:root:)`` says so.
    public init(index: UInt64, size: UInt64, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Whether the proof leads from the leaf to the root.
    ///
    /// - Parameters:
    ///   - leaf: The leaf of the record, see `Digest.leaf(of:)`.
    ///   - root: The root of the log at ``size``, from a checkpoint that has been verified.
    public func verify(leaf: Digest, root: Digest) -> Bool {
        computeRoot(leaf: leaf) == root
    }

    /// The root that the proof leads to from a leaf, or `nil` when it has too few or too many hashes.
    public func computeRoot(leaf: Digest) -> Digest? {
        guard index < size else { return nil }
        var position = index
        var last = size - 1
        var node = leaf
        for hash in hashes {
            guard last > 0 else { return nil }
            if position & 1 == 1 || position == last {
                node = .node(hash, node)
                // At the right edge, levels where the node has no sibling are skipped.
                let skipped = position == 0 ? 0 : UInt64(position.trailingZeroBitCount)
                position >>= skipped
                last >>= skipped
            } else {
                node = .node(node, hash)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 ? node : nil
    }
}
