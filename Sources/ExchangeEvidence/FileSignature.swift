// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A signature under a file, as a signed note (C2SP signed-note): the file's digest, and the line of the key that signed it.
///
///     hexi file signature
///     sha256 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b
///
///     — jiuquan/data-authority 3q2+7w…
///
/// The first line keeps it apart from a log's checkpoint: neither can be passed off as the other.
public struct FileSignature: Sendable, Hashable {
    /// The digest of the file.
    public let file: Digest
    /// The signature.
    public let signature: CheckpointSignature

    /// The signed note.
    public var text: String { Self.note(file) + "\n" + signature.line + "\n" }

    /// Reads a signed note.
    ///
    /// - Throws: `evidence.signature-form` when the bytes are not one.
    public init(parsing bytes: [UInt8]) throws(Refusal) {
        let lines = bytes.prefix(4_096).split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count == 5, let second = String(validating: lines[1], as: UTF8.self), second.hasPrefix("sha256 "),
            let file = Digest(hex: String(second.dropFirst(7))), let signature = CheckpointSignature(line: lines[3])
        else { throw .signatureForm }
        self.init(file: file, signature: signature)
        guard Array(text.utf8) == bytes else { throw .signatureForm }
    }

    init(file: Digest, signature: CheckpointSignature) {
        self.file = file
        self.signature = signature
    }

    /// Refuses anything but this file under this key.
    ///
    /// - Throws: `evidence.signature-wrong`.
    public func verify(_ file: Digest, by key: VerifierKey) throws(Refusal) {
        guard file == self.file, signature.name == key.name, signature.keyID == key.id,
            key.verify(Array(Self.note(file).utf8), signature: signature.bytes)
        else { throw .signatureWrong(key.name.description) }
    }

    static func note(_ file: Digest) -> String { "hexi file signature\nsha256 \(file.hex)\n" }
}

extension SigningKey {
    /// Signs a file by its digest.
    ///
    /// - Throws: `evidence.not-signed` when the key does not work.
    public func sign(file: ExchangeModel.Digest) throws(Fault) -> FileSignature {
        FileSignature(file: file, signature: try signature(of: FileSignature.note(file)))
    }
}

extension Refusal {
    static let signatureForm = Refusal(
        "evidence.signature-form",
        Text(zh: "这不是文件签名。请使用 hexi rules sign 生成的 .sig 文件。", en: "This is no file signature. Use the .sig file that hexi rules sign writes."))

    static func signatureWrong(_ name: String) -> Refusal {
        Refusal(
            "evidence.signature-wrong",
            Text(
                zh: "签名与该文件或密钥 \(name) 不符:文件可能被改动,或由他人签署。",
                en: "The signature is not of this file by the key \(name): the file was changed, or someone else signed it."),
            subject: name)
    }
}
