// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import Foundation

/// `hexi backup`
struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份 Copy an exchange into a new folder, while it is in use, and verify the copy.",
        discussion: "备份含密钥,请妥善保管 The copy holds the keys: keep it safe.")
    @Option(name: .long, help: "目标目录 Folder for the copy; it must not be there yet.")
    var to: String?
    @Option(name: .long, help: "备份集目录 Folder of backups: the copy gets a name with the time in it.")
    var into: String?
    @Option(name: .long, help: "保留份数 With --into: how many backups stay, the newest; all by default.")
    var keep: Int?
    @OptionGroup var options: ExchangeOptions

    func validate() throws {
        guard (to == nil) != (into == nil), keep.map({ $0 > 0 && into != nil }) ?? true else {
            throw ValidationError("--to 与 --into 须给其一,--keep 只用于 --into Give one of --to and --into; --keep goes with --into.")
        }
    }

    func run() async throws {
        let console = options.console
        let folder = try options.folder
        let now = SystemClock().now
        let target = to ?? BackupSet(folder: into ?? ".").path(at: now)
        // Before the copy is made: the copy never knows less.
        let kept = keptEvidence(folder, console)
        let bar = console.progressBar(Text(zh: "备份", en: "Backing up"))
        let manifest = try ExchangeCopy(from: folder, to: target).make(
            progress: { bar.show($0) }, checking: { try BackupCheck(folder: $0).seal(against: kept, at: now) })
        bar.end()
        try BackupStamp(manifest, folder: target).write(to: folder)
        if let into, let keep { try BackupSet(folder: into).prune(keeping: keep) }
        console.answer(["folder": target, "records": "\(manifest.records)", "files": "\(manifest.files)"])
        console.say(
            Text(
                zh: "✓ \(manifest.records) 条记录及 \(manifest.files) 个文件已备份到 \(target),并已核验",
                en: "✓ \(manifest.records) records and \(manifest.files) files are copied to \(target) and verified"))
    }
}

extension BackUp {
    /// The evidence log as the read models keep it. Where they cannot be read the copy is made without comparing it to them.
    private func keptEvidence(_ folder: ExchangeFolder, _ console: Console) -> (size: UInt64, root: Digest)? {
        guard FileManager.default.fileExists(atPath: folder.readModels) else { return nil }
        do {
            return try SQLiteReading.keptEvidence(of: folder.readModels)
        } catch {
            console.complain("! \(error.message(console.language))")
            return nil
        }
    }
}

/// `hexi restore`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "恢复 Make an exchange's folder from a backup that is whole, and check it.")
    @Argument(help: "备份目录 Folder of the backup.")
    var backup: String
    @Option(name: .long, help: "目标目录 Folder of the exchange; it must not be there yet.")
    var to: String
    @OptionGroup var shared: ConsoleOptions

    func run() async throws {
        let console = shared.console
        let source = ExchangeFolder(path: backup)
        let copy = try ExchangeCopy(from: source, to: to)
        if try BackupCheck(folder: source).verify() == nil {
            console.complain(console.language == .zh ? "! 此备份没有 backup.json,无从核对是否完整。" : "! The backup has no backup.json to compare it with.")
        }
        let bar = console.progressBar(Text(zh: "恢复", en: "Restoring"))
        try copy.make(progress: { bar.show($0) }, checking: { _ in })
        bar.end()
        let folder = ExchangeFolder(path: to)
        try await makeReadModels(of: folder)
        let findings = CheckUp(of: folder).contents()
        console.answer(findings)
        for finding in findings { console.say(finding.line) }
        guard findings.allSatisfy({ $0.state != .fail }) else { throw CheckFailed() }
        console.say(Text(zh: "✓ 已恢复到 \(to)", en: "✓ restored to \(to)"))
    }
    private func makeReadModels(of folder: ExchangeFolder) async throws {
        let open = try OpenExchange(folder)
        do {
            try await open.exchange.projected(try open.exchange.journal.lastSequence())
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
    }
}
