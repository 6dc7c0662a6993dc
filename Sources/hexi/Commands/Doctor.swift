// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeSQLite
import Foundation

/// `hexi doctor`
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "体检 Check everything: keys, journal, books, snapshot, evidence, files. Exit code 1 when anything is wrong.")
    @OptionGroup var options: ExchangeOptions

    func run() async throws {
        let console = options.console
        let findings = try await CheckUp(of: try options.folder).run()
        console.answer(findings)
        for finding in findings { console.say(finding.line) }
        guard findings.allSatisfy(\.isSound) else { throw CheckFailed() }
    }
}

/// What a check of an exchange's folder found.
struct Finding: Encodable {
    let check: String
    let title: Text
    let isSound: Bool
    let detail: String

    var line: Text {
        let mark = isSound ? "✓" : "✗"
        let rest = detail.isEmpty ? "" : " — \(detail)"
        return Text(zh: "\(mark) \(title.zh)\(rest)", en: "\(mark) \(title.en)\(rest)")
    }
}

/// All checks of an exchange's folder, from the keys to the files.
struct CheckUp {
    private let folder: ExchangeFolder

    init(of folder: ExchangeFolder) { self.folder = folder }

    func run() async throws -> [Finding] {
        var findings = [keys()]
        let open = try OpenExchange(folder)
        let problems = try open.journal.integrityProblems()
        findings.append(
            Finding(
                check: "journal", title: Text(zh: "日志文件完整", en: "the journal file is whole"), isSound: problems.isEmpty,
                detail: problems.joined(separator: "; ")))
        findings.append(contentsOf: try await state(of: open))
        findings.append(try await evidence(of: open))
        let damaged = try open.vault.damagedFiles()
        findings.append(
            Finding(
                check: "vault", title: Text(zh: "文件库中的文件与其摘要相符", en: "the vault's files match their digests"),
                isSound: damaged.isEmpty, detail: damaged.map(\.hex).joined(separator: ", ")))
        try await open.close()
        return findings
    }

    private func keys() -> Finding {
        var loose: [String] = []
        for name in ["keys", "keys/log.key", "keys/operator.key"] {
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
            let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
            if mode & 0o077 != 0 { loose.append(name) }
        }
        return Finding(
            check: "keys", title: Text(zh: "密钥只有本人可读", en: "the keys are readable by their owner alone"),
            isSound: loose.isEmpty, detail: loose.joined(separator: ", "))
    }

    /// The state from the snapshot and its tail equals the state that every record makes; the books balance.
    private func state(of open: OpenExchange) async throws -> [Finding] {
        let running = try await open.exchange.read { $0 }
        let replayed = try Market(replaying: open.exchange.journal)
        let violations = replayed.ledger.invariantViolations()
        return [
            Finding(
                check: "replay", title: Text(zh: "重放全部记录得到同样的状态", en: "replaying every record gives the same state"),
                isSound: running == replayed, detail: "\(replayed.sequence)"),
            Finding(
                check: "ledger", title: Text(zh: "账簿平衡", en: "the books balance"),
                isSound: violations.isEmpty && replayed.ledger.totals.allSatisfy(\.isBalanced),
                detail: violations.joined(separator: "; ")),
        ]
    }

    /// The tree that is kept has the root that the records make.
    private func evidence(of open: OpenExchange) async throws -> Finding {
        let signed = try await open.exchange.checkpoint(signedBy: try open.folder.logKey())
        let records = JournalRecords(open.exchange.journal)
        var tree = MerkleTree()
        while tree.size < signed.checkpoint.size {
            let end = min(tree.size + 256, signed.checkpoint.size)
            for record in try records.records(in: tree.size..<end) { tree.append(Digest.leaf(of: record)) }
        }
        return Finding(
            check: "evidence", title: Text(zh: "存证日志的根与记录相符", en: "the evidence log's root matches the records"),
            isSound: tree.root == signed.checkpoint.root, detail: tree.root.hex)
    }
}
