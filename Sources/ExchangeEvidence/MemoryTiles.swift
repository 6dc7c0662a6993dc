// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The tiles of a log in memory.
public struct MemoryTiles: TileSource, Sendable {
    private var tiles: [Tile: [UInt8]] = [:]

    /// Makes an empty store.
    public init() {}

    /// Keeps the bytes of a tile in place of those it has.
    public mutating func store(_ bytes: [UInt8], at tile: Tile) {
        tiles[tile] = bytes
    }

    /// Keeps the tiles that changed in a tree since it was last asked.
    public mutating func storeChanges(of tree: inout TiledTree) {
        for change in tree.takeChangedTiles() { store(change.bytes, at: change.tile) }
    }

    /// The bytes of a tile, or `nil` when it was never stored.
    public func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? {
        tiles[Tile(level: level, index: index)]
    }
}
