// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Glibc

/// A file being written under a passing name: it gets its own name whole and flushed, or never.
public final class OutputFile {
    private let path: String
    private let passingName: String
    private var descriptor: Int32

    /// Opens a passing file beside the path, readable by its owner alone.
    ///
    /// - Parameters:
    ///   - path: Where the file will be.
    ///   - replaces: Whether a file that has the path already is replaced when this one is committed.
    /// - Throws: `vault.file-exists` or `vault.unusable`.
    public init(path: String, replaces: Bool) throws {
        if !replaces, access(path, F_OK) == 0 { throw Refusal.fileExists(path) }
        self.path = path
        passingName = path + "." + String(UInt64.random(in: 0 ... .max), radix: 36)
        descriptor = open(passingName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Fault.vaultUnusable(path) }
    }

    /// Appends bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .vaultUnusable(path) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Appends bytes.
    public func write(_ bytes: [UInt8]) throws(Fault) {
        do {
            try bytes.withUnsafeBytes { try write($0) }
        } catch {
            throw .vaultUnusable(path)
        }
    }

    /// Flushes the bytes to the disk and gives the file its name.
    ///
    /// - Parameter name: Another path in the same file system; the one it was opened for when `nil`.
    public func commit(as name: String? = nil) throws(Fault) {
        let path = name ?? path
        let isFlushed = fsync(descriptor) == 0
        close(descriptor)
        descriptor = -1
        guard isFlushed, rename(passingName, path) == 0, Folder.flush(String(path.prefix(upTo: path.lastSlash))) else {
            throw .vaultUnusable(path)
        }
    }

    /// Forgets what was written.
    public func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(passingName)
    }

    deinit { if descriptor >= 0 { discard() } }
}

extension String {
    fileprivate var lastSlash: String.Index { lastIndex(of: "/") ?? startIndex }
}

/// What the engine asks of folders.
enum Folder {
    /// The names in a folder, in order, without those that begin with a dot.
    static func names(in path: String) throws(Fault) -> [String] {
        guard let folder = opendir(path) else { throw .vaultUnusable(path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Flushes a folder, so that the names in it are on the disk.
    static func flush(_ path: String) -> Bool {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
