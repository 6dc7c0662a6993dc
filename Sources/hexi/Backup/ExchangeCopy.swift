// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import Foundation

/// A copy of an exchange's folder that is whole or not there, made also while a server works with the folder.
///
/// The journal is copied first, by SQLite's backup, and the files after it: whatever the journal names is in the vault by then.
struct ExchangeCopy {
    private let source: ExchangeFolder
    private let target: String
    /// The copy until it is whole.
    let unfinished: ExchangeFolder

    /// - Throws: `folder.no-exchange`; `folder.target-exists`.
    init(from source: ExchangeFolder, to target: String) throws {
        guard source.holdsExchange else { throw Fault.noExchange(source.path) }
        guard !FileManager.default.fileExists(atPath: target) else { throw Refusal.copyExists(target) }
        self.source = source
        self.target = target
        unfinished = ExchangeFolder(path: target + ".unfinished")
    }

    /// Makes the copy, and gives it its name when it has stood a check.
    func make<Answer>(progress: @escaping @Sendable (Double) -> Void, checking check: (ExchangeFolder) throws -> Answer) throws -> Answer {
        let files = FileManager.default
        if files.fileExists(atPath: unfinished.path) { try files.removeItem(atPath: unfinished.path) }
        do {
            try files.createDirectory(
                atPath: unfinished.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try copyDatabases(progress)
            try copyKeys()
            try copyVault()
            for name in ["exchange.json", "log.vkey", SettingsFile.name, "tls.pem"] where files.fileExists(atPath: source.path + "/" + name) {
                try files.copyItem(atPath: source.path + "/" + name, toPath: unfinished.path + "/" + name)
            }
            let answer = try check(unfinished)
            sync()
            try files.moveItem(atPath: unfinished.path, toPath: target)
            return answer
        } catch {
            // Half a copy helps nobody, and takes the room that the next one needs.
            if files.fileExists(atPath: unfinished.path) { try files.removeItem(atPath: unfinished.path) }
            throw error
        }
    }

    private func copyDatabases(_ progress: @escaping @Sendable (Double) -> Void) throws {
        let journal = try SQLiteJournal(reading: source.journal)
        try journal.backUp(to: unfinished.journal, progress: progress)
        try journal.close()
        guard FileManager.default.fileExists(atPath: source.accounts) else { return }
        let access = try SQLiteAccessStore(reading: source.accounts)
        try access.backUp(to: unfinished.accounts)
        try access.close()
    }

    /// Every key. One that is just being written has a dot in its name, and belongs to a record that the copy does not hold.
    private func copyKeys() throws {
        let files = FileManager.default
        for folder in ["keys", "keys/persons"] where files.fileExists(atPath: "\(source.path)/\(folder)") {
            try files.createDirectory(
                atPath: "\(unfinished.path)/\(folder)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let names = try files.contentsOfDirectory(atPath: "\(source.path)/\(folder)")
            for name in names where name != "persons" && (folder == "keys" || !name.contains(".")) {
                try files.copyItem(atPath: "\(source.path)/\(folder)/\(name)", toPath: "\(unfinished.path)/\(folder)/\(name)")
            }
        }
    }

    /// Every file, its digest checked on the way.
    private func copyVault() throws {
        guard FileManager.default.fileExists(atPath: source.vault) else { return }
        let vault = try Vault(folder: source.vault)
        _ = try Vault(folder: unfinished.vault)
        for digest in try vault.digests() {
            let shelf = unfinished.vault + "/" + digest.hex.prefix(2)
            try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try vault.copy(digest, to: shelf + "/" + digest.hex.dropFirst(2))
        }
    }
}

extension Refusal {
    fileprivate static func copyExists(_ path: String) -> Refusal {
        Refusal(
            "folder.target-exists",
            Text(zh: "目录 \(path) 已存在。请换一个。", en: "There is a folder \(path) already. Choose another."), subject: path)
    }
}
