// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird
import NIOCore

/// Evidence: each record with its receipt, and a page that checks a receipt.
struct RecordPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/records/:sequence") { request, visit in try await show(request, visit) }
        router.get("/receipts/:sequence") { _, visit in try await receipt(visit) }
        router.get("/proofs/:sequence") { _, visit in try await proof(visit) }
        router.get("/evidence") { _, visit in try await evidence(visit, nil) }
        router.post("/evidence") { request, visit in try await evidence(visit, try await Form(request)["receipt"]) }
    }

    private struct Content {
        let sequence: UInt64
        let instant: String
        let actor: String?
        let participant: String?
        let events: [EventLine]
        let isOpen: Bool
        let leaf: String
        let digest: String
        let verifier: String

        struct EventLine {
            let name: String
            let subject: String?
            let json: String
        }
    }

    /// What a record says. Its content is for those it concerns; that it exists, and its receipt, are anyone's.
    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let sequence = visit.parameters.get("sequence").flatMap({ UInt64($0) }),
            let stored = try site.exchange.journal.record(at: sequence)
        else { throw Refusal.pageNotFound("record") }
        let record = stored.record
        let mayRead = visit.visitor.readsAll || record.principal.participant != nil && visit.visitor.mayRead(record.principal.participant)
        let content = Content(
            sequence: sequence, instant: "\(record.instant)", actor: mayRead ? record.principal.actor : nil,
            participant: mayRead ? record.principal.participant.map { "\($0)" } : nil,
            events: record.events.map { event in
                Content.EventLine(
                    name: event.name, subject: mayRead ? event.subject.map { "\($0)" } : nil,
                    json: mayRead ? ((try? JSONAnswer.text(event.payload)) ?? "") : "")
            }, isOpen: mayRead, leaf: Digest(sha256Of: [0] + stored.bytes).hex, digest: record.command.hex,
            verifier: site.logKey.verifierKey.description)
        return try pages.show(
            "record", title: Text(zh: "第 \(sequence) 条记录", en: "Record \(sequence)"), content, visit, path: request.uri.path)
    }

    private func receipt(_ visit: Visit) async throws -> Response {
        guard let sequence = visit.parameters.get("sequence").flatMap({ UInt64($0) }),
            let stored = try site.exchange.journal.record(at: sequence)
        else { throw Refusal.pageNotFound("receipt") }
        // A receipt holds the record itself.
        guard visit.visitor.mayRead(stored.record.principal.participant) else {
            throw visit.visitor.account == nil ? Refusal.signInNeeded : .pageNotFound("receipt")
        }
        let receipt = try await site.exchange.receipt(for: sequence, signedBy: site.logKey)
        return Response(
            status: .ok,
            headers: [.contentType: "application/json", .contentDisposition: "attachment; filename=\"receipt-\(sequence).json\""],
            body: .init(byteBuffer: ByteBuffer(string: receipt.text)))
    }

    /// That a record is in the log, without what it says: anyone may know that.
    private struct Proof: Encodable {
        let index: UInt64
        let size: UInt64
        let leaf: String
        let proof: [String]
        let checkpoint: [String]
    }

    private func proof(_ visit: Visit) async throws -> Response {
        guard let sequence = visit.parameters.get("sequence").flatMap({ UInt64($0) }),
            let stored = try site.exchange.journal.record(at: sequence)
        else { throw Refusal.pageNotFound("proof") }
        let receipt = try await site.exchange.receipt(for: sequence, signedBy: site.logKey)
        return try JSONAnswer.make(
            Proof(
                index: receipt.proof.index, size: receipt.proof.size, leaf: Digest.leaf(of: stored.bytes).hex,
                proof: receipt.proof.hashes.map { hash in hash.withUnsafeBytes { Data($0).base64EncodedString() } },
                checkpoint: receipt.checkpoint.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)))
    }

    private struct Check {
        let key: String
        let size: UInt64
        let root: String
        let result: String?
        let problem: String?
    }

    private func evidence(_ visit: Visit, _ text: String?) async throws -> Response {
        let checkpoint = try await site.exchange.checkpoint(signedBy: site.logKey)
        var result: String?
        var problem: String?
        if let text {
            do {
                let proven = try Receipt(parsing: Array(text.utf8)).verify(with: site.logKey.verifierKey)
                let record = try Record(bytes: proven.bytes)
                result = Text(
                    zh: "真实:日志第 \(proven.index + 1) 条,\(record.instant),\(record.events.map(\.name).joined(separator: "、"))",
                    en: "True: record \(proven.index + 1) of the log, \(record.instant), \(record.events.map(\.name).joined(separator: ", "))")(
                        visit.language)
            } catch let refusal as Refusal {
                problem = refusal.message(visit.language)
            }
        }
        let content = Check(
            key: site.logKey.verifierKey.description, size: checkpoint.checkpoint.size, root: checkpoint.checkpoint.root.hex,
            result: result, problem: problem)
        return try pages.show("evidence", title: Text(zh: "核验存证", en: "Check evidence"), content, visit, path: "/evidence")
    }
}
