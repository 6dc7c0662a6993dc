// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct SecondFactorTests {
    private static let password = "right password 9"
    private static let step = ServedMarket.clock.now.milliseconds / TimeBasedCode.stepMilliseconds

    /// A market with a person who has a password.
    private func market() async throws -> ServedMarket {
        let market = try await ServedMarket()
        try market.site.access.save(
            try Account(name: "person", title: "P", desks: .all, passwordHash: try await Password.hash(Self.password)))
        return market
    }

    private static func code(_ secret: String, _ offset: Int64 = 0) -> String {
        TimeBasedCode.code(key: Base32.decode(secret) ?? [], step: step + offset)
    }

    private static func signIn(_ client: any TestClientProtocol, _ code: String) async throws -> HTTPResponse.Status {
        let browser = Browser(client)
        return try await browser.post("/sign-in", ["name": "person", "password": password, "code": code]).status
    }

    /// Turns the second factor on; the page with the recovery codes.
    private static func turnOn(_ browser: Browser, _ market: ServedMarket) async throws -> (secret: String, page: TestResponse) {
        #expect(try await browser.post("/account/second-factor").status == .seeOther)
        let secret = try #require(try market.site.access.account(named: "person")?.pendingSecret)
        let page = try await browser.post("/account/second-factor/confirmation", ["code": code(secret), "password": password])
        return (secret, page)
    }

    @Test func `a secret counts once a code of it was given, and that code is used up`() async throws {
        let market = try await market()
        try await market.test { client async throws in
            let browser = try Browser(client, signedInAs: "person", at: market)
            #expect(try await browser.get("/account").text.contains("Turn on"))
            #expect(try await browser.post("/account/second-factor").status == .seeOther)
            let shown = try await browser.get("/account").text
            let secret = try #require(try market.site.access.account(named: "person")?.pendingSecret)
            #expect(shown.contains(secret) && shown.contains("otpauth://totp/Test%20exchange:person?secret=\(secret)"))
            #expect(try await Self.signIn(client, "") == .seeOther, "an unconfirmed secret locks nobody out")

            let confirmation = "/account/second-factor/confirmation"
            let wrong = try await browser.post(confirmation, ["code": "000000", "password": Self.password])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("The code is wrong"))
            let stranger = try await browser.post(confirmation, ["code": Self.code(secret), "password": "wrong password 9"])
            #expect(stranger.status == .unprocessableContent)
            #expect(try market.site.access.account(named: "person")?.usesSecondFactor == false)

            let confirmed = try await browser.post(confirmation, ["code": Self.code(secret), "password": Self.password])
            #expect(confirmed.status == .ok && confirmed.text.contains("shown this once"))
            #expect(try market.site.access.account(named: "person")?.recoveryCodes.count == RecoveryCode.count)
            #expect(try await !browser.get("/account").text.contains(secret), "a secret that counts is shown no more")

            #expect(try await Self.signIn(client, "") == .unauthorized)
            #expect(try await Self.signIn(client, Self.code(secret)) == .unauthorized, "the code of the confirmation was used")
            #expect(try await Self.signIn(client, Self.code(secret, 1)) == .seeOther)
            #expect(try await Self.signIn(client, Self.code(secret, 1)) == .unauthorized, "a code works once")
        }
    }

    @Test func `a recovery code stands in for the authenticator once`() async throws {
        let market = try await market()
        try await market.test { client async throws in
            let browser = try Browser(client, signedInAs: "person", at: market)
            let page = try await Self.turnOn(browser, market).page.text
            let codes = page.matches(of: /<li><code>([A-Z2-7-]{19})<\/code>/).map { String($0.1) }
            #expect(Set(codes).count == RecoveryCode.count)
            #expect(try await Self.signIn(client, codes[0].lowercased().replacing("-", with: " ")) == .seeOther)
            #expect(try await Self.signIn(client, codes[0]) == .unauthorized)
            #expect(try await Self.signIn(client, codes[1]) == .seeOther)
            #expect(try await browser.get("/account").text.contains("Recovery codes left: \(RecoveryCode.count - 2)"))
            let kept = try JSONEncoder().encode(try market.site.access.account(named: "person"))
            #expect(!codes.contains { String(decoding: kept, as: UTF8.self).contains($0) }, "no code is kept itself")
        }
    }

    @Test func `turning it off takes the password and a code`() async throws {
        let market = try await market()
        try await market.test { client async throws in
            let browser = try Browser(client, signedInAs: "person", at: market)
            let secret = try await Self.turnOn(browser, market).secret
            let removal = "/account/second-factor/removal"
            #expect(try await browser.post(removal, ["password": Self.password, "code": Self.code(secret)]).status == .unprocessableContent)
            let wrong = try await browser.post(removal, ["password": "wrong password 9", "code": Self.code(secret, 1)])
            #expect(wrong.status == .unprocessableContent)
            #expect(try market.site.access.account(named: "person")?.usesSecondFactor == true)
            #expect(try await browser.post(removal, ["password": Self.password, "code": Self.code(secret, 1)]).status == .seeOther)
            let account = try #require(try market.site.access.account(named: "person"))
            #expect(!account.usesSecondFactor && account.recoveryCodes.isEmpty && account.pendingSecret == nil)
            #expect(try await Self.signIn(client, "") == .seeOther)
        }
    }

    @Test func `beginning again does not take the place of a secret that counts`() async throws {
        let market = try await market()
        try await market.test { client async throws in
            let browser = try Browser(client, signedInAs: "person", at: market)
            let secret = try await Self.turnOn(browser, market).secret
            #expect(try await browser.post("/account/second-factor").status == .seeOther)
            let account = try #require(try market.site.access.account(named: "person"))
            #expect(account.timeBasedSecret == secret && account.pendingSecret == nil)
        }
    }

    @Test func `neither strangers nor keys of programs come near it`() async throws {
        let market = try await market()
        try await market.test { client async throws in
            let stranger = Browser(client)
            #expect(try await stranger.get("/account").headers[.location]?.hasPrefix("/sign-in") == true)
            #expect(try await client.ask(.post, "/account/second-factor", as: "operator").status == .unauthorized)
            let browser = try Browser(client, signedInAs: "person", at: market)
            let forged = try await browser.post("/account/second-factor", ["form-token": "x"])
            #expect(forged.status == .forbidden)
            #expect(try market.site.access.account(named: "person")?.pendingSecret == nil)
        }
    }
}
