// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Logging

/// Writes one line for each request once it is answered, and gives the answer the id under which the log knows it.
struct RequestLog: RouterMiddleware {
    typealias Context = Visit
    private static let requestID = HTTPField.Name("X-Request-Id")

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        // Before it goes on: what answers for a path that leads nowhere gives it a name of its own.
        let path = context.shownPath(of: request)
        var response = try await next(request, context)
        if let name = Self.requestID { response.headers[name] = context.id }
        let took = ContinuousClock.now - start
        // Who only asks whether we live asks all day.
        context.logger.log(
            level: ["/healthz", "/readyz", "/metrics"].contains(request.uri.path) ? .debug : .info, "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(path)", "status": "\(response.status.code)",
                "milliseconds": "\(took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000)",
                "address": "\(context.address)",
            ])
        return response
    }
}

extension Visit {
    /// What may be kept of a request's path: never its query, never a token in it, and of an address that leads nowhere the beginning.
    func shownPath(of request: Request) -> String {
        guard let route = endpointPath else {
            let first = request.uri.path.dropFirst().prefix { $0 != "/" }
            return "/\(first)" + (request.uri.path.dropFirst().count > first.count ? "/…" : "")
        }
        return route.contains("token") ? route : request.uri.path
    }
}
