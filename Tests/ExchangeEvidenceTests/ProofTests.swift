// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct ProofTests {
    @Test func `every record of every log up to 130 has the proof of the definition, and it verifies`() throws {
        let log = SampleLog(count: 130)
        var reader = TileReader(log.tiles)
        for size in 1...130 {
            let leaves = log.leaves[..<size]
            let root = NaiveMerkle.root(leaves)
            #expect(try reader.root(size: UInt64(size)) == root)
            for index in 0..<size {
                let proof = try reader.inclusionProof(of: UInt64(index), size: UInt64(size))
                #expect(proof.hashes == NaiveMerkle.path(index, leaves))
                #expect(proof.verify(leaf: leaves[index], root: root))
                #expect(!proof.verify(leaf: log.leaves[(index + 1) % 130], root: root))
            }
        }
    }

    @Test func `every pair of sizes up to 130 has the proof of the definition, and it verifies`() throws {
        let log = SampleLog(count: 130)
        let roots = (0...130).map { NaiveMerkle.root(log.leaves[..<$0]) }
        var reader = TileReader(log.tiles)
        for new in 0...130 {
            for old in 0...new {
                let proof = try reader.consistencyProof(from: UInt64(old), to: UInt64(new))
                if old > 0 { #expect(proof.hashes == NaiveMerkle.consistency(old, log.leaves[..<new])) }
                #expect(proof.verify(oldRoot: roots[old], newRoot: roots[new]))
                #expect(!proof.verify(oldRoot: log.leaves[5], newRoot: roots[new]) || old == 1 && new == 1)
                if old > 0 { #expect(!proof.verify(oldRoot: roots[old], newRoot: log.leaves[5])) }
            }
        }
    }

    @Test func `a proof fits no other index and no other size`() throws {
        let log = SampleLog(count: 40)
        var reader = TileReader(log.tiles)
        for size in 1...40 as ClosedRange<UInt64> {
            let root = try reader.root(size: size)
            for index in 0..<size {
                let hashes = try reader.inclusionProof(of: index, size: size).hashes
                let leaf = log.leaves[Int(index)]
                for other in 0...50 as ClosedRange<UInt64> where other != index {
                    let moved = InclusionProof(index: other, size: size, hashes: hashes)
                    if moved.verify(leaf: leaf, root: root) { Issue.record("\(index) of \(size) verifies as \(other)") }
                }
                #expect(
                    !InclusionProof(index: index, size: size, hashes: hashes + [leaf]).verify(leaf: leaf, root: root))
                guard let last = hashes.indices.last else { continue }
                let short = InclusionProof(index: index, size: size, hashes: Array(hashes[..<last]))
                #expect(!short.verify(leaf: leaf, root: root))
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `random places of a large log are proven as by the definition`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let count = 66_000 + Int(random.next() % 3_000)
        let log = SampleLog(count: count)
        var reader = TileReader(log.tiles)
        for _ in 0..<2 {
            let size = 1 + Int(random.next() % UInt64(count))
            let index = Int(random.next() % UInt64(size))
            let old = 1 + Int(random.next() % UInt64(size))
            let leaves = log.leaves[..<size]
            let inclusion = try reader.inclusionProof(of: UInt64(index), size: UInt64(size))
            let consistency = try reader.consistencyProof(from: UInt64(old), to: UInt64(size))
            let root = NaiveMerkle.root(leaves)
            #expect(inclusion.hashes == NaiveMerkle.path(index, leaves), "seed \(seed)")
            #expect(inclusion.verify(leaf: leaves[index], root: root), "seed \(seed)")
            #expect(consistency.verify(oldRoot: NaiveMerkle.root(log.leaves[..<old]), newRoot: root), "seed \(seed)")
        }
    }

    @Test func `nonsense never verifies and never stops the program`() {
        var random = SplitMix(seed: 7)
        let edges: [UInt64] = [0, 1, 2, 3, 1 << 31, 1 << 32, 1 << 63, .max - 1, .max]
        let digest = Digest.leaf(of: [])
        for first in edges {
            for second in edges {
                for count in [0, 1, 2, 31, 32, 63, 64, 65, 200] {
                    let hashes = (0..<count).map { _ in Digest.leaf(of: [UInt8(truncatingIfNeeded: random.next())]) }
                    let inclusion = InclusionProof(index: first, size: second, hashes: hashes)
                    let isSingle = first == 0 && second == 1 && count == 0
                    #expect(inclusion.verify(leaf: digest, root: digest) == isSingle)
                    let consistency = ConsistencyProof(oldSize: first, newSize: second, hashes: hashes)
                    let isSame = first == second && first > 0 && count == 0
                    #expect(consistency.verify(oldRoot: digest, newRoot: digest) == isSame)
                }
            }
        }
    }

    @Test func `a proof beyond the log is a fault`() throws {
        let log = SampleLog(count: 5)
        var reader = TileReader(log.tiles)
        var fault = try #require(throws: Fault.self) { try reader.inclusionProof(of: 5, size: 5) }
        #expect(fault.code == .evidenceProofRange)
        fault = try #require(throws: Fault.self) { try reader.consistencyProof(from: 6, to: 5) }
        #expect(fault.code == .evidenceProofRange)
        fault = try #require(throws: Fault.self) { try reader.inclusionProof(of: 0, size: 6) }
        #expect(fault.code == .evidenceTileMissing)
        fault = try #require(throws: Fault.self) { try reader.inclusionProof(of: 0, size: .max) }
        #expect(fault.code == .evidenceTileMissing)
    }

    @Test func `a reader sees tiles that have grown since it remembered them`() throws {
        let short = SampleLog(count: 3)
        let long = SampleLog(count: 700)
        let growing = GrowingSource(tiles: short.tiles)
        var reader = TileReader(growing)
        #expect(try reader.root(size: 3) == NaiveMerkle.root(long.leaves[..<3]))
        growing.box.tiles = long.tiles
        #expect(try reader.root(size: 700) == NaiveMerkle.root(long.leaves[...]))
    }
}
