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

@Suite struct InterfaceTests {
    @Test func `a key that only reads changes nothing, whatever the route`() async throws {
        let market = try await ServedMarket()
        let now = ServedMarket.clock.now
        try market.site.access.save(
            APIKey(
                id: "reader", digest: Token.digest(of: "key of reader"), account: "operator", title: "reader", isReadOnly: true, areas: [],
                created: now, expires: now.adding(days: 1)))
        try await market.test { client async throws in
            #expect(try await client.ask(.get, "/api/v1/me", as: "reader").status == .ok)
            let paths = try #require(try await client.ask(.get, "/api/v1/openapi.json").json["paths"] as? [String: [String: Any]])
            var count = 0
            for (path, item) in paths {
                for name in item.keys where ["post", "put", "patch", "delete"].contains(name) {
                    let method = try #require(HTTPRequest.Method(name.uppercased()))
                    let address = path.replacing(/\{\w+\}/, with: "1")
                    let whole = address.hasPrefix("/api/v1") ? address : "/api/v1" + address
                    let answer = try await client.ask(method, whole, as: "reader", "{}")
                    #expect(try answer.status == .forbidden && answer.code == "access.key-too-narrow", "\(name) \(whole): \(answer.status)")
                    count += 1
                }
            }
            #expect(count > 80)
            #expect(try await client.ask(.post, "/keys", as: "reader", "title=x").status == .forbidden, "nor through the portal")
        }
    }

    @Test func `an order is placed once under its key, and another body under it is refused`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        try await market.test { client async throws in
            let body = "{\"product\":\"\(product)\",\"purpose\":\"industry\",\"quantity\":1}"
            let first = try await client.ask(.post, "/api/v1/orders", as: "buyer", body, key: "k1")
            #expect(first.status == .ok)
            let again = try await client.ask(.post, "/api/v1/orders", as: "buyer", body, key: "k1")
            #expect(try again.json["sequence"] as? Int == first.json["sequence"] as? Int)
            #expect(try again.json["isRepeat"] as? Bool == true && first.json["isRepeat"] as? Bool == false)
            let other = try await client.ask(.post, "/api/v1/orders", as: "buyer", body.replacing("industry", with: "research"), key: "k1")
            #expect(other.status == .conflict && other.headers[.contentType] == "application/problem+json")
            #expect(try other.code == "exchange.key-used")
        }
    }

    @Test func `a receipt's bytes say what its fields say`() async throws {
        let market = try await ServedMarket()
        let order = Command.trading(.place(PlaceOrder(product: market.floor.products[0], purpose: "industry")))
        let receipt = try await market.site.exchange.submit(order, as: market.floor.buyers[0], key: "receipt", wantsBalances: true)
        #expect(receipt.balances?.isEmpty == false)
        let told = try JSONSerialization.jsonObject(with: Data(ReceiptAnswer.json(of: receipt))) as? NSDictionary
        #expect(try told == JSONSerialization.jsonObject(with: JSONEncoder().encode(ReceiptAnswer(receipt))) as? NSDictionary)
    }

    @Test func `a typo in a body is refused by name and changes nothing`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        try await market.test { client async throws in
            let before = try await market.site.exchange.read { $0.sequence }
            let answer = try await client.ask(
                .post, "/api/v1/orders", as: "buyer", "{\"product\":\"\(product)\",\"purpose\":\"x\",\"quantity\":1,\"qoute\":null}")
            #expect(answer.status == .badRequest)
            #expect(try answer.code == "request.unknown-field" && answer.json["subject"] as? String == "/qoute")
            #expect(try await market.site.exchange.read { $0.sequence } == before)
        }
    }

    @Test func `strangers, wrong keys and closed roles are told apart, and each is on record`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let stranger = try await client.ask(.post, "/api/v1/settlements")
            #expect(stranger.status == .unauthorized && stranger.headers[.wwwAuthenticate] != nil)
            let wrong = try await client.ask(.get, "/api/v1/me", headers: [.authorization: "Bearer nobody's"])
            #expect(wrong.status == .unauthorized)
            let seller = try await client.ask(.post, "/api/v1/settlements", as: "seller")
            #expect(seller.status == .forbidden)
            let clerk = try await client.ask(.post, "/api/v1/settlements", as: "clerk")
            #expect(clerk.status == .forbidden)
            #expect(try clerk.code == "access.desk-missing")
            #expect(try market.site.access.denials(limit: 10).count == 4)
        }
    }

    @Test func `money comes in when a second person agrees, and not before`() async throws {
        let market = try await ServedMarket()
        let buyer = try #require(market.floor.buyers[0].participant)
        try await market.test { client async throws in
            let deposit =
                "{\"participant\":\"\(buyer)\",\"amount\":{\"currency\":\"CNY\",\"minorUnits\":500},\"bankReference\":\"B-9\"}"
            let before = try await market.site.exchange.read { $0.sequence }
            let made = try await client.ask(.post, "/api/v1/deposits", as: "operator", deposit)
            let proposal = try #require(try made.json["proposal"] as? Int)
            #expect(try await market.site.exchange.read { $0.sequence } == before)
            let path = "/api/v1/proposals/\(proposal)/decision"
            let own = try await client.ask(.post, path, as: "operator", "{\"isApproved\":true}")
            #expect(own.status == .forbidden)
            #expect(try own.code == "access.same-hand")
            #expect(try await client.ask(.post, path, as: "clerk", "{\"isApproved\":true}").status == .forbidden)
            let agreed = try await client.ask(.post, path, as: "checker", "{\"isApproved\":true}")
            #expect(agreed.status == .ok)
            let record = try #require(try market.site.exchange.journal.record(at: before + 1)?.record)
            #expect(record.principal.actor == "operator, checked by checker")
            #expect(try await client.ask(.post, path, as: "checker", "{\"isApproved\":true}").status == .conflict)
            #expect(try await market.site.exchange.read { $0.sequence } == before + 1)
        }
    }

    @Test func `what is not a participant's business is not there, in lists as in single things`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        try await market.test { client async throws in
            let body = "{\"product\":\"\(product)\",\"purpose\":\"industry\",\"quantity\":1}"
            let order = try #require(try await client.ask(.post, "/api/v1/orders", as: "buyer", body).json["subject"] as? String)
            #expect(try await client.ask(.get, "/api/v1/orders/\(order)", as: "seller").status == .ok)
            #expect(try await client.ask(.get, "/api/v1/orders/\(order)", as: "operator").status == .ok)
            let hidden = try await client.ask(.get, "/api/v1/orders/\(order)", as: "other")
            let absent = try await client.ask(.get, "/api/v1/orders/HX-620900-ORD-0000009999-7N", as: "other")
            #expect(hidden.status == .notFound)
            #expect(try hidden.code == "request.not-found")
            #expect([.notFound, .badRequest].contains(absent.status))
            for path in ["orders", "contracts", "participants", "disputes", "offers"] {
                let mine = try await client.ask(.get, "/api/v1/\(path)", as: "other")
                #expect(mine.status == .ok && !mine.text.contains(order), "\(path)")
            }
            #expect(try (await client.ask(.get, "/api/v1/orders", as: "buyer").json["items"] as? [Any])?.count == 1)
        }
    }

    @Test func `answers have tags, and who has an answer is not sent it again`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let first = try await client.ask(.get, "/api/v1/products")
            let tag = try #require(first.headers[.eTag])
            #expect(try await client.ask(.get, "/api/v1/products", headers: [.ifNoneMatch: tag]).status == .notModified)
        }
    }

    @Test func `the document names every question, and the shape of each answer is wholly known`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let answer = try await client.ask(.get, "/api/v1/openapi.json")
            let paths = try #require(try answer.json["paths"] as? [String: Any])
            for path in ["/orders", "/orders/{order}", "/products", "/records/{record}/receipt", "/me"] { #expect(paths[path] != nil, "\(path)") }
            #expect(paths.count > 150)
        }
    }

    @Test func `every address of the interface is in its document, and nothing else is`() async throws {
        let market = try await ServedMarket()
        let served = Set<String>(
            try market.server.addresses.compactMap { address -> String? in
                let words = address.split(separator: " ")
                guard words[1].hasPrefix("/api/v1/"), !["OPTIONS", "HEAD"].contains(words[0]) else { return nil }
                return "\(words[0].lowercased()) \(words[1].dropFirst("/api/v1".count))"
            })
        try await market.test { client async throws in
            let paths = try #require(try await client.ask(.get, "/api/v1/openapi.json").json["paths"] as? [String: [String: Any]])
            let documented = Set(paths.flatMap { path, operations in operations.keys.filter { $0 != "head" }.map { "\($0) \(path)" } })
            #expect(served.subtracting(documented).isEmpty && documented.subtracting(served).isEmpty)
            #expect(served.count > 180)
        }
    }

    @Test(arguments: ["/api/v1/orders/..%2f..%2fetc%2fpasswd", "/api/v1/orders/%00", "/static/..%2fhexi.css", "/api/v1/none", "/records/99999999"])
    func `what is not there is not there`(_ path: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let status = try await client.ask(.get, path, as: "buyer").status.code
            #expect((400..<500).contains(status), "\(path): \(status)")
        }
    }
}
