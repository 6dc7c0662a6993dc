// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

// The work of agencies, and what comes after it has taken effect.
extension Services {
    struct DeliverFile: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver",
            abstract: "交付成果 Deliver the work: the signed document, and its particulars as JSON (with --as).")
        @Argument(help: "委托编号 Engagement.")
        var id: ExchangeID
        @Option(name: .long, help: "签署的文件 The signed document.")
        var document: String
        @Option(
            name: .long,
            help: "成果要素 JSON,如 {\"training\":…} Particulars as JSON text or file; `hexi service kinds --json` shows each form.")
        var work: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let work = try WorkFile.read(self.work, document: try open.digest(of: document))
            return .services(.deliver(DeliverWork(engagement: id, work: work)))
        }
    }

    struct Incident: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "泄露事件 Record that data of a contract leaked; it opens a claim on every policy that covers the day.")
        @Argument(help: "合同编号 Contract.")
        var contract: ExchangeID
        @Option(name: .long, help: "发生日 Day it happened.")
        var day: CalendarDate
        @Option(name: .long, help: "证据文件 File that proves it.")
        var evidence: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(
                .recordIncident(RecordIncident(contract: contract, day: day, evidence: try open.digest(of: evidence))))
        }
    }

    struct DecideClaim: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "理赔 Decide a claim on a policy; the insurer pays from its own bank (with --as).")
        @Argument(help: "保单编号 Policy.")
        var policy: ExchangeID
        @Option(name: .long, help: "事件证据摘要 Digest of the evidence of the incident, 64 hexadecimal digits.")
        var incident: Digest
        @Option(name: .long, help: "赔付(元);0 为拒赔 What the insurer pays, in yuan; 0 turns the claim down.")
        var payout: Amount
        @Option(name: .long, help: "理由与银行流水号 Why, and the bank's reference.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(
                .decideClaim(
                    DecideInsuranceClaim(policy: policy, incident: incident, payout: payout.money, reason: reason)))
        }
    }

    struct Release: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "解除托管 Give out what is kept; refused before its condition has come.")
        @Argument(help: "委托编号 Engagement under which it is kept.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(.release(ReleaseCustody(engagement: id, reason: reason)))
        }
    }
}

/// The particulars of a piece of work in JSON.
enum WorkFile {
    /// Reads them from a text that is JSON, or from a file.
    ///
    /// - Parameter document: The digest of the signed document, which the JSON does not have to name.
    static func read(_ text: String, document: Digest) throws -> WorkProduct {
        do {
            let data = text.hasPrefix("{") ? Data(text.utf8) : try Data(contentsOf: URL(filePath: text))
            guard var work = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]], let form = work.keys.first else {
                throw CocoaError(.coderReadCorrupt)
            }
            work[form]?["document"] = document.hex
            return try JSONDecoder().decode(WorkProduct.self, from: JSONSerialization.data(withJSONObject: work))
        } catch {
            throw Fault(
                "json.work-unreadable",
                Text(
                    zh: "无法读取成果要素。各类成果的 JSON 形式见 hexi service kinds --json。",
                    en: "Cannot read the particulars of the work. hexi service kinds --json shows the form of each."),
                cause: error)
        }
    }
}

extension WorkProduct {
    /// Work of a kind, as an example of its form in JSON.
    static func example(_ kind: ServiceKind, on today: CalendarDate, about participant: ExchangeID) -> WorkProduct {
        let (file, until) = (Digest(words: 0, 0, 0, 0), today.adding(days: 365))
        switch kind {
        case .integration: return .integration(deliverable: "joined tables", document: file)
        case .brokerage: return .introduction(counterparty: participant, mandate: nil, document: file)
        case .certification:
            return .certificate(standard: "GB/T 37932-2025", scope: "all columns", until: until, document: file)
        case .audit: return .auditOpinion(opinion: .unqualified, from: today.adding(days: -365), until: today, document: file)
        case .notarisation: return .notarialCertificate(number: "2026-1", content: file, document: file)
        case .insurance:
            return .policy(sumInsured: .fen(100_000_000), premium: .fen(1_000_000), from: today, until: until, document: file)
        case .custody: return .custodyRecord(item: .key, content: file, release: .day(from: until), document: file)
        case .appraisal: return .appraisalReport(value: .fen(30_000_000), method: "market", until: until, document: file)
        case .arbitration: return .arbitrationReference(body: "酒泉仲裁委员会", caseNumber: "2026-17", document: file)
        case .training:
            return .trainingRecord(course: "DCMM", persons: 12, hours: 16, conformanceReport: nil, document: file)
        case .financing:
            return .loanOffer(principal: .fen(500_000_000), yearlyRate: .percent(4), months: 12, until: until, document: file)
        }
    }
}
