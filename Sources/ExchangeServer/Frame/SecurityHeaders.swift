// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird

/// Headers that keep a browser from doing what no page of ours needs.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = Visit
    private let fields: [(name: HTTPField.Name, value: String)]

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    init(isSecure: Bool) {
        let wanted = [
            "Content-Security-Policy": Self.policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY", "Strict-Transport-Security": isSecure ? "max-age=31536000" : nil,
        ]
        fields = wanted.compactMap { name, value in HTTPField.Name(name).flatMap { name in value.map { (name, $0) } } }
    }

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in fields { response.headers[name] = value }
        return response
    }
}
