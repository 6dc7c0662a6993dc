// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct SignedRequestTests {
    /// A program with a key of its own, which signs what it sends.
    private struct Signer {
        let key = Curve25519.Signing.PrivateKey()
        var keyID = "signer"
        var components = ["@method", "@target-uri", "content-digest"]
        var nonce: String?
        var offset = NonceMemory.aheadSeconds
        var more = ""

        func register(_ market: ServedMarket, as account: String = "buyer", isReadOnly: Bool = false) throws {
            let now = ServedMarket.clock.now
            try market.site.access.save(
                APIKey(
                    id: keyID, publicKey: Array(key.publicKey.rawRepresentation), account: account, title: "t", isReadOnly: isReadOnly,
                    created: now, expires: now.adding(days: 1)))
        }

        func headers(_ method: HTTPRequest.Method, _ path: String, _ body: String?) throws -> [HTTPField.Name: String] {
            var fields: HTTPFields = [:]
            var components = components
            if let body {
                let digest = Data(SHA256.hash(data: Data(body.utf8))).base64EncodedString()
                fields[try Self.name("Content-Digest")] = "sha-256=:\(digest):"
            } else {
                components.removeAll { $0 == "content-digest" }
            }
            let created = ServedMarket.clock.now.milliseconds / 1_000 + offset
            let list = components.map { "\"\($0)\"" }.joined(separator: " ")
            let field = "sig=(\(list));created=\(created);nonce=\"\(nonce ?? Token.make())\";keyid=\"\(keyID)\"\(more)"
            let message = SignedMessage(
                method: method.rawValue, scheme: "http", authority: "localhost", target: path, fields: fields)
            let base = try message.signatureBase(try SignatureInput(field))
            let signature = try key.signature(for: Data(base.utf8)).base64EncodedString()
            fields[try Self.name("Signature-Input")] = field
            fields[try Self.name("Signature")] = "sig=:\(signature):"
            return Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        }

        static func name(_ text: String) throws -> HTTPField.Name { try #require(HTTPField.Name(text)) }
    }

    private static func order(_ market: ServedMarket) -> String {
        "{\"product\":\"\(market.floor.products[0])\",\"purpose\":\"industry\",\"quantity\":1}"
    }

    private static func orderCount(_ market: ServedMarket) async throws -> Int {
        try await market.site.exchange.read { $0.trading.orders.count }
    }

    @Test func `a signed request acts as its key's account, and counts once`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        try signer.register(market)
        try await market.test { client async throws in
            let me = try await client.ask(.get, "/api/v1/me?x=1", headers: try signer.headers(.get, "/api/v1/me?x=1", nil))
            #expect(me.status == .ok && me.text.contains("buyer"))
            let body = Self.order(market)
            let headers = try signer.headers(.post, "/api/v1/orders", body)
            #expect(try await client.ask(.post, "/api/v1/orders", body, headers: headers).status == .ok)
            let replayed = try await client.ask(.post, "/api/v1/orders", body, headers: headers)
            #expect(replayed.status == .unauthorized)
            #expect(try replayed.code == "access.signature-replayed")
            #expect(try await Self.orderCount(market) == 1)
        }
    }

    @Test func `another body, path, query or method than was signed is refused, and does nothing`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        try signer.register(market)
        try await market.test { client async throws in
            let body = Self.order(market)
            let path = "/api/v1/orders"
            let changed = try await client.ask(
                .post, path, body.replacing("\"quantity\":1", with: "\"quantity\":2"), headers: try signer.headers(.post, path, body))
            #expect(changed.status == .unauthorized)
            #expect(try changed.code == "access.signature-content-differs")
            let missing = try await client.ask(.post, path, headers: try signer.headers(.post, path, body))
            #expect(try missing.code == "access.signature-content-differs")
            let elsewhere = try await client.ask(.post, "/api/v1/settlements", body, headers: try signer.headers(.post, path, body))
            #expect(try elsewhere.code == "access.signature-wrong")
            let query = try await client.ask(.get, "/api/v1/me?a=2", headers: try signer.headers(.get, "/api/v1/me?a=1", nil))
            #expect(try query.code == "access.signature-wrong")
            let method = try await client.ask(.get, path, headers: try signer.headers(.delete, path, nil))
            #expect(try method.code == "access.signature-wrong")
            let added = try await client.ask(.post, path, body, headers: try signer.headers(.post, path, nil))
            #expect(try added.code == "access.signature-too-narrow", "a body that was not signed")
            #expect(try await Self.orderCount(market) == 0)
        }
    }

    @Test func `a file is stored when it is the one that was signed, and leaves nothing otherwise`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        try signer.register(market, as: "seller")
        try await market.test { client async throws in
            let path = "/api/v1/files"
            let wrong = try await client.ask(.post, path, "abd", headers: try signer.headers(.post, path, "abc"))
            #expect(wrong.status == .unauthorized)
            #expect(try market.site.vault.digests().isEmpty)
            #expect(try await client.ask(.post, path, "abc", headers: try signer.headers(.post, path, "abc")).status == .ok)
            #expect(try market.site.vault.digests().count == 1)
        }
    }

    @Test func `a part of an upload counts when it is the one that was signed, and not a byte of it otherwise`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        try signer.register(market, as: "seller")
        try await market.test { client async throws in
            let (version, offset) = (try Signer.name("Tus-Resumable"), try Signer.name("Upload-Offset"))
            let created = try await client.ask(
                .post, "/api/v1/uploads", as: "seller", headers: [version: "1.0.0", try Signer.name("Upload-Length"): "3"])
            let path = try #require(created.headers[.location])
            func send(_ part: String) async throws -> TestResponse {
                let told = [version: "1.0.0", offset: "0", .contentType: "application/offset+octet-stream"]
                return try await client.ask(.patch, path, part, headers: try signer.headers(.patch, path, "ab").merging(told) { $1 })
            }
            #expect(try await send("xy").status == .unauthorized)
            #expect(try await client.ask(.head, path, as: "seller", headers: [version: "1.0.0"]).headers[offset] == "0")
            #expect(try await send("ab").headers[offset] == "2")
        }
    }

    @Test(arguments: [(-1, false), (0, false), (4, false), (5, true), (6, false)] as [(Int64, Bool)])
    func `a signature that could have been seen before the server began does not count, nor one from far ahead`(_ offset: Int64, _ counts: Bool)
        async throws
    {
        let market = try await ServedMarket()
        var signer = Signer()
        signer.offset = offset
        try signer.register(market)
        let own = signer
        try await market.test { client async throws in
            let answer = try await client.ask(.get, "/api/v1/me", headers: try own.headers(.get, "/api/v1/me", nil))
            #expect(answer.status == (counts ? .ok : .unauthorized))
            if !counts { #expect(try answer.code == "access.signature-old") }
        }
    }

    @Test func `unknown, foreign, revoked and closed keys sign nothing`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        var stranger = Signer()
        stranger.keyID = "stranger"
        let unknown = stranger
        stranger.keyID = "signer"
        let foreign = stranger
        stranger.keyID = "buyer"
        let secret = stranger
        try signer.register(market)
        try await market.test { client async throws in
            func code(_ signer: Signer) async throws -> String? {
                let answer = try await client.ask(.get, "/api/v1/me", headers: try signer.headers(.get, "/api/v1/me", nil))
                return try answer.status == .ok ? nil : answer.code
            }
            #expect(try await code(signer) == nil)
            #expect(try await code(unknown) == "access.signature-wrong")
            #expect(try await code(foreign) == "access.signature-wrong", "somebody else's signature under the key's name")
            #expect(try await code(secret) == "access.signature-wrong", "a key that has a secret and no public key")
            var key = try #require(try market.site.access.apiKey(named: "signer"))
            key.revoked = ServedMarket.clock.now
            try market.site.access.save(key)
            #expect(try await code(signer) == "access.signature-wrong")
            key.revoked = nil
            try market.site.access.save(key)
            _ = try market.site.access.change(account: "buyer") { $0.isActive = false }
            #expect(try await code(signer) == "access.key-unknown")
        }
    }

    @Test(
        arguments: [
            (["@path", "@query"], "", "access.signature-too-narrow"), (["@method"], "", "access.signature-too-narrow"),
            (["@method", "@path"], "", "access.signature-too-narrow"), (["@method", "@path", "@query"], "", nil),
            (["@method", "@request-target"], "", nil), (["@method", "@target-uri"], ";alg=\"ed25519\"", nil),
            (["@method", "@target-uri"], ";alg=\"hmac-sha256\"", "access.signature-unreadable"),
            (["@method", "@target-uri"], ";strange=1", "access.signature-unreadable"),
            (["@method", "@target-uri"], ";expires=1", "access.signature-old"),
        ] as [([String], String, String?)])
    func `a signature covers what matters and says nothing that is not understood`(
        _ components: [String], _ more: String, _ code: String?
    ) async throws {
        let market = try await ServedMarket()
        var signer = Signer()
        signer.components = components
        signer.more = more
        try signer.register(market)
        let own = signer
        try await market.test { client async throws in
            let answer = try await client.ask(.get, "/api/v1/me?x=1", headers: try own.headers(.get, "/api/v1/me?x=1", nil))
            #expect(answer.status == (code == nil ? .ok : .unauthorized))
            if let code { #expect(try answer.code == code) }
        }
    }

    @Test func `half a signature, two ways at once and a short nonce are refused`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        var hasty = Signer()
        hasty.nonce = "1234567"
        hasty.keyID = "hasty"
        try signer.register(market)
        try hasty.register(market)
        let short = hasty
        try await market.test { client async throws in
            let whole = try signer.headers(.get, "/api/v1/me", nil)
            for name in ["Signature", "Signature-Input"] {
                var half = whole
                half[try Signer.name(name)] = nil
                #expect(try await client.ask(.get, "/api/v1/me", headers: half).code == "access.signature-unreadable")
            }
            #expect(try await client.ask(.get, "/api/v1/me", as: "buyer", headers: whole).code == "access.signature-unreadable")
            let answer = try await client.ask(.get, "/api/v1/me", headers: try short.headers(.get, "/api/v1/me", nil))
            #expect(try answer.code == "access.signature-unreadable")
        }
    }

    @Test func `a key that reads only signs no command`() async throws {
        let market = try await ServedMarket()
        let signer = Signer()
        try signer.register(market, isReadOnly: true)
        try await market.test { client async throws in
            let body = Self.order(market)
            let answer = try await client.ask(.post, "/api/v1/orders", body, headers: try signer.headers(.post, "/api/v1/orders", body))
            #expect(answer.status == .forbidden)
            #expect(try answer.code == "access.key-too-narrow")
        }
    }

    @Test func `a person registers a public key on the page of keys, and it is no secret`() async throws {
        let market = try await ServedMarket()
        let key = Curve25519.Signing.PrivateKey()
        let text = key.publicKey.rawRepresentation.base64EncodedString()
        try await market.test { client async throws in
            let browser = try Browser(client, signedInAs: "buyer", at: market)
            let made = try await browser.post("/keys", ["title": "ERP", "scope": "read", "public-key": text])
            #expect(made.status == .ok && made.text.contains("signatures") && !made.text.contains("shown this once"))
            let kept = try #require(try market.site.access.apiKeys(of: "buyer").first { $0.publicKey != nil })
            #expect(kept.publicKey == Array(key.publicKey.rawRepresentation) && kept.isReadOnly)
            let wrong = try await browser.post("/keys", ["title": "ERP", "public-key": "hello"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("no public key"))
            for secret in [text, kept.id, kept.digest.hex] {
                #expect(try await client.ask(.get, "/api/v1/me", headers: [.authorization: "Bearer \(secret)"]).status == .unauthorized)
            }
            #expect(try await browser.post("/keys/\(kept.id)/revocation").status == .seeOther)
            #expect(try market.site.access.apiKey(named: kept.id)?.revoked != nil)
        }
    }
}
