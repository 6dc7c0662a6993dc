// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A checkpoint and the signatures under it, as a signed note (C2SP signed-note).
///
///     exchange.example/culture
///     130
///     3EH0QYl22VdTwcc2K5OYL6K8+0/w/eizDNlSCWIUt…
///
///     — exchange.example/culture 3q2+7w…
public struct SignedCheckpoint: Sendable, Hashable {
    /// How many bytes a signed checkpoint may have.
    public static let byteLimit = 16_384
    /// How many signatures are read.
    public static let signatureLimit = 32

    /// What is signed.
    public let checkpoint: Checkpoint
    /// The signatures, known and unknown, in their order.
    public let signatures: [CheckpointSignature]

    /// Puts signatures under a checkpoint; whether they are right is not asked here.
    public init(_ checkpoint: Checkpoint, signatures: [CheckpointSignature]) {
        self.checkpoint = checkpoint
        self.signatures = signatures
    }

    /// Reads a signed note, which has one spelling.
    ///
    /// - Throws: `evidence.checkpoint-form` when the bytes are not a checkpoint with at least one signature line.
    public init(parsing bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= SignedCheckpoint.byteLimit, bytes.last == 0x0A,
            let blank = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
        else { throw .checkpointForm }
        checkpoint = try Checkpoint(bytes[...blank])
        let lines = bytes[(blank + 2)...].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        guard (1...SignedCheckpoint.signatureLimit).contains(lines.count) else { throw .checkpointForm }
        var signatures: [CheckpointSignature] = []
        for line in lines {
            guard let signature = CheckpointSignature(line: line) else { throw .checkpointForm }
            signatures.append(signature)
        }
        self.signatures = signatures
        guard self.bytes == bytes else { throw .checkpointForm }
    }

    /// The signed note as it is stored and sent.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The signed note as text.
    public var text: String {
        checkpoint.text + "\n" + signatures.map { $0.line + "\n" }.joined()
    }

    /// The same checkpoint with one more signature.
    public func adding(_ signature: CheckpointSignature) -> SignedCheckpoint {
        SignedCheckpoint(checkpoint, signatures: signatures + [signature])
    }

    /// The checkpoint, once a key is known to have signed it; signatures of other keys are passed over.
    ///
    /// - Throws: `evidence.signature-missing` when the key has not signed, `evidence.signature-differs` when a signature that
    ///   names the key is not its own.
    public func verify(with key: VerifierKey) throws(Refusal) -> Checkpoint {
        let own = signatures.filter { $0.keyID == key.id && $0.name == key.name }
        guard !own.isEmpty else { throw .signatureMissing(key) }
        let message = Array(checkpoint.text.utf8)
        for signature in own where !key.verify(message, signature: signature.bytes) { throw .signatureDiffers(key) }
        return checkpoint
    }
}
