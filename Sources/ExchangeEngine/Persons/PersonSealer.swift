// SPDX-License-Identifier: Apache-2.0
import Crypto
public import ExchangeModel
import Foundation

/// Seals what is known about natural persons, each under a key of its own.
///
/// The sealed bytes go into the journal, the key into a file outside it. Deleting the key deletes what was sealed, for good and in every
/// copy (PIPL art. 47), and the evidence log still verifies.
public struct PersonSealer: Sendable {
    private static let nameByteCount = 16
    private let folder: String

    /// Keeps keys in a folder that only its owner can enter.
    ///
    /// - Throws: `vault.unusable`.
    public init(folder: String) throws(Fault) {
        self.folder = folder
        mkdir(folder, 0o700)
        _ = try Folder.names(in: folder)
    }

    /// Seals fields under a new key.
    ///
    /// - Parameter fields: Such as the real name and the number of the resident identity card, by name.
    /// - Throws: A fault when the key cannot be kept.
    public func seal(_ fields: [String: String]) throws -> [UInt8] {
        let name = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = SymmetricKey(size: .bits256)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let box = try ChaChaPoly.seal(try encoder.encode(fields), using: key, authenticating: name)
        let file = try OutputFile(path: path(of: name), replaces: false)
        try file.write(key.withUnsafeBytes { Array($0) })
        try file.commit()
        return name + Array(box.combined)
    }

    /// The fields that were sealed; `nil` once their key was deleted.
    ///
    /// - Throws: `persons.sealed-damaged` when the bytes are not those that were sealed.
    public func open(_ sealed: [UInt8]) throws(Fault) -> [String: String]? {
        let name = Array(sealed.prefix(Self.nameByteCount))
        guard let key = FileManager.default.contents(atPath: path(of: name)) else { return nil }
        do {
            let box = try ChaChaPoly.SealedBox(combined: sealed.dropFirst(Self.nameByteCount))
            let data = try ChaChaPoly.open(box, using: SymmetricKey(data: key), authenticating: name)
            return try JSONDecoder().decode([String: String].self, from: data)
        } catch {
            throw .sealedDamaged(error)
        }
    }

    /// Deletes the key of sealed fields. Returns whether there was one.
    public func erase(_ sealed: [UInt8]) -> Bool {
        unlink(path(of: Array(sealed.prefix(Self.nameByteCount)))) == 0
    }

    private func path(of name: [UInt8]) -> String {
        folder + "/" + name.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

extension Fault {
    static func sealedDamaged(_ cause: any Error) -> Fault {
        Fault(
            "persons.sealed-damaged",
            Text(
                zh: "密封的个人信息与其密钥不符,无法打开。请核对密钥目录或从备份恢复。",
                en: "Sealed personal information does not open with its key. Check the folder of keys or restore a backup."),
            cause: cause)
    }
}
