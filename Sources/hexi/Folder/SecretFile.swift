// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Foundation

/// A file with a secret key in it, which one user can read.
enum SecretFile {
    /// Writes a new file; an existing one stays as it is.
    static func write(_ text: String, to path: String) throws(Fault) {
        guard !FileManager.default.fileExists(atPath: path),
            FileManager.default.createFile(
                atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw .secretNotWritten(path) }
    }

    /// Reads the key.
    static func key(at path: String) throws -> SigningKey {
        guard let data = FileManager.default.contents(atPath: path) else { throw Fault.keyMissing(path) }
        return try SigningKey(secretText: String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines))
    }
}

extension Fault {
    static func secretNotWritten(_ path: String) -> Fault {
        Fault(
            "folder.secret-not-written",
            Text(
                zh: "不能写入密钥文件 \(path):文件已存在,或目录不可写。", en: "Cannot write the key file \(path): it exists, or its folder cannot be written."))
    }
}
