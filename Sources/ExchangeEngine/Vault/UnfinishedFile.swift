// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Glibc

import struct Crypto.SHA256

/// A file that comes into a vault over several calls, and perhaps several lives of the process.
///
/// How far it is, whoever uses it writes down after ``flush()``: bytes beyond that may be there or not after a crash, and are cut off when
/// it is opened again. It gets its name, which is its digest, when it is whole.
public final class UnfinishedFile {
    /// How far the hash of a file is, so that it need not be read again while the process lives.
    public struct Progress: Sendable {
        fileprivate var hash = SHA256()
        fileprivate var byteCount: Int64 = 0

        /// Nothing was hashed so far.
        public init() {}
    }

    /// How many bytes it has.
    public private(set) var byteCount: Int64
    /// How far its hash is.
    public private(set) var progress: Progress
    private let vault: Vault
    private let path: String
    private var descriptor: Int32

    /// Opens a file, or begins it.
    ///
    /// - Parameters:
    ///   - name: Its passing name, of letters and digits.
    ///   - byteCount: How many bytes it has for certain; what is beyond is cut off.
    ///   - progress: How far its hash is, if that is known.
    /// - Throws: `vault.unusable`, also when it has fewer bytes.
    fileprivate init(in vault: Vault, name: String, byteCount: Int64, progress: Progress?) throws(Fault) {
        precondition(name.utf8.allSatisfy { $0.isLetterOrDigit }, "names are made by the server")
        self.vault = vault
        self.byteCount = byteCount
        self.progress = progress ?? Progress()
        path = vault.unfinishedFolder + "/" + name
        descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .vaultUnusable(path) }
        do throws(Fault) {
            try cut(to: byteCount)
        } catch {
            close(descriptor)
            descriptor = -1
            throw error
        }
    }

    /// Appends bytes.
    ///
    /// - Throws: `vault.unusable`, for a full disk too; nothing of them counts then.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        var rest = bytes
        var offset = byteCount
        while !rest.isEmpty {
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .vaultUnusable(path) }
            offset += Int64(count)
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        if progress.byteCount == byteCount {
            progress.hash.update(bufferPointer: bytes)
            progress.byteCount = offset
        }
        byteCount = offset
    }

    /// Flushes what was appended to the disk.
    ///
    /// - Throws: `vault.unusable`.
    public func flush() throws(Fault) {
        guard fsync(descriptor) == 0 else { throw .vaultUnusable(path) }
    }

    /// Forgets the bytes after a number of them.
    ///
    /// - Throws: `vault.unusable` when it has fewer.
    public func cut(to count: Int64) throws(Fault) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int64(status.st_size) >= count, ftruncate(descriptor, off_t(count)) == 0 else {
            throw .vaultUnusable(path)
        }
        if progress.byteCount > count { progress = Progress() }
        byteCount = count
    }

    /// Flushes the file and says what it is, without storing it yet.
    ///
    /// - Throws: `vault.unusable`.
    public func whole() throws(Fault) -> StoredFile {
        try flush()
        return StoredFile(digest: try wholeDigest(), byteCount: byteCount)
    }

    /// Gives the file its name in the vault.
    ///
    /// - Parameter file: What ``whole()`` said.
    /// - Throws: `vault.unusable`.
    public func store(as file: StoredFile) throws(Fault) {
        let target = vault.path(of: file.digest)
        let shelf = String(target.prefix(vault.folder.utf8.count + 3))
        mkdir(shelf, 0o700)
        guard rename(path, target) == 0, Folder.flush(shelf), Folder.flush(vault.folder) else { throw .vaultUnusable(target) }
    }

    /// The digest of all bytes; they are read again when not all were hashed as they came.
    private func wholeDigest() throws(Fault) -> Digest {
        if progress.byteCount == byteCount { return Digest(progress.hash.finalize()) }
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var offset: Int64 = 0
        while offset < byteCount {
            let count = pread(descriptor, buffer.baseAddress, min(buffer.count, Int(byteCount - offset)), off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .vaultUnusable(path) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += Int64(count)
        }
        return Digest(hash.finalize())
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

extension Vault {
    /// Where unfinished files and what is known about them are kept.
    public var unfinishedFolder: String { folder + "/unfinished" }

    /// Opens an unfinished file, or begins it.
    ///
    /// - Parameters:
    ///   - name: Its passing name, of letters and digits.
    ///   - byteCount: How many bytes it has for certain.
    ///   - progress: How far its hash is, if that is known.
    /// - Throws: `vault.unusable`, also when it has fewer bytes.
    public func unfinished(_ name: String, byteCount: Int64, progress: UnfinishedFile.Progress? = nil) throws(Fault) -> UnfinishedFile {
        mkdir(unfinishedFolder, 0o700)
        return try UnfinishedFile(in: self, name: name, byteCount: byteCount, progress: progress)
    }

    /// Removes an unfinished file, if it is there.
    public func discardUnfinished(_ name: String) { unlink(unfinishedFolder + "/" + name) }

    /// The names of everything that is unfinished, in order.
    ///
    /// - Throws: `vault.unusable`.
    public func unfinishedNames() throws(Fault) -> [String] {
        access(unfinishedFolder, F_OK) == 0 ? try Folder.names(in: unfinishedFolder) : []
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
