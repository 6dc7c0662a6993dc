// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SectorKit
import Testing

/// A seller's file on its way from the form to the results.
@Suite struct SellerUploadTests {
    private static func market(_ configuration: ServerConfiguration = ServerConfiguration(port: 0), declared: Facts = [:]) async throws -> (
        market: ServedMarket, product: ExchangeID
    ) {
        let market = try await ServedMarket(configuration)
        return (market, try await market.floor.describe(9, by: market.floor.sellers[0], declared: declared))
    }

    @Test func `a file is examined although nobody waits, and its page tells what was found`() async throws {
        let (market, product) = try await Self.market()
        try await market.test { client async throws in
            let sent = try await client.examine("day,count\n2026-11-01,1\n2026-11-02,many\n", for: product, as: "seller")
            #expect(sent.status == .seeOther && sent.headers[.location] == "/desk/products/\(product)?examined=1")
            // Whoever sent it does not come back.
            await market.server.examinations.settled()
            let report = try #require(try await market.site.exchange.read { $0.catalog.products[product]?.examination })
            #expect(report.rowCount == 2 && report.errorCount == 1)
            let expected = [("zh-CN", ["类型不符", "共 1 处", "由最严的字段决定"]), ("en", ["Type Error", "1 in all", "the strictest field decides"])]
            for (language, words) in expected {
                let page = try await client.ask(
                    .get, "/desk/products/\(product)?examined=1", as: "seller", headers: [.acceptLanguage: language])
                for word in words + ["/records/", "<svg", "<td class=\"number\">3</td><td>count</td>", "L2"] {
                    #expect(page.text.contains(word), "\(language): \(word)")
                }
            }
            let state = try await client.ask(.get, "/api/v1/products/\(product)/examination", as: "seller").json
            #expect(state["stage"] as? String == "examined" && state["percent"] as? Int == 100 && state["record"] is Int)
        }
    }

    @Test(
        arguments: [
            Array("day,count\n2026-11-01,\u{0}\n".utf8), Array("day,count\n\"2026-11-01,1\n".utf8),
            Array("day,count\n2026-11-01,".utf8) + [0xFF, 0x0A],
            [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF],
        ])
    func `a file that is no table is refused in words, and nothing is on record`(_ file: [UInt8]) async throws {
        let (market, product) = try await Self.market()
        try await market.test { client async throws in
            let answer = try await client.executeRequest(
                uri: "/api/v1/products/\(product)/examination", method: .post, headers: [.authorization: "Bearer key of seller"],
                body: ByteBuffer(bytes: file))
            #expect(answer.status == .unprocessableContent)
            #expect(try answer.code?.hasPrefix("table.") == true && answer.json["detail"] as? String != nil)
            #expect(try await market.site.exchange.read { $0.catalog.products[product]?.examination } == nil)
            let page = try await client.ask(.get, "/desk/products/\(product)", as: "seller")
            #expect(page.status == .ok && page.text.contains("name=\"file\"") && page.text.contains("notice bad"))
            #expect(!page.text.contains("系统故障"))
        }
    }

    @Test func `what stands in a file is never taken for markup`() async throws {
        let (market, product) = try await Self.market()
        let name = "<script>alert(1)</script>"
        try await market.test { client async throws in
            _ = try await client.examine("day,count,\(name)\n2026-11-01,1,<img src=x onerror=alert(2)>\n", for: product, as: "seller")
            await market.server.examinations.settled()
            for path in ["/desk/products/\(product)?examined=1", "/products/\(product)"] {
                let page = try await client.ask(.get, path, as: "seller").text
                #expect(!page.contains(name) && !page.contains("<img src=x"), "\(path)")
            }
        }
    }

    @Test func `a file that is too large is refused before it is examined`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.uploadLimit = 20
        let (market, product) = try await Self.market(configuration)
        try await market.test { client async throws in
            let sent = try await client.examine("day,count\n" + String(repeating: "2026-11-01,1\n", count: 9), for: product, as: "seller")
            #expect(sent.status == .contentTooLarge)
            #expect(market.server.examinations.count == 0)
            #expect(try market.site.vault.digests().isEmpty)
            #expect(try await client.examine("day,count\n", for: product, as: "other").status == .notFound)
            #expect(try await client.examine("day,count\n", for: product, as: "clerk").status == .forbidden)
        }
    }

    @Test func `a file that came in parts is examined by the name of its upload, by its owner alone`() async throws {
        let (market, product) = try await Self.market()
        let version = try #require(HTTPField.Name("Tus-Resumable"))
        let length = try #require(HTTPField.Name("Upload-Length"))
        let offset = try #require(HTTPField.Name("Upload-Offset"))
        let content = "day,count\n2026-11-01,1\n"
        try await market.test { client async throws in
            func upload(as name: String) async throws -> String {
                let made = try await client.ask(.post, "/api/v1/uploads", as: name, headers: [version: "1.0.0", length: "\(content.utf8.count)"])
                let path = try #require(made.headers[.location])
                let headers: [HTTPField.Name: String] = [version: "1.0.0", offset: "0", .contentType: "application/offset+octet-stream"]
                #expect(try await client.ask(.patch, path, as: name, content, headers: headers).status == .noContent)
                return String(path.split(separator: "/").last ?? "")
            }
            let foreign = try await upload(as: "other")
            #expect(try await client.examine("", for: product, as: "seller", upload: foreign).status == .notFound)
            let own = try await upload(as: "seller")
            #expect(try await client.examine("", for: product, as: "seller", upload: own).status == .seeOther)
            await market.server.examinations.settled()
            #expect(try await market.site.exchange.read { $0.catalog.products[product]?.examination?.rowCount } == 1)
        }
    }

    @Test func `rows of the data are shown by leave of its seller alone, and what points at persons is masked`() async throws {
        let table = "day,count\n2026-11-01,13800138000\n2026-11-02,13900139000\n"
        for (declared, isShown) in [([:], false), (["publishesSample": .flag(true)], true)] as [(Facts, Bool)] {
            let (market, product) = try await Self.market(declared: declared)
            try await market.test { client async throws in
                #expect(try await client.ask(.post, "/api/v1/products/\(product)/examination", as: "seller", table).status == .ok)
                let page = try await client.ask(.get, "/products/\(product)", as: "seller").text
                #expect(page.contains("<td>2026-11-01</td>") == isShown)
                #expect(page.contains("•••") == isShown && !page.contains("13800138000"))
                #expect(page.contains("供方已许可公开") == isShown)
            }
        }
    }
}
