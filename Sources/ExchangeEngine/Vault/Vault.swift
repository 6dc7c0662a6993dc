// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Glibc
public import TableSchema

import struct Crypto.SHA256

/// Files by their digest, in one folder.
///
/// A file is written under a passing name, flushed to the disk and renamed, so a name always means the whole file. Names are made from
/// digests alone and symbolic links are never followed: nothing outside the folder can be read through it.
public final class Vault: Sendable {
    /// The folder.
    public let folder: String
    /// The largest file it takes, in bytes.
    public let byteLimit: Int64

    /// Opens a vault, or makes a new one that only its owner can enter.
    ///
    /// - Throws: `vault.unusable` when the folder cannot be made or is a link.
    public init(folder: String, byteLimit: Int64 = 10 << 30) throws(Fault) {
        self.folder = folder
        self.byteLimit = byteLimit
        mkdir(folder, 0o700)
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .vaultUnusable(folder) }
    }

    /// Stores a copy of a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - progress: Hears how many bytes were copied so far.
    /// - Throws: `vault.too-large` as a refusal; `vault.unusable` as a fault, and nothing is stored.
    public func store(fileAt path: String, progress: ((Int64) -> Void)? = nil) throws -> StoredFile {
        let source = try FileSource(path: path)
        var copied: Int64 = 0
        return try store { buffer in
            let count = try source.read(into: buffer)
            copied += Int64(count)
            progress?(copied)
            return count
        }
    }

    /// Stores bytes.
    ///
    /// - Throws: As ``store(fileAt:progress:)``.
    public func store(_ bytes: [UInt8]) throws -> StoredFile {
        var source = MemorySource(bytes)
        return try store { try source.read(into: $0) }
    }

    /// Whether a file is there.
    public func contains(_ digest: Digest) -> Bool { access(path(of: digest), F_OK) == 0 }

    /// A file's bytes, to be read from the beginning.
    ///
    /// - Throws: `vault.file-missing`.
    public func open(_ digest: Digest) throws(Fault) -> FileSource {
        let descriptor = Glibc.open(path(of: digest), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw .vaultFileMissing(digest) }
        return FileSource(descriptor: descriptor, isGivenAway: true)
    }

    /// How many bytes a file has.
    ///
    /// - Throws: `vault.file-missing`.
    public func byteCount(of digest: Digest) throws(Fault) -> Int64 { Int64(try open(digest).size) }

    /// A small file's bytes.
    ///
    /// - Throws: `vault.file-missing`; `vault.too-large` when it has more bytes than the limit.
    public func bytes(of digest: Digest, limit: Int = 16 << 20) throws -> [UInt8] {
        var source = try open(digest)
        var bytes: [UInt8] = []
        try source.drain { piece in
            bytes.append(contentsOf: piece)
            guard bytes.count <= limit else { throw Refusal.vaultTooLarge(Int64(limit)) }
        }
        return bytes
    }

    /// Copies a file out of the vault, checking its digest on the way.
    ///
    /// - Throws: `vault.file-missing`, `vault.file-damaged` or `vault.unusable`; the copy is not there then.
    public func copy(_ digest: Digest, to path: String) throws {
        var source = try open(digest)
        var hash = SHA256()
        let output = try OutputFile(path: path, replaces: false)
        do {
            try source.drain { piece in
                hash.update(bufferPointer: piece)
                try output.write(piece)
            }
            guard Digest(hash.finalize()) == digest else { throw Fault.vaultFileDamaged(digest) }
            try output.commit()
        } catch {
            output.discard()
            throw error
        }
    }

    /// The stored files whose bytes no longer match their name.
    public func damagedFiles(progress: (Int) -> Void = { _ in }) throws -> [Digest] {
        var damaged: [Digest] = []
        for (index, digest) in try digests().enumerated() {
            var source = try open(digest)
            var hash = SHA256()
            try source.drain { hash.update(bufferPointer: $0) }
            if Digest(hash.finalize()) != digest { damaged.append(digest) }
            progress(index + 1)
        }
        return damaged
    }

    /// Every stored file, in order of digests.
    public func digests() throws(Fault) -> [Digest] {
        var digests: [Digest] = []
        for shelf in try Folder.names(in: folder) where shelf.utf8.count == 2 {
            digests += try Folder.names(in: folder + "/" + shelf).compactMap { Digest(hex: shelf + $0) }
        }
        return digests.sorted()
    }

    func path(of digest: Digest) -> String {
        let hex = digest.hex
        return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"
    }

    /// A file that arrives piece by piece.
    ///
    /// - Parameter byteLimit: The most bytes it may have, if that is less than the vault's own limit.
    /// - Throws: `vault.unusable`.
    public func receive(byteLimit: Int64? = nil) throws -> IncomingFile {
        try IncomingFile(in: self, byteLimit: min(byteLimit ?? self.byteLimit, self.byteLimit))
    }

    private func store(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> StoredFile {
        let incoming = try receive()
        do {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { buffer.deallocate() }
            while case let count = try read(buffer), count > 0 {
                try incoming.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return try incoming.finish()
        } catch {
            incoming.discard()
            throw error
        }
    }
}

extension Digest {
    init(_ hash: SHA256.Digest) { self = hash.withUnsafeBytes { Digest(unsafeBytes: $0) } }
}

extension ByteSource {
    /// Hands all bytes over, piece by piece.
    mutating func drain(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try read(into: buffer), count > 0 {
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
