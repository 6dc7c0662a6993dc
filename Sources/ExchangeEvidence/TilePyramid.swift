// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// A tile and all nodes above its hashes that it determines, up to one root for 256.
struct TilePyramid {
    private let levels: [[Digest]]

    init(_ bytes: [UInt8]) {
        var level = bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / Digest.byteCount).map { index in
                let start = index * Digest.byteCount
                return Digest(unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Digest.byteCount]))
            }
        }
        var levels = [level]
        while level.count > 1 {
            level = (0..<level.count / 2).map { .node(level[2 * $0], level[2 * $0 + 1]) }
            levels.append(level)
        }
        self.levels = levels
    }

    /// The node at a height above the tile's own hashes, or `nil` when the tile has not grown that far.
    func node(height: Int, index: Int) -> Digest? {
        guard levels.indices.contains(height), levels[height].indices.contains(index) else { return nil }
        return levels[height][index]
    }
}
