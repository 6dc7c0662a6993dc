// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct MerkleTreeTests {
    /// The eight inputs that implementations of RFC 6962 have tested with from the first.
    static let inputs: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ]

    @Test(arguments: [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
    func `the classic inputs have their known roots`(count: Int, root: String) {
        var tree = MerkleTree()
        for input in Self.inputs.prefix(count) { tree.append(.leaf(of: input)) }
        #expect(tree.root.hex == root)
        #expect(tree.size == UInt64(count))
    }

    @Test func `a leaf and a node cannot be mistaken for each other`() {
        let left = Digest.leaf(of: [1])
        let right = Digest.leaf(of: [2])
        #expect(Digest.node(left, right) != Digest.leaf(of: left.bytes + right.bytes))
        #expect(Digest.node(left, right) == Digest(sha256Of: [1] + left.bytes + right.bytes))
        #expect(Digest.leaf(of: [1]) == Digest(sha256Of: [0, 1]))
        #expect(Digest.node(left, right) != Digest.node(right, left))
    }

    @Test func `every size up to 600 has the root of the definition`() {
        let log = SampleLog(count: 600)
        var tree = MerkleTree()
        for (index, leaf) in log.leaves.enumerated() {
            tree.append(leaf)
            #expect(tree.root == NaiveMerkle.root(log.leaves[...index]))
            #expect(tree.frontier.count == tree.size.nonzeroBitCount)
        }
    }

    @Test func `a tree saved at any size goes on as if it had never stopped`() throws {
        let log = SampleLog(count: 70)
        var tree = MerkleTree()
        for leaf in log.leaves {
            let saved = try CBOREncoder().encode(tree)
            tree = try CBORDecoder().decode(MerkleTree.self, from: saved)
            tree.append(leaf)
        }
        #expect(tree.root == NaiveMerkle.root(log.leaves[...]))
    }

    @Test func `a frontier of another size is a fault`() throws {
        let fault = try #require(throws: Fault.self) { try MerkleTree(size: 3, frontier: [MerkleTree.emptyRoot]) }
        #expect(fault.code == .evidenceFrontierSize)
        #expect(try MerkleTree(size: 0, frontier: []).root == MerkleTree.emptyRoot)
    }
}
