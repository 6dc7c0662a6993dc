// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel

/// A tile store that changes under its readers, as a database does.
struct GrowingSource: TileSource {
    final class Box {
        var tiles: MemoryTiles
        init(_ tiles: MemoryTiles) { self.tiles = tiles }
    }

    let box: Box

    init(tiles: MemoryTiles) { box = Box(tiles) }

    func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? { try box.tiles.tile(level: level, index: index) }
}
