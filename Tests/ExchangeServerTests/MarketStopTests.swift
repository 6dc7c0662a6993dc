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
import Testing

@Suite struct MarketStopTests {
    private static let stop = #"{"reason":"处置数据泄露","citation":"数据安全法 第29条"}"#

    @Test func `the regulator stops the market over the interface, and everyone reads why`() async throws {
        let market = try await ServedMarket()
        try market.account("regulator", of: try await market.floor.admit(.regulator, 7).participant)
        let product = market.floor.products[0]
        try await market.test { client async throws in
            #expect(try await client.ask(.get, "/").text.contains("处置数据泄露") == false)
            #expect(try await client.ask(.post, "/api/v1/market/stops", as: "buyer", Self.stop, key: "s0").status == .forbidden)
            let stopped = try await client.ask(.post, "/api/v1/market/stops", as: "regulator", Self.stop, key: "s1")
            #expect(stopped.status.kind == .successful, "\(stopped.text)")

            let order = #"{"product":"\#(product)","purpose":"industry","quantity":1}"#
            let refused = try await client.ask(.post, "/api/v1/orders", as: "buyer", order, key: "o1")
            #expect(refused.status == .unprocessableContent)
            #expect(try refused.code == "venue.trading-stopped")
            #expect(refused.text.contains("处置数据泄露") && refused.text.contains("数据安全法 第29条"))

            for path in ["/", "/products", "/notices", "/sign-in", "/nothing"] {
                let page = try await client.ask(.get, path).text
                #expect(page.contains("class=\"stop\"") && page.contains("处置数据泄露") && page.contains("监管方"), "\(path)")
            }
            let english = try await client.ask(.get, "/products", headers: [.acceptLanguage: "en"])
            #expect(english.text.contains("The whole market is stopped"))
            let known = try await client.ask(.get, "/api/v1/market").json["stop"] as? [String: Any]
            #expect(known?["reason"] as? String == "处置数据泄露")

            // What the regulator stopped, two people of the venue cannot lift either.
            let resume = #"{"reason":"处置完毕"}"#
            let proposed = try await client.ask(.post, "/api/v1/market/resumption", as: "operator", resume, key: "r0")
            let proposal = try #require(try proposed.json["proposal"] as? Int, "\(proposed.text)")
            let decision = try await client.ask(
                .post, "/api/v1/proposals/\(proposal)/decision", as: "checker", #"{"isApproved":true,"reason":"x"}"#)
            #expect(try decision.code == "venue.stopped-by-regulator", "\(decision.text)")

            let lifted = try await client.post("/do/market/resumption", as: "regulator", "reason=处置完毕&back=/notices")
            #expect(lifted.status == .seeOther)
            let notices = try await client.ask(.get, "/notices").text
            #expect(!notices.contains("class=\"stop\"") && notices.contains("处置数据泄露") && notices.contains("处置完毕"))
            #expect(try await client.ask(.post, "/api/v1/orders", as: "buyer", order, key: "o2").status.kind == .successful)
        }
    }

    @Test func `at the venue it takes two people to stop the market`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            #expect(try await client.ask(.get, "/notices", as: "operator").text.contains("/do/market/stops"))
            #expect(try await client.ask(.get, "/notices", as: "buyer").text.contains("/do/market/stops") == false)
            let proposed = try await client.post("/do/market/stops", as: "operator", "reason=演练&citation=应急预案")
            #expect(proposed.headers[.location]?.hasPrefix("/proposals?made=") == true)
            #expect(try await market.site.exchange.read { $0.venue.stop } == nil)
            let checked = try await client.post("/proposals/1", as: "checker", "decision=approve&reason=ok")
            #expect(checked.status == .seeOther)
            #expect(try await market.site.exchange.read { $0.venue.stop?.reason } == "演练")
            #expect(try await client.ask(.get, "/notices", as: "operator").text.contains("/do/market/resumption"))
        }
    }
}
