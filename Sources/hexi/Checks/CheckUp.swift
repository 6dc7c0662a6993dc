// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Foundation

/// The checks of an exchange's folder. They only read, and do so beside a server that is at work in it.
struct CheckUp {
    let folder: ExchangeFolder
    let now: Instant

    init(of folder: ExchangeFolder, at now: Instant = SystemClock().now) {
        self.folder = folder
        self.now = now
    }

    /// Whether what the folder holds is whole: the keys, the journal, what it makes, the files.
    func contents() -> [Finding] { [permissions()] + storage() + records() + [vault()] }

    /// Whether what it needs around it is well: disk, certificate, backups, accounts.
    func surroundings(config: String?) async -> [Finding] {
        [disk()] + (await served(config: config)) + [backup(), secondFactors(), invitations()]
    }

    /// Makes a check, which fails when it cannot be made.
    func attempt(_ check: String, _ title: Text, _ body: () throws -> Finding) -> Finding {
        do { return try body() } catch { return Finding(check, title, failed: error) }
    }

    private func permissions() -> Finding {
        let files = FileManager.default
        let keys = (files.enumerator(atPath: folder.path + "/keys")?.compactMap { $0 as? String } ?? []).map { "keys/" + $0 }
        var problems = (["keys"] + keys.sorted() + ["accounts.sqlite"]).filter { FileMode.isOpenToOthers(folder.path + "/" + $0) }
        problems += ["keys/log.key", "keys/operator.key"].filter { !files.fileExists(atPath: folder.path + "/" + $0) }.map { "\($0)?" }
        return Finding(
            "keys", Text(zh: "密钥与账户只有本人可读", en: "keys and accounts are there, and readable by their owner alone"), problems: problems,
            advice: Text(
                zh: "执行 chmod -R go-rwx \(folder.path)/keys \(folder.path)/accounts.sqlite;缺少的密钥从备份恢复。",
                en: "Run chmod -R go-rwx \(folder.path)/keys \(folder.path)/accounts.sqlite; restore a missing key from a backup."))
    }

    private func vault() -> Finding {
        let title = Text(zh: "文件库中的文件与其摘要相符", en: "the vault's files match their digests")
        return attempt("vault", title) {
            let damaged = try Vault(folder: folder.vault).damagedFiles()
            return Finding(
                "vault", title, problems: damaged.map(\.hex),
                advice: Text(zh: "从备份取回同名文件(vault/前两位/其余位)。", en: "Take the file of the same name from a backup (vault/first two/the rest)."))
        }
    }
}
