// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
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

@Suite struct PortalPageTests {
    @Test(arguments: ["/auctions", "/demands", "/services", "/services/audit", "/credit", "/negative-list", "/apply"])
    func `a page for everyone says the same in both languages`(_ path: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for language in ["zh-CN", "en"] {
                let page = try await client.ask(.get, path, headers: [.acceptLanguage: language])
                #expect(page.status == .ok && !page.text.contains("[[") && !page.text.contains("{{"), "\(path) \(page.text.prefix(200))")
            }
        }
    }

    @Test(arguments: ["/parties", "/engagements", "/credit", "/desk", "/statistics", "/auctions", "/demands"])
    func `a page of the desk is there for everyone who signed in`(_ path: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for name in ["seller", "buyer", "operator"] {
                #expect(try await client.ask(.get, path, as: name).status == .ok)
            }
            #expect(try await client.ask(.get, "/nothing", as: "buyer").status == .notFound)
        }
    }

    @Test func `a search is narrowed by links and boxes, and counts what strangers may see`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let all = try await client.ask(.get, "/products")
            #expect(all.text.contains("name=\"grade\" value=\"L2\"") && all.text.contains("2 项"))
            let chosen = try await client.ask(.get, "/products?grade=L2&form=dataset&sector=test")
            #expect(chosen.text.contains("2 项") && chosen.text.contains("href=\"/products?sector=test&amp;form=dataset\""))
            #expect(try await client.ask(.get, "/products?grade=L1").text.contains("0 项"))
            let asked = try await client.ask(.get, "/api/v1/products?grade=L1&grade=L2&freshness=30&order=newest").json
            #expect((asked["items"] as? [Any])?.count == 2)
            let reports = try await client.ask(.get, "/api/v1/products?form=report").json
            #expect((reports["items"] as? [Any])?.isEmpty == true)
        }
    }

    @Test func `a proof shows that a record is in the log, and not what it says`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let proof = try await client.ask(.get, "/proofs/3")
            #expect(proof.status == .ok)
            let fields = try proof.json
            #expect(fields["index"] as? Int == 2 && (fields["leaf"] as? String)?.count == 64 && fields["record"] == nil)
            #expect(try await client.ask(.get, "/proofs/999999").status == .notFound)
        }
    }

    @Test func `the regulator stops a listing, and the reason is on its page and among the notices`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        try market.account("regulator", of: try await market.floor.admit(.regulator, 7).participant)
        try await market.test { client async throws in
            #expect(try await client.ask(.get, "/products/\(product)", as: "regulator").text.contains("停止销售"))
            #expect(try await client.ask(.get, "/products/\(product)", as: "buyer").text.contains("停止销售") == false)
            let stopped = try await client.post("/do/products/\(product)/withdrawal", as: "regulator", "reason=涉嫌违规")
            #expect(stopped.status == .seeOther)
            #expect(try await client.ask(.get, "/products/\(product)").text.contains("涉嫌违规"))
            #expect(try await client.ask(.get, "/notices").text.contains("涉嫌违规"))
        }
    }

    @Test func `a file that comes with a form stands for its digest`() async throws {
        let market = try await ServedMarket()
        let party = try #require(market.floor.sellers[0].participant)
        try await market.test { client async throws in
            let body =
                ["party": "\(party)", "act": "lateDelivery", "summary": "late"].map { name, value in
                    "--X\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                }.joined() + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nproof\r\n--X--\r\n"
            var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=X"]
            headers[.authorization] = "Bearer key of operator"
            let answer = try await client.executeRequest(
                uri: "/do/conduct-cases", method: .post, headers: headers, body: ByteBuffer(string: body))
            #expect(answer.status == .seeOther, "\(answer.text)")
            let conduct = try await market.site.exchange.read { $0.credit.conducts.sorted.first }
            let digest = try #require(conduct?.evidence)
            #expect(try market.site.vault.bytes(of: digest) == Array("proof".utf8))
            let id = try #require(conduct?.id)
            let page = "/credit/\(id)"
            #expect(try await client.ask(.get, page, as: "seller").text.contains("逾期交付"))
            #expect(try await client.ask(.get, page, as: "buyer").status == .notFound)
            #expect(try await client.ask(.get, page, as: "operator").text.contains("告知陈述申辩权"))
        }
    }
}

extension TestClientProtocol {
    /// Sends a form as the holder of somebody's key.
    func post(_ path: String, as name: String? = nil, _ form: String) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let name { headers[.authorization] = "Bearer key of \(name)" }
        return try await executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: form))
    }
}
