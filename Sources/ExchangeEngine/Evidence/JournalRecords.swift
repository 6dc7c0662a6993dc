// SPDX-License-Identifier: Apache-2.0
public import ExchangeEvidence
import ExchangeKernel
public import ExchangeModel

/// The journal's records as the leaves of the evidence log: record 1 is leaf 0.
public struct JournalRecords: RecordSource {
    private let journal: any Journal

    /// Reads from a journal.
    public init(_ journal: any Journal) { self.journal = journal }

    /// The bytes of the records of a range of leaves.
    public func records(in range: Range<UInt64>) throws(Fault) -> [[UInt8]] {
        var records: [[UInt8]] = []
        var next = range.lowerBound + 1
        while next <= range.upperBound {
            let batches = try journal.batches(from: next, byteLimit: 1 << 20)
            guard !batches.isEmpty else { return records }
            for batch in batches {
                for stored in try batch.records() where stored.record.sequence == next && next <= range.upperBound {
                    records.append(stored.bytes)
                    next += 1
                }
            }
        }
        return records
    }
}

/// The evidence tiles that read models keep.
public struct ReadModelTiles: TileSource {
    private let readModels: any ReadModels

    /// Reads from read models.
    public init(_ readModels: any ReadModels) { self.readModels = readModels }

    /// The bytes of a tile.
    public func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? {
        try readModels.tile(level: level, index: index)
    }
}
