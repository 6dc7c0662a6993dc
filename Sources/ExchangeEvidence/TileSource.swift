// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Where the tiles of a log are kept: all that proofs need.
///
/// A store keeps each tile as one blob under its level and index, and overwrites the last tile of a level as it grows;
/// ``TiledTree/takeChangedTiles()`` says which blobs to write. ``MemoryTiles`` is the conformer for tests and small logs.
public protocol TileSource {
    /// The bytes of a tile, complete or as far as it has grown, or `nil` when it is not kept.
    ///
    /// - Parameters:
    ///   - level: The level of the tile; 0 holds the leaves.
    ///   - index: Its place in the level, from the left.
    /// - Throws: A fault when the store cannot be read.
    func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]?
}
