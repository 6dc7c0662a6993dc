// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct SignInElsewhereTests {
    /// Goes to the provider; the page of ours that it sends the browser back to.
    private static func goOut(_ browser: Browser, _ provider: SmallProvider, _ own: any TestClientProtocol) async throws -> String {
        let out = try await browser.get("/sign-in/openid?next=/orders")
        let away = try #require(out.headers[.location])
        let issuer = provider.configuration.issuer
        #expect(out.status == .seeOther && away.hasPrefix(issuer + "/authorize?"))
        #expect(out.headers[.setCookie]?.contains("HttpOnly") == true && out.headers[.setCookie]?.contains("SameSite=Lax") == true)
        let answer = try await own.executeRequest(uri: String(away.dropFirst(issuer.count)), method: .get, headers: [:], body: nil)
        let back = try #require(answer.headers[.location])
        #expect(answer.status == .found && back.hasPrefix(SmallProvider.site + "/sign-in/openid/return?"))
        return String(back.dropFirst(SmallProvider.site.count))
    }

    private static func link(_ market: ServedMarket, _ provider: SmallProvider, to account: String = "buyer") throws {
        let identity = LinkedIdentity(
            issuer: provider.configuration.issuer, subject: "subject-1", account: account, linked: ServedMarket.clock.now)
        #expect(try market.site.access.link(identity))
    }

    @Test(arguments: [SmallProvider.Signing.es256, .rs256, .eddsa])
    func `whoever is linked to an account is signed in as by password`(_ signing: SmallProvider.Signing) async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            provider.set { $0.signing = signing }
            try Self.link(market, provider)
            let browser = Browser(client)
            #expect(try await browser.get("/sign-in").text.contains("City sign-in"))
            let back = try await browser.get(try await Self.goOut(browser, provider, own))
            #expect(back.status == .seeOther && back.headers[.location] == "/orders")
            #expect(browser.cookies.keys.sorted() == ["hexi-session"], "the detour's cookie is gone")
            let session = try #require(try market.site.access.session(Token.digest(of: browser.cookies["hexi-session"] ?? "")))
            #expect(session.account == "buyer" && session.expires == ServedMarket.clock.now.adding(milliseconds: 12 * 3_600_000))
            #expect(try await browser.get("/account").text.contains("subject-1"))
        }
    }

    /// What a provider may do wrong, and what is told of it.
    private static let wrongs: [(String, @Sendable (inout SmallProvider.State) -> Void)] = [
        ("nonce", { $0.change = { $0.nonce = "another" } }), ("nonce", { $0.change = { $0.nonce = nil } }),
        ("aud", { $0.change = { $0.aud = ["another"] } }), ("exp", { $0.change = { $0.exp -= 600 + 61 } }),
        ("azp", { $0.change = { $0.aud.append("another") } }), ("azp", { $0.change = { $0.azp = "another" } }),
        ("iss", { $0.change = { $0.iss = "https://evil.example" } }), ("iat", { $0.change = { $0.iat += 600 } }),
        ("iss", { $0.senderName = "https://evil.example" }), ("sub", { $0.change = { $0.sub = "" } }),
        ("signature", { $0.signing = .none }), ("signature", { $0.signing = .hs256WithPublicKey }),
        ("signature", { $0.signing = .foreign }), ("signature", { $0.signing = .unlisted }),
    ]

    @Test(arguments: wrongs.indices) func `a token that does not hold signs nobody in`(_ index: Int) async throws {
        let (what, change) = Self.wrongs[index]
        try await SmallProvider.test { provider, market, client, own async throws in
            try Self.link(market, provider)
            provider.set { change(&$0) }
            let browser = Browser(client)
            let back = try await browser.get(try await Self.goOut(browser, provider, own))
            #expect(back.status == .unauthorized && back.text.contains("(\(what))"), "\(what)")
            #expect(browser.cookies["hexi-session"] == nil)
            #expect(try market.site.access.denials(limit: 1).first?.code == "access.sign-in-elsewhere")
        }
    }

    @Test func `an answer counts in the browser that asked, and once`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            try Self.link(market, provider)
            let browser = Browser(client)
            let path = try await Self.goOut(browser, provider, own)
            let victim = Browser(client)
            #expect(try await victim.get(path).text.contains("(state)"), "a browser that did not ask")
            _ = try await Self.goOut(victim, provider, own)
            #expect(try await victim.get(path).text.contains("(state)"), "a browser that asked for something else")
            let cookies = browser.cookies
            #expect(try await browser.get(path).status == .seeOther)
            browser.cookies = cookies
            #expect(try await browser.get(path).text.contains("(code)"), "the same code again")
            #expect(victim.cookies["hexi-session"] == nil && browser.cookies["hexi-session"] == nil)
        }
    }

    @Test func `a stolen code is of no use without the verifier of the browser that asked`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            try Self.link(market, provider)
            let (victim, thief) = (Browser(client), Browser(client))
            let stolen = try await Self.goOut(victim, provider, own)
            let mine = try await Self.goOut(thief, provider, own)
            let code = try #require(stolen.firstMatch(of: /code=([^&]+)/)?.1)
            let ownCode = try #require(mine.firstMatch(of: /code=([^&]+)/)?.1)
            #expect(try await thief.get(mine.replacing(ownCode, with: code)).text.contains("(code)"))
        }
    }

    @Test func `who is linked to no account, or to a closed one, is told whom to ask`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            let browser = Browser(client)
            let unknown = try await browser.get(try await Self.goOut(browser, provider, own))
            #expect(unknown.status == .forbidden && unknown.text.contains("subject-1"))
            try Self.link(market, provider)
            _ = try market.site.access.change(account: "buyer") { $0.isActive = false }
            let closed = try await browser.get(try await Self.goOut(browser, provider, own))
            #expect(closed.status == .forbidden && browser.cookies["hexi-session"] == nil)
            #expect(try market.site.access.accounts().count == 6, "nobody gets an account by signing in")
        }
    }

    @Test func `a verified e-mail address links once, and a claimed one never`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            _ = try market.site.access.change(account: "clerk") { $0.emailToLink = "Clerk@example.cn" }
            func come(_ subject: String, _ isVerified: Bool) async throws -> HTTPResponse.Status {
                provider.set { state in
                    state.change = { ($0.sub, $0.email, $0.isEmailVerified) = (subject, "clerk@example.cn", isVerified) }
                }
                let browser = Browser(client)
                return try await browser.get(try await Self.goOut(browser, provider, own)).status
            }
            #expect(try await come("first", false) == .forbidden)
            #expect(try await come("first", true) == .seeOther)
            #expect(try await come("first", false) == .seeOther, "the subject is known now")
            #expect(try await come("second", true) == .forbidden, "the address was given to somebody else")
            #expect(try market.site.access.identities(of: "clerk").map(\.subject) == ["first"])
        }
    }

    @Test func `a discovery document of another issuer is not believed`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            provider.set { $0.discoveryName = "https://evil.example" }
            let browser = Browser(client)
            #expect(try await browser.get("/sign-in/openid").status == .serviceUnavailable)
        }
    }

    @Test func `an administrator links and takes back, and nobody else`() async throws {
        try await SmallProvider.test { provider, market, client, own async throws in
            let issuer = provider.configuration.issuer
            let administrator = try Browser(client, signedInAs: "operator", at: market)
            #expect(try await administrator.get("/accounts").text.contains(issuer))
            #expect(try await administrator.post("/accounts/links", ["name": "buyer", "subject": "subject-1"]).status == .seeOther)
            #expect(try market.site.access.identity(issuer: issuer, subject: "subject-1")?.account == "buyer")
            let other = try await administrator.post("/accounts/links", ["name": "seller", "subject": "subject-1"])
            #expect(other.status == .unprocessableContent && other.text.contains("another account"))
            let browser = Browser(client)
            #expect(try await browser.get(try await Self.goOut(browser, provider, own)).status == .seeOther)
            let back = try await administrator.post("/accounts/links", ["name": "buyer", "subject": "subject-1", "unlink": "yes"])
            #expect(back.status == .seeOther)
            #expect(try market.site.access.identities(of: "buyer").isEmpty)
            #expect(try await browser.get("/account").status == .seeOther, "what was opened by the link is closed with it")
            let clerk = try Browser(client, signedInAs: "clerk", at: market)
            #expect(try await clerk.post("/accounts/links", ["name": "clerk", "subject": "x"]).status == .forbidden)
            #expect(try await client.ask(.post, "/accounts/links", as: "operator").status == .forbidden)
        }
    }

    @Test(arguments: [
        ("https://id.example", true), ("http://localhost:8080/x", true), ("http://127.0.0.1", true), ("http://id.example", false),
        ("https://a:b@id.example", false), ("https://id.example/#x", false), ("ftp://id.example", false), ("id.example", false), ("", false),
    ])
    func `secrets go over TLS or stay on this machine`(_ address: String, _ isSafe: Bool) {
        #expect(OpenIDProvider.isSafe(address) == isSafe)
    }

    @Test func `the provider's secret is in no description`() {
        let provider = OpenIDProvider(
            issuer: "https://id.example", clientID: "x", clientSecret: "hush", label: Text(zh: "", en: ""), siteAddress: "https://a.example")
        var dump = ""
        Swift.dump(provider, to: &dump)
        #expect(!"\(provider)".contains("hush") && !String(reflecting: provider).contains("hush") && !dump.contains("hush"))
    }
}
