// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import NIOCore

/// Files: handed in by their bytes, examined, and taken out under a contract.
struct FileInterface {
    let site: Site
    let configuration: ServerConfiguration
    let uploads: ResumableUploads
    let examining: Examining

    func add(to group: RouterGroup<Visit>) {
        group.post("files") { request, visit in
            try request.refuseForeignBrowser(visit)
            return try JSONAnswer.make(try await receive(request, visit))
        }
        group.post("products/:product/examination") { request, visit in
            try request.refuseForeignBrowser(visit)
            let id = try visit.id("product")
            // The bytes themselves, not their digest: digests are published, and must not open other people's files.
            let product = try await examining.refuseUnlessAllowed(id, visit.visitor).product
            try examining.running.refuseMore(id, of: product.seller)
            let file = try await handedIn(request, visit)
            return try JSONAnswer.make(ExaminationAnswer(try await examining.begin(id, file, by: visit.visitor).value))
        }
        group.get("contracts/:contract/uses/:sequence/file") { request, visit in
            let sequence = visit.parameters.get("sequence").flatMap { UInt64($0) } ?? 0
            return try await Taking(site: site).file(of: try visit.id("contract"), use: sequence, request, visit)
        }
    }

    private struct ExaminationAnswer: Encodable {
        let receipt: ReceiptAnswer
        let report: ExaminationReport

        init(_ outcome: Examining.Outcome) {
            receipt = ReceiptAnswer(outcome.receipt)
            report = outcome.report
        }
    }

    /// The file of an upload in parts that the visitor finished, or the body.
    private func handedIn(_ request: Request, _ visit: Visit) async throws -> StoredFile {
        guard let upload = request.query("upload"), let account = visit.visitor.account else { return try await receive(request, visit) }
        return try uploads.file(upload, of: account.name)
    }

    private func receive(_ request: Request, _ visit: Visit) async throws -> StoredFile {
        let limit = try configuration.uploadLimit(of: visit.visitor)
        let body = try IncomingBody(request, limit: limit)
        let incoming = try site.vault.receive(byteLimit: limit)
        do {
            try await body.read { piece in try piece.withUnsafeReadableBytes { try incoming.write($0) } }
            let file = try incoming.finish()
            if let wanted = request.query("sha256"), wanted.lowercased() != file.digest.hex { throw Refusal.digestDiffers(file.digest.hex) }
            return file
        } catch {
            incoming.discard()
            throw error
        }
    }
}

/// Taking data out under a contract: each time is a use that is on record before a byte leaves.
struct Taking {
    let site: Site

    /// The file of a use that was recorded; it can be read in parts and again, as long as it is this use.
    func file(of contract: ExchangeID, use sequence: UInt64, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        guard let record = try site.exchange.journal.record(at: sequence)?.record,
            record.principal.participant != nil, record.principal.participant == visit.visitor.participant,
            record.events.contains(where: { $0.isUse(of: contract) })
        else { throw Refusal.pageNotFound("\(sequence)") }
        let order = ExchangeID(region: contract.region, kind: .order, serial: contract.serial)
        return try Download(vault: site.vault, file: try await delivered(for: order), name: "\(contract).data").response(to: request)
    }

    /// What was delivered for an order, as the journal says.
    private func delivered(for order: ExchangeID) async throws -> Digest {
        try await site.settled()
        for sequence in try site.exchange.readModels.sequences(about: order, limit: 1_000) {
            guard let record = try site.exchange.journal.record(at: sequence)?.record else { continue }
            for case .delivery(.recorded(let delivered)) in record.events where delivered.order == order { return delivered.file }
        }
        throw Refusal.pageNotFound("\(order)")
    }
}

extension Event {
    fileprivate func isUse(of contract: ExchangeID) -> Bool {
        guard case .trading(.used(let use)) = self else { return false }
        return use.contract == contract
    }
}

extension Refusal {
    static func digestDiffers(_ digest: String) -> Refusal {
        Refusal(
            "request.digest-differs",
            Text(
                zh: "文件的 SHA-256 与所称不符,实为 \(digest)。请重新上传。", en: "The file's SHA-256 is not the one that was named; it is \(digest). Upload it again."
            ),
            subject: "sha256")
    }
}
