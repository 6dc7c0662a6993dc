// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The Merkle tree of RFC 6962 over a growing list of leaves, remembered by its right edge alone.
///
/// It holds one digest for each perfect subtree, at most 64, so that a log of any length is appended to in constant
/// memory:
///
///     var tree = MerkleTree()
///     tree.append(.leaf(of: record))
///     print(tree.size, tree.root)
///
/// Whoever wants to prove things later keeps the tile hashes that ``append(_:storing:)`` yields; ``TiledTree`` does.
public struct MerkleTree: Sendable, Hashable {
    /// The root of a tree without leaves: the SHA-256 of nothing.
    public static let emptyRoot = Digest(sha256Of: [])

    /// How many leaves the tree has.
    public private(set) var size: UInt64
    /// The roots of the perfect subtrees that make up the tree, the largest first.
    ///
    /// There is one for each bit that is set in ``size``.
    public private(set) var frontier: [Digest]

    /// Makes a tree without leaves.
    public init() {
        size = 0
        frontier = []
        frontier.reserveCapacity(UInt64.bitWidth)
    }

    /// Resumes a tree that was saved.
    ///
    /// - Throws: `evidence.frontier-size` when the frontier is not one of a tree of that size.
    public init(size: UInt64, frontier: [Digest]) throws(Fault) {
        guard frontier.count == size.nonzeroBitCount else { throw .frontierSize(size, count: frontier.count) }
        self.size = size
        self.frontier = frontier
    }

    /// The root over all leaves, at the cost of at most 63 hashes.
    public var root: Digest {
        guard var root = frontier.last else { return MerkleTree.emptyRoot }
        for left in frontier.dropLast().reversed() { root = .node(left, root) }
        return root
    }

    /// Adds a leaf at the right.
    ///
    /// - Parameter leaf: The leaf, see `Digest.leaf(of:)`.
    public mutating func append(_ leaf: Digest) {
        append(leaf) { _ in }
    }

    /// Adds a leaf at the right and yields every hash that the tiles of the log keep.
    ///
    /// - Parameters:
    ///   - leaf: The leaf, see `Digest.leaf(of:)`.
    ///   - store: Called with the leaf itself, then with each node that it completes at a height that is a multiple of
    ///     eight.
    @inlinable
    public mutating func append(_ leaf: Digest, storing store: (TileHash) -> Void) {
        let index = advance()
        store(TileHash(level: 0, index: index, digest: leaf))
        var node = leaf
        var height: UInt64 = 0
        while index >> height & 1 == 1 {
            node = .node(takeLast(), node)
            height += 1
            if height % UInt64(Tile.height) == 0 {
                store(TileHash(level: Int(height) / Tile.height, index: index >> height, digest: node))
            }
        }
        push(node)
    }

    @usableFromInline
    mutating func advance() -> UInt64 {
        precondition(size < UInt64.max, "a log has fewer than 2^64 records")
        size += 1
        return size - 1
    }

    @usableFromInline
    mutating func takeLast() -> Digest { frontier.removeLast() }

    @usableFromInline
    mutating func push(_ node: Digest) { frontier.append(node) }
}

extension MerkleTree: Codable {
    private enum CodingKeys: String, CodingKey {
        case size, frontier
    }

    /// Decodes a saved tree; a frontier that does not fit the size is an error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            size: container.decode(UInt64.self, forKey: .size),
            frontier: container.decode([Digest].self, forKey: .frontier))
    }

    /// Encodes the size and the frontier.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(size, forKey: .size)
        try container.encode(frontier, forKey: .frontier)
    }
}
