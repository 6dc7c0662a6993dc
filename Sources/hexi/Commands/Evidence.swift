// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

/// `hexi receipt`
struct ReceiptOf: ExchangeCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "回执 Proof that a record is in the journal, which anyone can check offline.")
    @Argument(help: "记录序号或编号 Number of a record, or an id: its newest record.")
    var subject: String
    @Option(name: .long, help: "保存为 Where to save it; prints it otherwise.")
    var to: String?
    @OptionGroup var options: ExchangeOptions

    func run(on open: OpenExchange, _ console: Console) async throws {
        let receipt = try await open.exchange.receipt(for: try await sequence(on: open), signedBy: try open.folder.logKey())
        guard let to else {
            print(receipt.text, terminator: "")
            return
        }
        let file = try OutputFile(path: to, replaces: false)
        try file.write(receipt.bytes)
        try file.commit()
        console.answer(["receipt": to])
        console.say(
            Text(
                zh: "✓ 回执已保存到 \(to)。验证:hexi verify \(to) --key \(open.folder.verifierKey)",
                en: "✓ the receipt is in \(to). Check it with: hexi verify \(to) --key \(open.folder.verifierKey)"))
    }

    private func sequence(on open: OpenExchange) async throws -> UInt64 {
        if let sequence = UInt64(subject) { return sequence }
        let id = try ExchangeID(subject)
        try await open.exchange.projected(open.exchange.journal.lastSequence())
        guard let newest = try open.exchange.readModels.sequences(about: id, limit: 1).first else { throw Refusal.unknown(id) }
        return newest
    }
}

/// `hexi verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "验证回执 Check a receipt offline, with nothing but the log's public key.")
    @Argument(help: "回执文件 Receipt.")
    var receipt: String
    @Option(name: .long, help: "公钥,或存有它的文件 Verifier key, or a file that holds it (log.vkey).")
    var key: String
    @OptionGroup var shared: ConsoleOptions

    private struct Form: Encodable {
        let origin: String
        let record: UInt64
        let logSize: UInt64
        let leaf: Digest
    }

    func run() async throws {
        let console = shared.console
        let key = try VerifierKey(file: self.key)
        let proven = try Receipt(parsing: try Files.read(receipt, limit: Receipt.byteLimit)).verify(with: key)
        let record = try Record(bytes: proven.bytes)
        console.answer(
            Form(
                origin: proven.checkpoint.origin.description, record: proven.index + 1, logSize: proven.checkpoint.size,
                leaf: proven.leaf))
        console.say(
            Text(
                zh: "✓ 真实:\(proven.checkpoint.origin) 的第 \(proven.index + 1) 条记录(日志共 \(proven.checkpoint.size) 条)",
                en: "✓ true: record \(proven.index + 1) of \(proven.checkpoint.origin), whose log has \(proven.checkpoint.size)"))
        console.say(Text(zh: "  \(record.instant)  \(record.principal.actor)", en: "  \(record.instant)  \(record.principal.actor)"))
        for event in record.events { console.say(Text(zh: "  \(event.summary(.zh))", en: "  \(event.summary(.en))")) }
    }
}

/// `hexi evidence`
struct Evidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "存证日志 The evidence log over all records: checkpoint, export, check.",
        subcommands: [Checkpoint.self, Export.self, Check.self])

    struct Checkpoint: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "检查点 Sign how far the log is now (C2SP checkpoint).")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            print(try await open.exchange.checkpoint(signedBy: try open.folder.logKey()).text, terminator: "")
        }
    }

    struct Export: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "导出 Write the whole log as C2SP tlog-tiles, for any tool to check.")
        @Option(name: .long, help: "目标目录 Folder; it is made.")
        var to: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let signed = try await open.exportEvidence(to: to, console)
            console.answer(["folder": to, "checkpoint": signed.text])
            let size = signed.checkpoint.size
            let check = "hexi evidence check \(to) --key \(open.folder.verifierKey)"
            console.say(
                Text(
                    zh: "✓ \(size) 条记录已导出到 \(to)\n  验证:\(check)",
                    en: "✓ \(size) records are in \(to)\n  Check them with: \(check)"))
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "核验 Check a whole export offline.")
        @Argument(help: "导出目录 Folder of the export.")
        var folder: String
        @Option(name: .long, help: "公钥,或存有它的文件 Verifier key, or a file that holds it.")
        var key: String
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            let console = shared.console
            let checkpoint = try EvidenceVerifier(key: try VerifierKey(file: key)).verify { path in
                FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
            }
            console.answer(["origin": checkpoint.origin.description, "size": "\(checkpoint.size)", "root": checkpoint.root.hex])
            console.say(
                Text(
                    zh: "✓ 全部 \(checkpoint.size) 条记录与检查点相符,根 \(checkpoint.root.hex)",
                    en: "✓ all \(checkpoint.size) records agree with the checkpoint, root \(checkpoint.root.hex)"))
        }
    }
}

extension OpenExchange {
    /// Writes the evidence log into a folder, with a bar for those who watch.
    func exportEvidence(to path: String, _ console: Console) async throws -> SignedCheckpoint {
        var export = try await exchange.evidenceExport(signedBy: try folder.logKey())
        var signed: SignedCheckpoint?
        let bar = console.progressBar(Text(zh: "导出存证", en: "Exporting evidence"))
        var count: UInt64 = 0
        while let file = try export.next() {
            let target = URL(filePath: path + "/" + file.path)
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target)
            if file.path == EvidencePath.checkpoint { signed = try SignedCheckpoint(parsing: file.bytes) }
            count += 1
            bar.show(count: count)
        }
        bar.end()
        guard let signed else { throw Fault.folderUnreadable(path, nil) }
        return signed
    }
}

extension VerifierKey {
    /// A key given as text, or as the name of a file that holds it.
    init(file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else {
            self = try VerifierKey(file)
            return
        }
        let text = String(decoding: try Files.read(file, limit: 4_096), as: UTF8.self)
        self = try VerifierKey(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}

/// Small files, read whole.
enum Files {
    static func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .folderUnreadable(path, nil) }
        do {
            let data = try file.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw Fault.folderUnreadable(path, nil) }
            return Array(data)
        } catch {
            throw .folderUnreadable(path, error)
        }
    }
}
