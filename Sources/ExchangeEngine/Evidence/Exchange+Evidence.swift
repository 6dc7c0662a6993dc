// SPDX-License-Identifier: Apache-2.0
public import ExchangeEvidence
import ExchangeModel

extension Exchange {
    /// Signs how far the journal is now: its length and the root over all of its records.
    ///
    /// - Throws: A fault of the journal, of the read models or of the key.
    public func checkpoint(signedBy key: SigningKey) async throws -> SignedCheckpoint {
        let size = try journal.lastSequence()
        try await projected(size)
        var tiles = TileReader(ReadModelTiles(readModels))
        return try key.sign(size: size, root: tiles.root(size: size))
    }

    /// Proof that a record is in the journal, for someone who has nothing but the verifier key.
    ///
    /// - Throws: `evidence.record-not-there` when there is no such record; otherwise as ``checkpoint(signedBy:)``.
    public func receipt(for sequence: UInt64, signedBy key: SigningKey) async throws -> Receipt {
        guard let stored = try journal.record(at: sequence) else { throw Refusal.recordNotThere(sequence) }
        let signed = try await checkpoint(signedBy: key)
        var tiles = TileReader(ReadModelTiles(readModels))
        let proof = try tiles.inclusionProof(of: sequence - 1, size: signed.checkpoint.size)
        return Receipt(record: stored.bytes, proof: proof, checkpoint: signed)
    }

    /// The whole evidence log as the files of a folder that anyone can check.
    ///
    /// - Throws: As ``checkpoint(signedBy:)``.
    public func evidenceExport(signedBy key: SigningKey) async throws -> EvidenceExport<ReadModelTiles, JournalRecords> {
        EvidenceExport(
            checkpoint: try await checkpoint(signedBy: key), key: key.verifierKey, tiles: ReadModelTiles(readModels),
            records: JournalRecords(journal))
    }
}

extension Refusal {
    static func recordNotThere(_ sequence: UInt64) -> Refusal {
        Refusal(
            "evidence.record-not-there",
            Text(zh: "日志没有第 \(sequence) 条记录。请核对序号。", en: "The journal has no record \(sequence). Check the number."),
            subject: "\(sequence)")
    }
}
