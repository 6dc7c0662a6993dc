// SPDX-License-Identifier: Apache-2.0

import Crypto
public import ExchangeModel

/// The secret half of the key that signs a log's checkpoints (Ed25519).
///
/// Whoever has it can make a second history, so it lives in a file of its own with access for one user. Printing it
/// prints its name only; ``secretText`` is the one way out.
public struct SigningKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private static let prefix = "PRIVATE+KEY+"

    /// What others check the signatures with.
    public let verifierKey: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    /// Generates a key from the system's entropy.
    ///
    /// - Parameter name: The name of the key and the origin of its log.
    public static func generate(name: KeyName) throws(Refusal) -> SigningKey {
        try SigningKey(name: name, key: Curve25519.Signing.PrivateKey())
    }

    /// Makes the key of a seed.
    ///
    /// - Parameters:
    ///   - name: The name of the key and the origin of its log.
    ///   - seed: 32 secret bytes.
    /// - Throws: `evidence.key-form` when the seed is not 32 bytes long.
    public init(name: KeyName, seed: [UInt8]) throws(Refusal) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .keyForm(name.description)
        }
        try self.init(name: name, key: key)
    }

    /// Reads the secret text form, `PRIVATE+KEY+<name>+<key id>+<base64 of 0x01 and the seed>`.
    ///
    /// - Throws: `evidence.key-form` when the text is not that form; the refusal does not repeat it.
    public init(secretText text: String) throws(Refusal) {
        guard text.hasPrefix(SigningKey.prefix) else { throw .keyForm("PRIVATE+KEY+…") }
        let parts = text.utf8.dropFirst(SigningKey.prefix.utf8.count)
            .split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(parts[2]), bytes.first == VerifierKey.algorithm else {
            throw .keyForm("PRIVATE+KEY+…")
        }
        try self.init(name: KeyName(String(Substring(parts[0]))), seed: Array(bytes.dropFirst()))
        guard secretText.utf8.elementsEqual(text.utf8) else { throw .keyForm("PRIVATE+KEY+…") }
    }

    private init(name: KeyName, key: Curve25519.Signing.PrivateKey) throws(Refusal) {
        self.key = key
        verifierKey = try VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// The text form with the secret in it, to be kept in a file that only the exchange can read.
    public var secretText: String {
        let secret = Base64.encode([VerifierKey.algorithm] + Array(key.rawRepresentation))
        return "\(SigningKey.prefix)\(verifierKey.name)+\(KeyID.hex(verifierKey.id))+\(secret)"
    }

    /// The name, without the secret.
    public var description: String { "SigningKey(\(verifierKey.name))" }

    /// The name, without the secret.
    public var debugDescription: String { description }

    /// The public half, without the secret.
    public var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey]) }

    /// Signs the checkpoint of a log at a size; its origin is the name of the key.
    ///
    /// - Parameters:
    ///   - size: How many records the log has.
    ///   - root: The root over them.
    /// - Throws: `evidence.not-signed` when the key does not work.
    public func sign(size: UInt64, root: ExchangeModel.Digest) throws(Fault) -> SignedCheckpoint {
        let checkpoint = Checkpoint(origin: verifierKey.name, size: size, root: root)
        return SignedCheckpoint(checkpoint, signatures: [try signature(of: checkpoint)])
    }

    /// The signature of the key under any checkpoint, for a second party that confirms it.
    ///
    /// - Throws: `evidence.not-signed` when the key does not work.
    public func signature(of checkpoint: Checkpoint) throws(Fault) -> CheckpointSignature {
        try signature(of: checkpoint.text)
    }

    func signature(of note: String) throws(Fault) -> CheckpointSignature {
        do {
            let bytes = try key.signature(for: Array(note.utf8))
            return CheckpointSignature(name: verifierKey.name, keyID: verifierKey.id, bytes: Array(bytes))
        } catch {
            throw .notSigned(verifierKey.name.description, cause: error)
        }
    }
}
