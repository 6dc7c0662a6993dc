// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird

/// What waits for a second person (双人复核).
struct ProposalPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/proposals") { request, visit in try list(request, visit) }
        router.get("/proposals/:id") { request, visit in try show(try proposal(visit), request, visit) }
        router.post("/proposals/:id") { request, visit in try await decide(try proposal(visit), request, visit) }
    }

    private func proposal(_ visit: Visit) throws -> Proposal {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let text = visit.parameters.get("id") ?? ""
        guard visit.visitor.isStaff, let id = Int64(text), let proposal = try site.access.proposal(id) else { throw Refusal.pageNotFound(text) }
        return proposal
    }

    private func list(_ request: Request, _ visit: Visit) throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        guard visit.visitor.isStaff else { throw Refusal.pageNotFound("proposals") }
        let language = visit.language
        let made = request.query("made")
        let content = ThingList(
            Text(zh: "复核", en: "Second check"),
            [
                (Text(zh: "序号", en: "Number"), true), (Text(zh: "业务", en: "Action"), false), (Text(zh: "经办", en: "Made by"), false),
                (Text(zh: "时间", en: "When"), false),
            ],
            rows: try site.access.openProposals().map { proposal in
                [
                    .init(text: "\(proposal.id)", link: "/proposals/\(proposal.id)", isNumber: true), .init(text: Self.title(proposal, language)),
                    .init(text: proposal.maker), .init(text: proposal.proposed.short),
                ]
            },
            note: made.map {
                Text(zh: "第 \($0) 号申请已提交,须由另一人复核后生效。", en: "Proposal \($0) was made. Another person has to agree before it takes effect.")
            },
            language)
        return try pages.show("things", title: Text(zh: "复核", en: "Second check"), content, visit, path: "/proposals")
    }

    private static func title(_ proposal: Proposal, _ language: Language) -> String {
        CommandRoutes.all.first { $0.command == proposal.command }?.summary(language) ?? proposal.command
    }

    private struct Content {
        let id: Int64
        let command: String
        let title: String
        let maker: String
        let proposed: String
        let body: String
        let isOpen: Bool
        let isOwn: Bool
        let decision: String?
        let problem: String?
    }

    private func show(
        _ proposal: Proposal, _ request: Request, _ visit: Visit, problem: Refusal? = nil
    ) throws -> Response {
        let decision = proposal.decision
        let content = Content(
            id: proposal.id, command: proposal.command, title: Self.title(proposal, visit.language), maker: proposal.maker,
            proposed: proposal.proposed.short, body: proposal.body, isOpen: decision == nil,
            isOwn: proposal.maker == visit.visitor.account?.name,
            decision: decision.map { ($0.isApproved ? "✓ " : "✗ ") + $0.checker + " " + $0.decided.short + " " + $0.reason },
            problem: problem?.message(visit.language))
        return try pages.show(
            "proposal", title: Text(zh: "复核申请 \(proposal.id)", en: "Proposal \(proposal.id)"), content, visit,
            path: request.uri.path, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func decide(_ proposal: Proposal, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let receipt = try await site.decide(
                proposal, isApproved: form["decision"] == "approve", reason: form["reason"] ?? "", by: visit.visitor)
            return .to("/desk" + (receipt.map { "?done=\($0.sequence)" } ?? ""))
        } catch let refusal as Refusal where refusal.code.rawValue != "access.form-stale" {
            return try show(proposal, request, visit, problem: refusal)
        }
    }
}
