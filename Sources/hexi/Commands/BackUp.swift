// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import Foundation

/// `hexi backup`
struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份 Copy an exchange into a new folder, while it is in use.",
        discussion: "备份含密钥,请妥善保管 The copy holds the keys: keep it safe.")
    @Option(name: .long, help: "目标目录 Folder for the copy; it must not be there yet.")
    var to: String
    @OptionGroup var options: ExchangeOptions

    func run() async throws {
        let console = options.console
        let folder = try options.folder
        let bar = console.progressBar(Text(zh: "备份", en: "Backing up"))
        let count = try ExchangeCopy(from: folder, to: to).make { bar.show($0) }
        bar.end()
        console.answer(["folder": to, "records": "\(count)"])
        console.say(Text(zh: "✓ \(count) 条记录及全部文件已备份到 \(to)", en: "✓ \(count) records and all files are copied to \(to)"))
    }
}

/// `hexi restore`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "恢复 Make an exchange's folder from a backup, and check it.")
    @Argument(help: "备份目录 Folder of the backup.")
    var backup: String
    @Option(name: .long, help: "目标目录 Folder of the exchange; it must not be there yet.")
    var to: String
    @OptionGroup var shared: ConsoleOptions

    func run() async throws {
        let console = shared.console
        let bar = console.progressBar(Text(zh: "恢复", en: "Restoring"))
        _ = try ExchangeCopy(from: ExchangeFolder(path: backup), to: to).make { bar.show($0) }
        bar.end()
        let findings = try await CheckUp(of: ExchangeFolder(path: to)).run()
        console.answer(findings)
        for finding in findings { console.say(finding.line) }
        guard findings.allSatisfy(\.isSound) else { throw CheckFailed() }
        console.say(Text(zh: "✓ 已恢复到 \(to)", en: "✓ restored to \(to)"))
    }
}

/// A copy of an exchange's folder that is whole or not there.
///
/// The journal is copied first, by SQLite's backup, and the files after it: whatever the journal names is in the vault by then.
struct ExchangeCopy {
    private let source: ExchangeFolder
    private let target: String

    init(from source: ExchangeFolder, to target: String) throws {
        guard source.holdsExchange else { throw Fault.noExchange(source.path) }
        guard !FileManager.default.fileExists(atPath: target) else { throw Refusal.copyExists(target) }
        self.source = source
        self.target = target
    }

    /// Makes the copy. Returns how many records it holds.
    func make(progress: @escaping @Sendable (Double) -> Void) throws -> UInt64 {
        let files = FileManager.default
        let unfinished = target + ".unfinished"
        if files.fileExists(atPath: unfinished) { try files.removeItem(atPath: unfinished) }
        try files.createDirectory(
            atPath: unfinished, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let journal = try SQLiteJournal(path: source.path + "/journal.sqlite")
        do {
            try journal.backUp(to: unfinished + "/journal.sqlite", progress: progress)
        } catch {
            try journal.close()
            throw error
        }
        try journal.close()
        if files.fileExists(atPath: source.path + "/accounts.sqlite") {
            let access = try SQLiteAccessStore(path: source.path + "/accounts.sqlite")
            try access.backUp(to: unfinished + "/accounts.sqlite")
            try access.close()
        }
        for name in ["exchange.json", "log.vkey", "keys", "vault"] where files.fileExists(atPath: source.path + "/" + name) {
            try files.copyItem(atPath: source.path + "/" + name, toPath: unfinished + "/" + name)
        }
        let copy = try SQLiteJournal(path: unfinished + "/journal.sqlite")
        let count = try copy.lastSequence()
        try copy.close()
        try files.moveItem(atPath: unfinished, toPath: target)
        return count
    }
}

extension Refusal {
    fileprivate static func copyExists(_ path: String) -> Refusal {
        Refusal(
            "folder.target-exists",
            Text(zh: "目录 \(path) 已存在。请换一个。", en: "There is a folder \(path) already. Choose another."), subject: path)
    }
}
