// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct PortalTests {
    @Test(arguments: ["/", "/products", "/statistics", "/rules", "/notices", "/evidence", "/sign-in"])
    func `a public page says the same in both languages and lets nothing else in`(_ path: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for (language, name) in [("zh-CN,zh;q=0.9", "测试交易所"), ("en-GB,en;q=0.8", "Test exchange")] {
                let page = try await client.ask(.get, path, headers: [.acceptLanguage: language])
                #expect(page.status == .ok && page.text.contains(name))
                #expect(!page.text.contains("[[") && !page.text.contains("{{"))
                #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(page.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test func `a form without the session's token changes nothing`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        let token = Token.make()
        try market.site.access.save(
            Session(
                digest: Token.digest(of: token), account: "buyer", created: ServedMarket.clock.now,
                expires: ServedMarket.clock.now.adding(days: 1), formToken: "secret"))
        try await market.test { client async throws in
            let form = "product=\(product)&purpose=industry&quantity=1"
            var headers: HTTPFields = [.cookie: "hexi-session=\(token)", .contentType: "application/x-www-form-urlencoded"]
            let forged = try await client.executeRequest(uri: "/do/orders", method: .post, headers: headers, body: ByteBuffer(string: form))
            #expect(forged.status == .forbidden)
            let own = try await client.executeRequest(
                uri: "/do/orders", method: .post, headers: headers, body: ByteBuffer(string: form + "&form-token=secret&back=/orders"))
            #expect(own.status == .seeOther && own.headers[.location]?.hasPrefix("/orders?done=") == true)
            if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "cross-site" }
            let foreign = try await client.executeRequest(
                uri: "/do/orders", method: .post, headers: headers, body: ByteBuffer(string: form + "&form-token=secret"))
            #expect(foreign.status == .forbidden)
            #expect(try await market.site.exchange.read { $0.trading.orders.count } == 1)
        }
    }

    @Test func `nobody is led away from the site by a form`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for (back, expected) in [("/products", "/products"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil.example", "/")] {
                let answer = try await client.executeRequest(
                    uri: "/language", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
                    body: ByteBuffer(string: "language=en&back=\(back)"))
                #expect(answer.headers[.location] == expected)
            }
        }
    }

    @Test func `wrong passwords lock the account, and an unknown name is answered alike`() async throws {
        let market = try await ServedMarket()
        try market.site.access.save(
            try Account(name: "person", title: "P", participant: nil, desks: .all, passwordHash: try await Password.hash("right password 9")))
        try await market.test { client async throws in
            func signIn(_ name: String, _ password: String) async throws -> TestResponse {
                try await client.executeRequest(
                    uri: "/sign-in", method: .post, headers: [.contentType: "application/x-www-form-urlencoded", .acceptLanguage: "en"],
                    body: ByteBuffer(string: "name=\(name)&password=\(password.replacing(" ", with: "+"))"))
            }
            let unknown = try await signIn("nobody", "right password 9")
            let wrong = try await signIn("person", "wrong password 9")
            #expect(unknown.status == .unauthorized && wrong.status == .unauthorized)
            #expect(unknown.text.replacing("nobody", with: "") == wrong.text.replacing("person", with: ""))
            let right = try await signIn("person", "right password 9")
            #expect(right.status == .seeOther)
            let cookie = try #require(right.headers[.setCookie])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite"))
            for _ in 1...5 { _ = try await signIn("person", "wrong password 9") }
            #expect(try await signIn("person", "right password 9").text.contains("locked"))
        }
    }

    @Test func `what people wrote is never markup`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let page = try await client.ask(.get, "/products?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
            #expect(page.status == .ok && !page.text.contains("<script>alert"))
        }
    }
}
