// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import HTTPTypes
import Hummingbird
import Logging

/// Turns an error into an answer: problem details for programs, a page for people. What was denied goes on record.
struct ErrorAnswers: RouterMiddleware {
    typealias Context = Visit
    let site: Site
    let pages: Pages

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error, context.language)
            if problem.isFault { context.logger.error("fault", metadata: ["code": "\(problem.code)", "cause": "\(error)"]) }
            if [401, 403, 429].contains(problem.status) { try deny(problem, request, context) }
            return try await answer(problem, request, context)
        }
    }

    private func deny(_ problem: Problem, _ request: Request, _ context: Visit) throws {
        try site.access.record(
            Denial(
                instant: site.clock.now, actor: context.visitor.account?.name ?? context.address,
                what: "\(request.method.rawValue) \(context.shownPath(of: request))", code: problem.code))
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: Visit) async throws -> Response {
        guard request.isOfAPI else {
            if problem.code == "access.sign-in-needed", request.method == .get {
                return .to("/sign-in?next=\(request.uri.path.percentEncoded)")
            }
            var page = try pages.show(
                "problem", title: Text(zh: "未能办理", en: "Not done"), ProblemContent(problem), context,
                status: .init(code: problem.status))
            if problem.isForLater { page.headers[.retryAfter] = "30" }
            return page
        }
        var response = try JSONAnswer.make(problem, status: .init(code: problem.status), type: "application/problem+json")
        if problem.status == 401 { response.headers[.wwwAuthenticate] = "Bearer realm=\"hexi\"" }
        if problem.code == Refusal.codingNotTaken.code.rawValue { response.headers[.acceptEncoding] = "identity" }
        if problem.isForLater { response.headers[.retryAfter] = "30" }
        return response
    }

    private struct ProblemContent {
        let detail: String
        let code: String
        let subject: String?
        let source: String?
        let isMissing: Bool

        init(_ problem: Problem) {
            detail = problem.detail
            code = problem.code
            subject = problem.subject
            source = problem.citation?.source
            isMissing = problem.status == 404
        }
    }
}

extension Request {
    /// Whether a program asks.
    var isOfAPI: Bool { uri.path.hasPrefix("/api/") || uri.path.hasPrefix("/healthz") || uri.path.hasPrefix("/readyz") }
}
