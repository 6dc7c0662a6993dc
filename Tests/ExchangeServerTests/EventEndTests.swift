// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import Testing

/// What ends a stream.
@Suite struct EventEndTests {
    private static func open(_ client: any TestClientProtocol, as name: String) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(try #require(client.port))/api/v1/events")
        request.headers.add(name: "Authorization", value: "Bearer key of \(name)")
        return try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    }

    @Test(.timeLimit(.minutes(1))) func `a stream ends with its key`() async throws {
        let market = try await ServedMarket()
        try await market.test(.live) { client async throws in
            let answer = try await Self.open(client, as: "buyer")
            var key = try #require(try market.site.access.apiKey(Token.digest(of: "key of buyer")))
            key.revoked = market.site.clock.now
            try market.site.access.save(key)
            var pieces = 0
            for try await _ in answer.body {
                pieces += 1
                market.server.feed.beat()
            }
            #expect(pieces > 0)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a stream that is open does not hold up the server's end`() async throws {
        let market = try await ServedMarket()
        // The server has ended when this returns, and the connection was open all the while.
        let answer = try await market.testing(.live) { client async throws in try await Self.open(client, as: "seller") }
        var text = ""
        for try await piece in answer.body { text += String(buffer: piece) }
        #expect(text.hasPrefix("retry: "))
    }
}
