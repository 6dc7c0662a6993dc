// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Everything that is needed to check one record of a log offline, in one readable file.
///
/// Whoever trusts the log's ``VerifierKey`` needs nothing else, neither the exchange nor a network:
///
///     let receipt = try Receipt(parsing: bytes)
///     let record = try receipt.verify(with: key)
///     print(record.index, record.leaf)
///
/// Each receipt has exactly one spelling: a file with one byte changed, even white space, is not read or does not verify.
public struct Receipt: Sendable, Hashable {
    /// The bytes of the record, as they are in the journal.
    public let record: [UInt8]
    /// The way from the record to the root.
    public let proof: InclusionProof
    /// What the log signed.
    public let checkpoint: SignedCheckpoint

    /// Puts the parts together; whether they fit is not asked here.
    public init(record: [UInt8], proof: InclusionProof, checkpoint: SignedCheckpoint) {
        self.record = record
        self.proof = proof
        self.checkpoint = checkpoint
    }

    /// What the receipt proves, once the key of the log is known to have signed it.
    ///
    /// A signature that nobody checks is a place where a byte could change unnoticed, so each must be of a key given here.
    ///
    /// - Parameters:
    ///   - key: The log's key, from a source that the verifier trusts, not from beside the receipt.
    ///   - witnesses: The keys of others who may have signed the checkpoint too.
    /// - Throws: `evidence.origin-differs`, `evidence.signature-missing`, `evidence.signature-differs` or
    ///   `evidence.signature-unknown` when the checkpoint is not signed by the key, or by another that is not given;
    ///   `evidence.proof-differs` when the record is not in the signed log at that index.
    public func verify(with key: VerifierKey, witnesses: [VerifierKey] = []) throws(Refusal) -> ProvenRecord {
        let signed = checkpoint
        let checkpoint = try signed.verify(with: key)
        guard checkpoint.origin == key.name else { throw .originDiffers(checkpoint.origin, key) }
        for signature in signed.signatures where signature.keyID != key.id || signature.name != key.name {
            let witness = witnesses.first { $0.id == signature.keyID && $0.name == signature.name }
            guard let witness else { throw .signatureUnknown(signature.name) }
            _ = try signed.verify(with: witness)
        }
        let leaf = Digest.leaf(of: record)
        guard proof.size == checkpoint.size, proof.verify(leaf: leaf, root: checkpoint.root) else {
            throw .proofDiffers(proof.index)
        }
        return ProvenRecord(checkpoint: checkpoint, index: proof.index, leaf: leaf, bytes: record)
    }
}
