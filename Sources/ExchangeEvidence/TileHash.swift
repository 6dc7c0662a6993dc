// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A hash that the tiles of a log keep: a leaf, or a node whose height is a multiple of eight.
public struct TileHash: Sendable, Hashable {
    /// The level of its tile: the node stands `8 × level` above the leaves.
    public let level: Int
    /// Its place among the nodes of that height, from the left.
    public let index: UInt64
    /// The hash.
    public let digest: Digest

    /// Places a hash.
    public init(level: Int, index: UInt64, digest: Digest) {
        self.level = level
        self.index = index
        self.digest = digest
    }

    /// The tile that keeps it.
    public var tile: Tile { Tile(level: level, index: index / UInt64(Tile.width)) }
}
