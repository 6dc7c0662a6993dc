// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Reads nodes of a log's tree from its tiles, and remembers the tiles it has hashed up.
///
/// Keep one while you make many proofs: a tile that is remembered costs no hashing.
public struct TileReader<Source: TileSource> {
    /// How many tiles are remembered.
    public static var memoryLimit: Int { 256 }

    private let source: Source
    private var memory: [Tile: TilePyramid] = [:]

    /// Reads from a source.
    public init(_ source: Source) {
        self.source = source
    }

    /// The root of the first records of the log.
    ///
    /// - Parameter size: How many records.
    /// - Throws: `evidence.tile-missing` when a tile is not there or too short.
    public mutating func root(size: UInt64) throws(Fault) -> Digest {
        try root(of: 0..<size)
    }

    mutating func root(of range: Range<UInt64>) throws(Fault) -> Digest {
        var root: Digest?
        for subtree in Subtree.cover(range).reversed() {
            let left = try node(subtree)
            root = root.map { .node(left, $0) } ?? left
        }
        return root ?? MerkleTree.emptyRoot
    }

    mutating func node(_ subtree: Subtree) throws(Fault) -> Digest {
        let level = subtree.height / Tile.height
        let above = subtree.height % Tile.height
        // The node's tile holds 256 >> above nodes of this height.
        let shift = UInt64(Tile.height - above)
        let tile = Tile(level: level, index: subtree.index >> shift)
        let position = Int(subtree.index & (1 << shift - 1))
        if let node = memory[tile]?.node(height: above, index: position) { return node }
        let pyramid = TilePyramid(try bytes(of: tile, width: (position + 1) << above, orMore: true))
        if memory.count >= Self.memoryLimit { memory.removeAll(keepingCapacity: true) }
        memory[tile] = pyramid
        guard let node = pyramid.node(height: above, index: position) else { throw .tileMissing(tile) }
        return node
    }

    func bytes(of tile: Tile, width: Int, orMore: Bool = false) throws(Fault) -> [UInt8] {
        let bytes = try source.tile(level: tile.level, index: tile.index)
        guard let bytes, bytes.count >= width * Digest.byteCount else { throw .tileMissing(tile) }
        guard bytes.count <= Tile.byteCount, bytes.count % Digest.byteCount == 0 else {
            throw .tileLength(tile, bytes.count)
        }
        return orMore ? bytes : Array(bytes.prefix(width * Digest.byteCount))
    }
}
