// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A whole log as the files of a folder that anyone can check with any tool (C2SP tlog-tiles).
///
/// The caller writes them; one file at a time is in memory:
///
///     var export = EvidenceExport(checkpoint: signed, key: key, tiles: store, records: journal)
///     while let file = try export.next() { try folder.write(file.bytes, to: file.path) }
///
/// `log.vkey` comes first, then `tile/entries/…` and `tile/<level>/…`, and `checkpoint` last: a folder with a checkpoint
/// is whole.
public struct EvidenceExport<Tiles: TileSource, Records: RecordSource> {
    private enum Step: Equatable {
        case key, entries
        case tiles(level: Int)
        case checkpoint, end
    }

    private let checkpoint: SignedCheckpoint
    private let key: VerifierKey
    private let reader: TileReader<Tiles>
    private let records: Records
    private var step = Step.key
    private var index: UInt64 = 0

    /// Prepares an export; nothing is read yet.
    ///
    /// - Parameters:
    ///   - checkpoint: The signed checkpoint that says how far the log is exported.
    ///   - key: The key of the log, for `log.vkey`.
    ///   - tiles: Where the tiles are kept; they may have grown beyond the checkpoint.
    ///   - records: Where the records are kept.
    public init(checkpoint: SignedCheckpoint, key: VerifierKey, tiles: Tiles, records: Records) {
        self.checkpoint = checkpoint
        self.key = key
        self.records = records
        reader = TileReader(tiles)
    }

    /// The next file, or `nil` when there are no more.
    ///
    /// - Throws: `evidence.tile-missing` or `evidence.record-missing` when a store does not hold what the checkpoint promises.
    public mutating func next() throws(Fault) -> ExportFile? {
        while true {
            switch step {
            case .key:
                step = .entries
                return ExportFile(path: EvidencePath.key, bytes: Array("\(key)\n".utf8))
            case .entries:
                if let file = try nextEntries() { return file }
                advance(to: .tiles(level: 0))
            case .tiles(let level):
                if let file = try nextTile(level: level) { return file }
                advance(to: level + 1 < Tile.levelCount ? .tiles(level: level + 1) : .checkpoint)
            case .checkpoint:
                step = .end
                return ExportFile(path: EvidencePath.checkpoint, bytes: checkpoint.bytes)
            case .end:
                return nil
            }
        }
    }

    private mutating func advance(to next: Step) {
        step = next
        index = 0
    }

    private mutating func nextTile(level: Int) throws(Fault) -> ExportFile? {
        let tile = Tile(level: level, index: index)
        let width = tile.width(inLogOf: checkpoint.checkpoint.size)
        guard width > 0 else { return nil }
        index += 1
        return ExportFile(path: tile.path(width: width), bytes: try reader.bytes(of: tile, width: width))
    }

    private mutating func nextEntries() throws(Fault) -> ExportFile? {
        let width = Tile(level: 0, index: index).width(inLogOf: checkpoint.checkpoint.size)
        guard width > 0 else { return nil }
        let first = index * UInt64(Tile.width)
        let entries = try records.records(in: first..<first + UInt64(width))
        guard entries.count == width else { throw .recordMissing(first + UInt64(min(entries.count, width))) }
        var bytes: [UInt8] = []
        for (offset, entry) in entries.enumerated() where !EntryBundle.append(entry, to: &bytes) {
            throw .recordMissing(first + UInt64(offset))
        }
        defer { index += 1 }
        return ExportFile(path: Tile.entriesPath(index: index, width: width), bytes: bytes)
    }
}
