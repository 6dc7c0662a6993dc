// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import HTTPTypes
import Hummingbird

/// Finds out who makes a request and which language they read.
struct Authentication: RouterMiddleware {
    typealias Context = Visit
    let site: Site
    /// Whose tokens programs may use, if anyone's.
    let elsewhere: SignInElsewhere?
    /// What programs sign.
    let signatures: SignedRequests

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var (request, context) = (request, context)
        context.language = request.language
        if request.isSigned {
            // One way to say who one is; with two, it would not be clear whose word counts.
            guard !request.headers.contains(.authorization) else { throw Refusal.signatureUnreadable }
            let signer = try signatures.signer(of: request)
            context.visitor = try visitor(withKey: signer.key)
            request.body = RequestBody(asyncSequence: SignedBody(body: request.body, digest: signer.body))
        } else if let token = request.bearerToken {
            context.visitor = try await visitor(withBearer: token)
        } else if let token = request.cookies[SessionCookie.name]?.value {
            context.visitor = try visitor(withSession: token)
        }
        // One rule for every route there is and will be, commands or not.
        if let key = context.visitor.key, key.isReadOnly, !request.isSafe { throw Refusal.keyTooNarrow(request.uri.path) }
        if CommandInterface.isCommand(request, at: context.endpointPath) {
            // The kernel knows what the giver of a command may do; to ask it first would only keep its writer busy.
        } else if let participant = context.visitor.participant, let account = context.visitor.account {
            let principal = Principal.participant(participant, by: account.name)
            context.visitor.capacities = try await site.read { $0.capacities(of: principal) }
        } else if context.visitor.isStaff {
            context.visitor.capacities = .venue
        }
        return try await next(request, context)
    }

    /// Whoever sends a secret key, or a signed token of the provider (RFC 7519), which has two dots where keys have none.
    private func visitor(withBearer token: String) async throws -> Visitor {
        if let elsewhere, let audience = elsewhere.client.provider.audience, token.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 2 {
            return try await BearerToken(elsewhere: elsewhere, audience: audience).visitor(token)
        }
        guard let key = try site.access.apiKey(Token.digest(of: token)), key.publicKey == nil else { throw Refusal.keyUnknown }
        return try visitor(withKey: key)
    }

    private func visitor(withKey key: APIKey) throws -> Visitor {
        guard key.isValid(at: site.clock.now), let account = try site.access.account(named: key.account), account.isActive else {
            throw Refusal.keyUnknown
        }
        return Visitor(account: account, session: nil, key: key)
    }

    private func visitor(withSession token: String) throws -> Visitor {
        guard let session = try site.access.session(Token.digest(of: token)), session.expires > site.clock.now,
            let account = try site.access.account(named: session.account), account.isActive
        else { return Visitor() }
        return Visitor(account: account, session: session, key: nil)
    }
}

/// The cookie of a signed-in browser.
enum SessionCookie {
    static let name = "hexi-session"

    static func make(_ token: String, isSecure: Bool) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    static func expired(isSecure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

extension Request {
    /// Whether its method changes nothing (RFC 9110 §9.2.1).
    fileprivate var isSafe: Bool { [.get, .head, .options].contains(method) }

    fileprivate var bearerToken: String? {
        guard let header = headers[.authorization], header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst(7))
    }

    /// The language that was chosen, or that the browser asks for; Chinese when neither is ours.
    var language: Language {
        if let chosen = cookies["hexi-language"].flatMap({ Language(rawValue: $0.value) }) { return chosen }
        let wanted = (headers[.acceptLanguage] ?? "").lowercased().split(separator: ",").lazy.compactMap { part in
            Language(rawValue: String(part.trimmingPrefix(" ").prefix(2)))
        }
        return wanted.first ?? .zh
    }
}
