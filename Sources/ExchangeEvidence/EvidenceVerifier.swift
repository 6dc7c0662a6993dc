// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Checks a whole export: the signature, every record, every tile and the root.
///
///     let checkpoint = try EvidenceVerifier(key: key).verify { path in folder.contents(at: path) }
///
/// It trusts nothing in the folder. One bundle of records and one growing tile for each level are in memory.
public struct EvidenceVerifier: Sendable {
    /// The log's key, from a source that the verifier trusts.
    public let key: VerifierKey

    /// Makes a verifier for the logs of a key.
    public init(key: VerifierKey) {
        self.key = key
    }

    /// Checks an export.
    ///
    /// - Parameter read: The bytes of the file at a path below the export's folder, or `nil` when there is none.
    /// - Returns: The checkpoint that covers everything read.
    /// - Throws: The first difference: `evidence.file-missing`, `evidence.file-differs`, `evidence.root-differs`, or what
    ///   ``SignedCheckpoint/verify(with:)`` throws.
    public func verify(reading read: (String) -> [UInt8]?) throws(Refusal) -> Checkpoint {
        let signed = try SignedCheckpoint(parsing: file(EvidencePath.checkpoint, read))
        let checkpoint = try signed.verify(with: key)
        guard checkpoint.origin == key.name else { throw .originDiffers(checkpoint.origin, key) }
        guard try file(EvidencePath.key, read) == Array("\(key)\n".utf8) else { throw .fileDiffers(EvidencePath.key) }
        var tree = TiledTree()
        for index in 0..<checkpoint.size / UInt64(Tile.width) {
            try append(index, width: Tile.width, to: &tree, read)
            for change in tree.takeCompletedTiles() { try compare(change, read) }
        }
        let rest = Int(checkpoint.size % UInt64(Tile.width))
        if rest > 0 { try append(checkpoint.size / UInt64(Tile.width), width: rest, to: &tree, read) }
        for change in tree.takeChangedTiles() { try compare(change, read) }
        guard tree.root == checkpoint.root else { throw .rootDiffers(checkpoint.size) }
        return checkpoint
    }

    private func append(
        _ index: UInt64, width: Int, to tree: inout TiledTree, _ read: (String) -> [UInt8]?
    ) throws(Refusal) {
        let path = Tile.entriesPath(index: index, width: width)
        guard let records = EntryBundle.records(of: try file(path, read)), records.count == width else {
            throw .fileDiffers(path)
        }
        for record in records { tree.append(record.withUnsafeBytes { Digest.leaf(of: $0) }) }
    }

    private func compare(_ change: TiledTree.Change, _ read: (String) -> [UInt8]?) throws(Refusal) {
        let path = change.tile.path(width: change.bytes.count / Digest.byteCount)
        guard try file(path, read) == change.bytes else { throw .fileDiffers(path) }
    }

    private func file(_ path: String, _ read: (String) -> [UInt8]?) throws(Refusal) -> [UInt8] {
        guard let bytes = read(path) else { throw .fileMissing(path) }
        return bytes
    }
}
