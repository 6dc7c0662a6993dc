// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct BearerTokenTests {
    private static func link(_ market: ServedMarket, _ provider: SmallProvider) throws {
        let identity = LinkedIdentity(
            issuer: provider.configuration.issuer, subject: "subject-1", account: "buyer", linked: ServedMarket.clock.now)
        #expect(try market.site.access.link(identity))
    }

    private static func ask(
        _ client: any TestClientProtocol, _ method: HTTPRequest.Method, _ path: String, _ token: String, _ body: String? = nil
    ) async throws -> TestResponse {
        try await client.ask(method, path, body, headers: [.authorization: "Bearer \(token)"])
    }

    @Test(arguments: [
        ("hexi:read", 200, 403), ("hexi:write", 200, 200), ("openid hexi:write:trading", 200, 200), ("hexi:write:clearing", 200, 403),
        ("openid", 403, 403), ("", 403, 403), ("hexi:write:", 403, 403), ("HEXI:WRITE", 403, 403),
    ])
    func `a token reaches as far as its scopes`(_ scope: String, _ reading: Int, _ ordering: Int) async throws {
        try await SmallProvider.test { provider, market, client, _ async throws in
            try Self.link(market, provider)
            let token = try await provider.accessToken(scope: scope)
            let me = try await Self.ask(client, .get, "/api/v1/me", token)
            #expect(me.status.code == reading)
            let body = "{\"product\":\"\(market.floor.products[0])\",\"purpose\":\"industry\",\"quantity\":1}"
            #expect(try await Self.ask(client, .post, "/api/v1/orders", token, body).status.code == ordering)
            #expect(try await market.site.exchange.read { $0.trading.orders.count } == (ordering == 200 ? 1 : 0))
        }
    }

    private static let wrongs: [@Sendable (inout SmallProvider.State) -> Void] = [
        { $0.change = { $0.aud = [SmallProvider.clientID] } }, { $0.change = { $0.exp -= 600 + 61 } },
        { $0.change = { $0.iss = "https://evil.example" } }, { $0.signing = .none }, { $0.signing = .hs256WithPublicKey },
        { $0.signing = .foreign }, { $0.signing = .unlisted },
    ]

    @Test(arguments: wrongs.indices) func `a token that does not hold opens nothing`(_ index: Int) async throws {
        try await SmallProvider.test { provider, market, client, _ async throws in
            try Self.link(market, provider)
            provider.set { Self.wrongs[index](&$0) }
            let answer = try await Self.ask(client, .get, "/api/v1/me", try await provider.accessToken(scope: "hexi:read"))
            #expect(answer.status == .unauthorized && answer.headers[.wwwAuthenticate] != nil)
            #expect(try answer.code == "access.sign-in-elsewhere")
        }
    }

    @Test func `a subject without an account, or with a closed one, is nobody`() async throws {
        try await SmallProvider.test { provider, market, client, _ async throws in
            let token = try await provider.accessToken(scope: "hexi:read")
            #expect(try await Self.ask(client, .get, "/api/v1/me", token).status == .forbidden)
            try Self.link(market, provider)
            #expect(try await Self.ask(client, .get, "/api/v1/me", token).status == .ok)
            _ = try market.site.access.change(account: "buyer") { $0.isActive = false }
            #expect(try await Self.ask(client, .get, "/api/v1/me", token).status == .forbidden)
        }
    }

    @Test func `tokens with unknown keys do not make us ask the provider each time`() async throws {
        try await SmallProvider.test { provider, market, client, _ async throws in
            provider.set { $0.signing = .unlisted }
            for _ in 1...5 { _ = try await Self.ask(client, .get, "/api/v1/me", try await provider.accessToken(scope: "hexi:read")) }
            #expect(provider.keyRequests == 1)
        }
    }

    @Test func `without a provider a token is an unknown key`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let answer = try await Self.ask(client, .get, "/api/v1/me", "a.b.c")
            #expect(answer.status == .unauthorized)
            #expect(try answer.code == "access.key-unknown")
        }
    }
}
