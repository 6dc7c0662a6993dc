// SPDX-License-Identifier: Apache-2.0

import Crypto
public import ExchangeModel

/// The public half of the key that signs a log's checkpoints: all that anyone needs to check the log's evidence.
///
/// Its text form is that of signed notes: `<name>+<key id in hex>+<base64 of 0x01 and 32 bytes>`.
public struct VerifierKey: Sendable, Hashable, CustomStringConvertible {
    static let algorithm: UInt8 = 1
    static let byteCount = 32

    /// The name, which is also the origin of the log.
    public let name: KeyName
    /// The Ed25519 public key.
    public let publicKey: [UInt8]
    /// The first four bytes of the SHA-256 of the name, a newline, `0x01` and the public key.
    public let id: UInt32

    /// Makes a key of a name and 32 bytes.
    ///
    /// - Throws: `evidence.key-form` when the bytes are not 32.
    public init(name: KeyName, publicKey: [UInt8]) throws(Refusal) {
        guard publicKey.count == VerifierKey.byteCount else { throw .keyForm(name.description) }
        self.name = name
        self.publicKey = publicKey
        id = VerifierKey.id(name: name, publicKey: publicKey)
    }

    /// Reads the text form, which has one spelling.
    ///
    /// - Throws: `evidence.key-form` or `evidence.key-name` when the text is not a verifier key or its id is not its own.
    public init(_ text: String) throws(Refusal) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(parts[2]), bytes.first == VerifierKey.algorithm else {
            throw .keyForm(text)
        }
        try self.init(name: KeyName(String(Substring(parts[0]))), publicKey: Array(bytes.dropFirst()))
        guard description.utf8.elementsEqual(text.utf8) else { throw .keyForm(text) }
    }

    /// The text form.
    public var description: String {
        "\(name)+\(KeyID.hex(id))+\(Base64.encode([VerifierKey.algorithm] + publicKey))"
    }

    /// Whether the key signed a message.
    public func verify(_ message: [UInt8], signature: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: message)
    }

    private static func id(name: KeyName, publicKey: [UInt8]) -> UInt32 {
        let digest = ExchangeModel.Digest(sha256Of: Array(name.description.utf8) + [0x0A, algorithm] + publicKey)
        return digest.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) }
    }
}
