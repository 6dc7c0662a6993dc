// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// The tile at the right edge of a level.
struct GrowingTile: Sendable {
    var index: UInt64
    var bytes: [UInt8] = []
    /// Whether it has grown since its bytes were last taken.
    var isChanged = false

    init(index: UInt64) {
        self.index = index
        bytes.reserveCapacity(Tile.byteCount)
    }

    /// Adds a hash; when that completes the tile, returns its bytes and begins the next one.
    mutating func append(_ digest: Digest) -> [UInt8]? {
        digest.withUnsafeBytes { bytes.append(contentsOf: $0) }
        isChanged = true
        guard bytes.count == Tile.byteCount else { return nil }
        defer { self = GrowingTile(index: index + 1) }
        return bytes
    }
}
