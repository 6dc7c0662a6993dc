// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A Merkle tree together with the tiles that it is about to store.
///
/// Append records as they become durable, then store what changed:
///
///     tree.append(.leaf(of: record))
///     for change in tree.takeChangedTiles() { try store.put(change.bytes, at: change.tile) }
///
/// It holds one growing tile for each level and the tiles completed since the last taking, and nothing else.
public struct TiledTree: Sendable {
    /// A tile and the bytes to store for it.
    public struct Change: Sendable, Hashable {
        /// Which tile.
        public let tile: Tile
        /// All its hashes so far, to be written over what was stored.
        public let bytes: [UInt8]
    }

    /// The tree.
    public private(set) var merkle: MerkleTree
    // The tile at the right of each level; empty when the level's last tile is complete.
    private var growing: [GrowingTile]
    private var completed: [Change] = []

    /// Makes an empty tree.
    public init() {
        merkle = MerkleTree()
        growing = []
    }

    /// Takes up a log where it stopped, from its stored tiles.
    ///
    /// - Parameters:
    ///   - size: How many records the log has.
    ///   - source: Where the tiles are kept; tiles that have grown beyond the size are cut.
    /// - Throws: `evidence.tile-missing` when a tile is not there or too short.
    public init(resuming size: UInt64, from source: some TileSource) throws(Fault) {
        growing = []
        var reader = TileReader(source)
        for level in 0..<Tile.levelCount where size >> UInt64(level * Tile.height) > 0 {
            let count = size >> UInt64(level * Tile.height)
            let tile = Tile(level: level, index: count / UInt64(Tile.width))
            var last = GrowingTile(index: tile.index)
            if tile.width(inLogOf: size) > 0 {
                last.bytes += try reader.bytes(of: tile, width: tile.width(inLogOf: size))
            }
            growing.append(last)
        }
        var frontier: [Digest] = []
        for subtree in Subtree.cover(0..<size) { frontier.append(try reader.node(subtree)) }
        merkle = try MerkleTree(size: size, frontier: frontier)
    }

    /// How many records the log has.
    public var size: UInt64 { merkle.size }

    /// The root over all records.
    public var root: Digest { merkle.root }

    /// Adds a leaf at the right.
    ///
    /// - Parameter leaf: The leaf, see `Digest.leaf(of:)`.
    public mutating func append(_ leaf: Digest) {
        merkle.append(leaf) { hash in
            if hash.level == growing.count { growing.append(GrowingTile(index: 0)) }
            if let bytes = growing[hash.level].append(hash.digest) {
                completed.append(Change(tile: hash.tile, bytes: bytes))
            }
        }
    }

    /// The tiles that changed since this was last called, ordered; those not complete come again when they have grown.
    public mutating func takeChangedTiles() -> [Change] {
        var changes = takeCompletedTiles()
        for level in growing.indices where growing[level].isChanged {
            growing[level].isChanged = false
            changes.append(Change(tile: Tile(level: level, index: growing[level].index), bytes: growing[level].bytes))
        }
        return changes.sorted { $0.tile < $1.tile }
    }

    /// The tiles completed since they were last taken, in the order in which they were completed.
    mutating func takeCompletedTiles() -> [Change] {
        defer { completed = [] }
        return completed
    }
}
