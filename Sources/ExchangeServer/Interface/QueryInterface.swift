// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What programs read, and the document that says so.
struct QueryInterface: Sendable {
    let site: Site

    func add(to group: RouterGroup<Visit>) {
        for query in Queries.all {
            group.get(RouterPath(query.route.path.replacing("{", with: ":").replacing("}", with: ""))) { request, visit in
                try tagged(try await query.answer(site, request, visit), request)
            }
        }
        let document = ByteBuffer(string: Self.document.text)
        group.get("openapi.json") { _, _ in
            Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: document))
        }
        group.post("proposals/:proposal/decision") { request, visit in try await decide(request, visit) }
    }

    /// The document of the interface, made from the tables that answer.
    static let document = OpenAPIDocument(
        version: "1", base: "/api/v1", queries: Queries.all.map(\.route), streams: StreamRoute.all, needsTwo: Set(Desk.commandsForTwo),
        sessionCookie: SessionCookie.name)

    /// The answer with a tag of its bytes, so that who has them already is spared them.
    private func tagged(_ answer: some Encodable, _ request: Request) throws -> Response {
        let bytes = try JSONAnswer.bytes(answer)
        let tag = "\"\(Digest(sha256Of: bytes).hex.prefix(32))\""
        if let known = request.headers[.ifNoneMatch], EntityTags(known).name(tag) { return Response(status: .notModified, headers: [.eTag: tag]) }
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store", .eTag: tag],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// What the second person says to a proposal.
    struct Decision: Decodable {
        let isApproved: Bool
        let reason: String?
    }

    private struct DecisionAnswer: Encodable {
        let receipt: ReceiptAnswer?
    }

    private func decide(_ request: Request, _ visit: Visit) async throws -> Response {
        try request.refuseForeignBrowser(visit)
        let text = visit.parameters.get("proposal") ?? ""
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        guard visit.visitor.isStaff, let id = Int64(text), let proposal = try site.access.proposal(id) else { throw Refusal.pageNotFound(text) }
        let body = Data(try await request.wholeBody(limit: 65_536).readableBytesView)
        guard let decision = try? JSONDecoder().decode(Decision.self, from: body) else { throw Refusal.valueUnreadable("isApproved") }
        let receipt = try await site.decide(proposal, isApproved: decision.isApproved, reason: decision.reason ?? "", by: visit.visitor)
        return try JSONAnswer.make(DecisionAnswer(receipt: receipt.map(ReceiptAnswer.init)))
    }
}
