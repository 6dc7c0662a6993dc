// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import ExchangeSQLite
import Foundation

/// Reads all of a backup, and makes sure that it is what was copied.
struct BackupCheck {
    let folder: ExchangeFolder

    /// Signs a new copy's checkpoint, leaves the manifest in it, and reads it back.
    ///
    /// - Parameter kept: The evidence log as the source's read models keep it, if they do: the copy's records must make the same root.
    /// - Throws: `backup.damaged`.
    func seal(against kept: (size: UInt64, root: Digest)?, at now: Instant) throws -> BackupManifest {
        let pass = try records(rootAt: kept?.size)
        if let kept, kept.size > 0, pass.rootThen != kept.root { throw Fault.backupDamaged(folder.path, "evidence root at \(kept.size)") }
        let checkpoint = try folder.logKey().sign(size: pass.tree.size, root: pass.tree.root)
        let manifest = BackupManifest(instant: now, checkpoint: checkpoint, files: try Vault(folder: folder.vault).digests())
        try manifest.write(to: folder)
        try verify(against: manifest)
        return manifest
    }

    /// Verifies a backup: databases, records, checkpoint, files.
    ///
    /// - Returns: What the backup says about itself; `nil` for one of a release that left nothing to compare it with.
    /// - Throws: `backup.damaged`; what the parts throw.
    func verify() throws -> BackupManifest? {
        guard let manifest = try BackupManifest.read(in: folder) else {
            _ = try records(rootAt: nil)
            return nil
        }
        try verify(against: manifest)
        return manifest
    }

    private func verify(against manifest: BackupManifest) throws {
        let pass = try records(rootAt: nil)
        let key = try VerifierKey(String(contentsOfFile: folder.verifierKey, encoding: .utf8).trimmingCharacters(in: .newlines))
        let checkpoint = try SignedCheckpoint(parsing: Array(manifest.checkpoint.utf8)).verify(with: key)
        guard checkpoint.size == pass.tree.size, checkpoint.root == pass.tree.root else {
            throw Fault.backupDamaged(folder.path, "\(pass.tree.size) ≠ \(checkpoint.size) records")
        }
        let digests = try Vault(folder: folder.vault).digests()
        guard BackupManifest.digest(of: digests) == manifest.filesDigest else {
            throw Fault.backupDamaged(folder.path, "vault: \(digests.count) ≠ \(manifest.files) files")
        }
    }

    /// The records, once the databases are whole and the files are those of their names.
    private func records(rootAt size: UInt64?) throws -> RecordPass {
        for path in [folder.journal, folder.accounts] where FileManager.default.fileExists(atPath: path) || path == folder.journal {
            let problems = try SQLiteReading.integrityProblems(of: path)
            guard problems.isEmpty else { throw Fault.backupDamaged(path, problems.joined(separator: "; ")) }
        }
        let damaged = try Vault(folder: folder.vault).damagedFiles()
        guard damaged.isEmpty else { throw Fault.backupDamaged(folder.vault, damaged.map(\.hex).joined(separator: ", ")) }
        let journal = try SQLiteJournal(reading: folder.journal)
        let pass = try RecordPass(over: journal, rootAt: size)
        try journal.close()
        return pass
    }
}

extension Fault {
    static func backupDamaged(_ path: String, _ what: String) -> Fault {
        Fault(
            "backup.damaged",
            Text(
                zh: "备份 \(path) 已损坏(\(what))。请改用另一份备份。", en: "The backup \(path) is damaged (\(what)). Use another one."))
    }
}
