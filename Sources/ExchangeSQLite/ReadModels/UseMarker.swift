// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Tells whether a file that is written without syncing may be torn.
///
/// What a process wrote outlives the process in the system's memory; only a stop of the machine tears it. So the marker stands beside
/// the file while that is in use, and holds the id of this start of the machine.
struct UseMarker {
    private let path: String

    init(for file: String) { path = file + ".in-use" }

    /// Whether the file was in use when the machine stopped.
    var isStale: Bool {
        guard let start = FileManager.default.contents(atPath: path) else { return false }
        return start.isEmpty || start != Self.thisStart
    }

    /// Puts the marker up, durably.
    func set() throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        let start = Self.thisStart
        let written = start.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard written == start.count, fsync(file) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        try syncFolder()
    }

    /// Takes the marker down, once the file is synced.
    func clear() throws {
        try FileManager.default.removeItem(atPath: path)
    }

    private func syncFolder() throws {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    /// Empty where the system does not tell: then every file that was not closed counts as torn.
    private static var thisStart: Data { FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data() }
}
