// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird

/// Signing in elsewhere: out to the provider, and back with a code.
struct OpenIDPages {
    let pages: Pages
    private var isSecure: Bool { pages.configuration.isSecure }

    func add(to router: Router<Visit>) {
        guard let client = pages.openID else { return }
        router.get("/sign-in/openid") { request, visit in
            let flow = OpenIDFlow(next: request.query("next") ?? "/desk")
            var response = Response.to(flow.address(try await client.discovery(), client.provider))
            response.setCookie(flow.cookie(isSecure: isSecure))
            return response
        }
        router.get(RouterPath(OpenIDProvider.returnPath)) { request, visit in try await comeBack(request, client) }
    }

    private func comeBack(_ request: Request, _ client: OpenIDClient) async throws -> Response {
        guard let flow = OpenIDFlow(request, isSecure: isSecure), request.query("state") == flow.state else {
            throw Refusal.signInElsewhere("state")
        }
        guard try await client.discovery().isSender(named: request.query("iss")) else { throw Refusal.signInElsewhere("iss") }
        guard let code = request.query("code") else { throw Refusal.signInElsewhere("error") }
        let account = try await SignInElsewhere(site: pages.site, client: client).account(code: code, of: flow)
        let token = try SignIn(site: pages.site).open(account, hours: pages.configuration.sessionHours)
        var response = Response.to(flow.next)
        response.setCookie(SessionCookie.make(token, isSecure: isSecure))
        response.setCookie(OpenIDFlow.expiredCookie(isSecure: isSecure))
        return response
    }
}
