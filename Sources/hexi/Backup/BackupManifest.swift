// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import Foundation

/// What a backup says about itself, in `backup.json`, so that a damaged one is known.
struct BackupManifest: Codable {
    static let name = "backup.json"

    /// The version of the backup's layout.
    var format = 1
    /// The release that made it.
    var release = Version.text
    /// When it was made.
    let instant: Instant
    /// How many records it holds.
    let records: UInt64
    /// The checkpoint over them, signed with the log's key.
    let checkpoint: String
    /// How many files its vault holds.
    let files: Int
    /// SHA-256 over the names of the files, in order.
    let filesDigest: String

    init(instant: Instant, checkpoint: SignedCheckpoint, files: [Digest]) {
        self.instant = instant
        records = checkpoint.checkpoint.size
        self.checkpoint = checkpoint.text
        self.files = files.count
        filesDigest = Self.digest(of: files)
    }

    /// SHA-256 over the names of files.
    static func digest(of files: [Digest]) -> String { Digest(sha256Of: Array(files.map(\.hex).joined(separator: "\n").utf8)).hex }

    /// Reads what a folder says; `nil` when it says nothing.
    ///
    /// - Throws: `json.file-unreadable`.
    static func read(in folder: ExchangeFolder) throws -> BackupManifest? {
        let path = folder.path + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try JSONFile.read(BackupManifest.self, at: path, see: "hexi backup")
    }

    /// Writes it into a folder.
    func write(to folder: ExchangeFolder) throws {
        let file = try OutputFile(path: folder.path + "/" + Self.name, replaces: true)
        try file.write(Array((JSON.text(self) + "\n").utf8))
        try file.commit()
    }
}

/// When an exchange was last copied, in `last-backup.json` of its folder.
struct BackupStamp: Codable {
    let instant: Instant
    let records: UInt64
    let folder: String

    init(_ manifest: BackupManifest, folder: String) {
        instant = manifest.instant
        records = manifest.records
        self.folder = folder
    }

    /// The stamp of a folder; `nil` when it was never copied, or the stamp cannot be read.
    init?(in folder: ExchangeFolder) {
        guard let data = FileManager.default.contents(atPath: folder.lastBackup),
            let stamp = try? JSONDecoder().decode(BackupStamp.self, from: data)
        else { return nil }
        self = stamp
    }

    /// Leaves the stamp in the folder that was copied.
    ///
    /// - Throws: `vault.unusable` when the folder cannot be written.
    func write(to folder: ExchangeFolder) throws {
        let file = try OutputFile(path: folder.lastBackup, replaces: true)
        try file.write(Array((JSON.text(self) + "\n").utf8))
        try file.commit()
    }
}
