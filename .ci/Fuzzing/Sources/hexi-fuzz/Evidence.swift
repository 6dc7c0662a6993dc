// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel

/// Evidence that anyone may hand in: each has one spelling.
enum Evidence {
    static func checkpoint(_ bytes: [UInt8]) {
        if let note = try? SignedCheckpoint(parsing: bytes) { precondition(note.bytes == bytes, "a signed checkpoint has one spelling") }
        let text = String(decoding: bytes, as: UTF8.self)
        if let checkpoint = try? Checkpoint(text) { precondition(checkpoint.text == text, "a checkpoint has one spelling") }
        if let key = try? VerifierKey(text) { _ = key.verify(bytes, signature: bytes) }
        _ = EntryBundle.records(of: bytes)
    }

    /// Two numbers and hashes: a proof of a tree that nobody has.
    static func proofs(_ bytes: [UInt8]) {
        guard bytes.count >= 16 else { return }
        func number(_ start: Int) -> UInt64 { bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        let hashes = stride(from: 16, to: bytes.count - 31, by: 32).compactMap { Digest(bytes: Array(bytes[$0..<$0 + 32])) }
        let root = Digest(sha256Of: bytes)
        precondition(!InclusionProof(index: number(0), size: number(8), hashes: hashes).verify(leaf: root, root: root) || hashes.isEmpty, "no proof")
        _ = ConsistencyProof(oldSize: number(0), newSize: number(8), hashes: hashes).verify(oldRoot: root, newRoot: hashes.first ?? root)
    }

    static func receipt(_ bytes: [UInt8]) {
        guard let receipt = try? Receipt(parsing: bytes) else { return }
        precondition(receipt.bytes == bytes, "a receipt has one spelling")
    }
}
