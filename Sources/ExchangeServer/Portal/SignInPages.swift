// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird

/// Signing in and out, and the choice of a language.
struct SignInPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/sign-in") { request, visit in
            try page(visit, next: request.uri.queryParameters["next"].map(String.init) ?? "/desk")
        }
        router.post("/sign-in") { request, visit in try await signIn(request, visit) }
        router.post("/sign-out") { request, visit in try await signOut(request, visit) }
        router.post("/language") { request, visit in
            let form = try await Form(request)
            var response = Response.to((form["back"] ?? "/").localPath)
            if let language = form["language"].flatMap({ Language(rawValue: $0) }) {
                response.setCookie(
                    Cookie(
                        name: "hexi-language", value: language.rawValue, maxAge: 31_536_000, path: "/",
                        secure: pages.configuration.isSecure, httpOnly: true, sameSite: .lax))
            }
            return response
        }
    }

    private struct Content {
        let next: String
        let name: String
        let problem: String?
        let elsewhere: Elsewhere?
        let accounts: [ServerConfiguration.ShownAccount]
        let password: String?
        var hasAccounts: Bool

        struct Elsewhere {
            let label: String
            let path: String
        }
    }

    private func page(
        _ visit: Visit, next: String, name: String = "", problem: Refusal? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let accounts = pages.configuration.shownAccounts
        return try pages.show(
            "sign-in", title: Text(zh: "登录", en: "Sign in"),
            Content(
                next: next.localPath, name: name, problem: problem?.message(visit.language),
                elsewhere: pages.openID.map {
                    .init(label: $0.provider.label(visit.language), path: "/sign-in/openid?next=\(next.localPath.percentEncoded)")
                }, accounts: accounts,
                password: accounts.first?.password, hasAccounts: !accounts.isEmpty),
            visit, path: "/sign-in", status: status)
    }

    private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        guard request.isFromHere else { throw Refusal.formStale }
        let name = form["name"] ?? ""
        do {
            let account = try await SignIn(site: site).account(
                name: name, password: form["password"] ?? "", code: form["code"] ?? "")
            let token = try SignIn(site: site).open(account, hours: pages.configuration.sessionHours)
            var response = Response.to((form["next"] ?? "/desk").localPath)
            response.setCookie(SessionCookie.make(token, isSecure: pages.configuration.isSecure))
            return response
        } catch let refusal as Refusal {
            try site.access.record(
                Denial(instant: site.clock.now, actor: visit.address, what: "POST /sign-in \(name.prefix(64))", code: refusal.code.rawValue))
            return try page(visit, next: form["next"] ?? "/desk", name: name, problem: refusal, status: .unauthorized)
        }
    }

    private func signOut(_ request: Request, _ visit: Visit) async throws -> Response {
        try request.refuseForgery(try await Form(request), visit)
        if let session = visit.visitor.session { try site.access.endSession(session.digest) }
        var response = Response.to("/")
        response.setCookie(SessionCookie.expired(isSecure: pages.configuration.isSecure))
        return response
    }
}
