// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEvidence
import ExchangeModel

/// Appends to the evidence tree, with its tiles, a second: hash of the record included.
struct Merkle: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        let record = [UInt8](repeating: 0x5A, count: 300)
        var tree = TiledTree()
        var count = 0
        let start = ContinuousClock.now
        let deadline = start + .seconds(options.seconds)
        while ContinuousClock.now < deadline {
            for _ in 0..<4_096 { tree.append(Digest.leaf(of: record)) }
            count += 4_096
            _ = tree.takeChangedTiles()
        }
        Line.print("merkle", 1, perSecond: Double(count) / (ContinuousClock.now - start).seconds)
    }
}
