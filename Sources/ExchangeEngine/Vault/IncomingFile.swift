// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeModel
import Glibc

/// A file on its way into a vault: it gets its name, which is its digest, when the last byte is there and on the disk.
public final class IncomingFile {
    private let vault: Vault
    private let byteLimit: Int64
    private let output: OutputFile
    private var hash = SHA256()
    private var byteCount: Int64 = 0

    init(in vault: Vault, byteLimit: Int64) throws {
        self.vault = vault
        self.byteLimit = byteLimit
        output = try OutputFile(path: vault.folder + "/incoming", replaces: true)
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `vault.too-large` as a refusal; `vault.unusable` as a fault. The file is to be discarded then.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        byteCount += Int64(bytes.count)
        guard byteCount <= byteLimit else { throw Refusal.vaultTooLarge(byteLimit) }
        hash.update(bufferPointer: bytes)
        try output.write(bytes)
    }

    /// Flushes the file and gives it its name.
    ///
    /// - Throws: `vault.unusable`.
    public func finish() throws -> StoredFile {
        let file = StoredFile(digest: Digest(hash.finalize()), byteCount: byteCount)
        let path = vault.path(of: file.digest)
        mkdir(String(path.prefix(vault.folder.utf8.count + 3)), 0o700)
        try output.commit(as: path)
        return file
    }

    /// Forgets what came.
    public func discard() { output.discard() }
}
