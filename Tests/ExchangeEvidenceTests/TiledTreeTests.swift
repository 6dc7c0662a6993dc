// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct TiledTreeTests {
    @Test func `tiles hold the hashes of their level, and changes say which to write`() throws {
        let log = SampleLog(count: 66_000)
        for level in 0..<3 {
            let span = 1 << (8 * level)
            let count = log.leaves.count / span
            for index in [0, 1, 100, 255, 256, 257].filter({ $0 * Tile.width < count }) {
                let tile = Tile(level: level, index: UInt64(index))
                let width = tile.width(inLogOf: 66_000)
                let bytes = try #require(try log.tiles.tile(level: level, index: UInt64(index)))
                #expect(bytes.count == width * 32)
                let last = index * Tile.width + width - 1
                let leaves = log.leaves[last * span..<(last + 1) * span]
                #expect(Digest(bytes: bytes.suffix(32)) == NaiveMerkle.root(leaves))
            }
        }
        #expect(try log.tiles.tile(level: 3, index: 0) == nil)
        #expect(try log.tiles.tile(level: 2, index: 0)?.count == 32)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537])
    func `a tree resumed from tiles goes on as if it had never stopped`(size: Int) throws {
        let log = SampleLog(count: size)
        var whole = log.tree
        var resumed = try TiledTree(resuming: UInt64(size), from: log.tiles)
        #expect(resumed.root == whole.root)
        for number in 0..<300 {
            let leaf = Digest.leaf(of: SampleLog.record(number))
            whole.append(leaf)
            resumed.append(leaf)
        }
        #expect(resumed.merkle == whole.merkle)
        #expect(resumed.takeChangedTiles() == whole.takeChangedTiles())
    }

    @Test func `stored tiles that have grown beyond the size are cut when a tree resumes`() throws {
        let log = SampleLog(count: 300)
        var resumed = try TiledTree(resuming: 270, from: log.tiles)
        #expect(resumed.root == NaiveMerkle.root(log.leaves[..<270]))
        for leaf in log.leaves[270...] { resumed.append(leaf) }
        #expect(resumed.root == log.tree.root)
    }

    @Test func `only what has changed is to be stored`() {
        var log = SampleLog(count: 300)
        var tree = log.tree
        #expect(tree.takeChangedTiles().isEmpty)
        tree.append(.leaf(of: [1]))
        #expect(tree.takeChangedTiles().map(\.tile) == [Tile(level: 0, index: 1)])
        log = SampleLog(count: 511)
        tree = log.tree
        tree.append(.leaf(of: [1]))
        #expect(tree.takeChangedTiles().map(\.tile) == [Tile(level: 0, index: 1), Tile(level: 1, index: 0)])
    }

    @Test func `a missing, short or misshapen tile is a fault`() throws {
        var tiles = MemoryTiles()
        var fault = try #require(throws: Fault.self) { try TiledTree(resuming: 3, from: tiles) }
        #expect(fault.code == .evidenceTileMissing)
        tiles.store([UInt8](repeating: 0, count: 64), at: Tile(level: 0, index: 0))
        fault = try #require(throws: Fault.self) { try TiledTree(resuming: 3, from: tiles) }
        #expect(fault.code == .evidenceTileMissing)
        tiles.store([UInt8](repeating: 0, count: 97), at: Tile(level: 0, index: 0))
        fault = try #require(throws: Fault.self) { try TiledTree(resuming: 3, from: tiles) }
        #expect(fault.code == .evidenceTileLength)
    }

    @Test(arguments: [
        (0, 256, "tile/0/000"), (67, 256, "tile/0/067"), (1_234_067, 256, "tile/0/x001/x234/067"),
        (1_000, 3, "tile/0/x001/000.p/3"), (0, 255, "tile/0/000.p/255"),
    ])
    func `a tile has its path`(index: UInt64, width: Int, path: String) {
        #expect(Tile(level: 0, index: index).path(width: width) == path)
        #expect(
            Tile.entriesPath(index: index, width: width) == path.replacing("/0/", with: "/entries/", maxReplacements: 1)
        )
    }

    @Test func `a tile's width follows from the size of the log, whatever the numbers`() {
        #expect(Tile(level: 0, index: 0).width(inLogOf: 300) == 256)
        #expect(Tile(level: 0, index: 1).width(inLogOf: 300) == 44)
        #expect(Tile(level: 1, index: 0).width(inLogOf: 300) == 1)
        #expect(Tile(level: 2, index: 0).width(inLogOf: 300) == 0)
        #expect(Tile(level: 0, index: .max).width(inLogOf: .max) == 0)
        #expect(Tile(level: 8, index: 0).width(inLogOf: .max) == 0)
        #expect(Tile(level: -1, index: 0).width(inLogOf: .max) == 0)
    }
}
