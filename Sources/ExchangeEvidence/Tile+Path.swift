// SPDX-License-Identifier: Apache-2.0

extension Tile {
    /// The path of the tile in a published log, such as `tile/0/x001/x234/067`.
    ///
    /// - Parameter width: How many hashes it holds; fewer than 256 add `.p/` and the number.
    public func path(width: Int = Tile.width) -> String {
        Tile.path(folder: String(level), index: index, width: width)
    }

    /// The path of the bundle of the records whose leaves a tile of level 0 holds, such as `tile/entries/067`.
    ///
    /// - Parameters:
    ///   - index: Which bundle, from the left.
    ///   - width: How many records it holds; fewer than 256 add `.p/` and the number.
    public static func entriesPath(index: UInt64, width: Int = Tile.width) -> String {
        path(folder: "entries", index: index, width: width)
    }

    private static func path(folder: String, index: UInt64, width: Int) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let group = String(rest % 1000)
            let prefix = groups.isEmpty ? "" : "x"
            groups.append(prefix + String(repeating: "0", count: 3 - group.count) + group)
            rest /= 1000
        } while rest > 0
        let partial = width < Tile.width ? ".p/\(width)" : ""
        return "tile/\(folder)/" + groups.reversed().joined(separator: "/") + partial
    }
}
