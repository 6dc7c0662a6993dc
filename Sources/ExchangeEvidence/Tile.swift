// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// The address of a tile: 256 neighbouring hashes of one height, stored together (C2SP tlog-tiles).
///
/// A tile's bytes are its hashes one after another, 32 bytes each. The last tile of a level may hold fewer than 256.
public struct Tile: Sendable, Hashable, Comparable, Codable {
    /// How many levels of the tree one tile spans.
    public static let height = 8
    /// How many hashes a complete tile holds.
    public static let width = 256
    /// How many bytes a complete tile has.
    public static let byteCount = width * Digest.byteCount
    /// How many levels of tiles a log of 2^64 records has.
    public static let levelCount = UInt64.bitWidth / height

    /// The level: hashes stand `8 × level` above the leaves.
    public let level: Int
    /// Its place among the tiles of that level, from the left.
    public let index: UInt64

    /// Names a tile.
    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// Orders by level, then from the left.
    public static func < (left: Tile, right: Tile) -> Bool {
        (left.level, left.index) < (right.level, right.index)
    }

    /// How many hashes the tile holds in a log of a size: 0 when the log does not reach it.
    ///
    /// - Parameter size: How many records the log has.
    public func width(inLogOf size: UInt64) -> Int {
        guard (0..<Tile.levelCount).contains(level) else { return 0 }
        let (first, overflow) = index.multipliedReportingOverflow(by: UInt64(Tile.width))
        let hashes = size >> UInt64(Tile.height * level)
        guard !overflow, hashes > first else { return 0 }
        return Int(min(hashes - first, UInt64(Tile.width)))
    }
}
