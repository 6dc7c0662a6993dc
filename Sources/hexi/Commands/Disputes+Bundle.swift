// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

extension Disputes {
    struct Bundle: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "证据包 Write all a court or an expert needs: the case, its records with proofs, and the filed documents.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "目标目录 Folder; it is made and must not be there.")
        var to: String
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let dispute: DisputeCase
            let subjects: [ExchangeID]
            let records: [UInt64]
            let documents: [String]
            let absentDocuments: [String]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            let (found, dispute) = try await open.exchange.read { ($0.evidence(of: id), $0.disputes.cases[id]) }
            guard let bundle = found, let dispute else { throw Refusal.unknown(id) }
            guard !FileManager.default.fileExists(atPath: to) else { throw Refusal.bundleExists(to) }
            for part in ["records", "documents"] {
                try FileManager.default.createDirectory(atPath: to + "/" + part, withIntermediateDirectories: true)
            }
            let records = try await writeRecords(of: bundle, on: open)
            let (documents, absent) = try writeDocuments(of: bundle, on: open)
            let form = Form(
                dispute: dispute, subjects: bundle.subjects, records: records, documents: documents, absentDocuments: absent)
            try write(Array(JSON.text(form).utf8), to: "case.json")
            try write(try Files.read(open.folder.verifierKey, limit: 4_096), to: "log.vkey")
            console.answer(form)
            console.say(
                Text(
                    zh: "✓ 证据包已写入 \(to):\(records.count) 条记录及其存证证明,\(documents.count) 份证据文件",
                    en: "✓ the bundle is in \(to): \(records.count) records with their proofs, \(documents.count) documents"))
        }

        /// Writes a receipt for every record of the case and of what it is about.
        private func writeRecords(of bundle: EvidenceBundle, on open: OpenExchange) async throws -> [UInt64] {
            try await open.exchange.projected(open.exchange.journal.lastSequence())
            var sequences = Set(bundle.records)
            for subject in bundle.subjects {
                sequences.formUnion(try open.exchange.readModels.sequences(about: subject, limit: 1_000))
            }
            let key = try open.folder.logKey()
            for sequence in sequences.sorted() {
                let receipt = try await open.exchange.receipt(for: sequence, signedBy: key)
                try write(receipt.bytes, to: "records/\(sequence).receipt")
            }
            return sequences.sorted()
        }

        /// Copies what was filed out of the vault, and tells what is not there.
        private func writeDocuments(
            of bundle: EvidenceBundle, on open: OpenExchange
        ) throws -> (copied: [String], absent: [String]) {
            let digests = Set(bundle.evidence.map(\.digest)).sorted { $0.hex < $1.hex }
            for digest in digests where open.vault.contains(digest) {
                try open.vault.copy(digest, to: to + "/documents/" + digest.hex)
            }
            return (
                digests.filter(open.vault.contains).map(\.hex), digests.filter { !open.vault.contains($0) }.map(\.hex)
            )
        }

        private func write(_ bytes: [UInt8], to name: String) throws {
            let file = try OutputFile(path: to + "/" + name, replaces: false)
            try file.write(bytes)
            try file.commit()
        }
    }
}

extension Refusal {
    fileprivate static func bundleExists(_ path: String) -> Refusal {
        Refusal(
            "disputes.bundle-exists",
            Text(zh: "目录 \(path) 已存在。请换一个目录。", en: "There is a folder \(path) already. Choose another."), subject: path)
    }
}
