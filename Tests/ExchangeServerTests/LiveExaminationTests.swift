// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import Testing

/// What is seen of an examination while it runs, and by whom.
@Suite struct LiveExaminationTests {
    private static let table = "day,count\n2026-11-01,many\n2026-11-02,13800138000\n2026-11-03,13900139000\n"

    @Test func `rows, errors and personal information are seen while a file is examined, by its owner alone`() async throws {
        let market = try await ServedMarket()
        let held = try await HeldExamination(Self.table, of: 0, at: market)
        let path = "/api/v1/products/\(held.product)/examination"
        try await market.test { client async throws in
            let state = try await client.ask(.get, path, as: "seller").json
            #expect(state["stage"] as? String == "reading" && state["rowCount"] as? Int == 3 && state["errorCount"] as? Int == 1)
            #expect(state["percent"] as? Int == 99 && state["bytesRead"] as? Int == Self.table.utf8.count)
            let problem = try #require((state["firstProblems"] as? [[String: Any]])?.first)
            #expect(problem["row"] as? Int == 2 && problem["field"] as? String == "count" && problem["code"] as? String == "type-error")
            let found = try #require((state["personalInformation"] as? [[String: Any]])?.first)
            #expect(found["kind"] as? String == "mobile" && found["count"] as? Int == 2)
            #expect(!"\(state)".contains("13800138000"))
            for name in ["other", "buyer"] {
                for place in [path, path + "/events", "/desk/products/\(held.product)"] {
                    #expect(try await client.ask(.get, place, as: name).status == .notFound, "\(name) \(place)")
                }
            }
            #expect(try await client.ask(.get, path).status == .unauthorized)
            #expect(try await client.ask(.get, path, as: "clerk").status == .forbidden)
            // Not examined by this server and not on record: there is nothing to see, not even for its owner.
            let none = "/api/v1/products/\(market.floor.products[1])/examination/events"
            #expect(try await client.ask(.get, none, as: "other").status == .notFound)
            held.release()
            await market.server.examinations.settled()
            let end = try await client.ask(.get, path, as: "seller").json
            #expect(end["stage"] as? String == "refused" && (end["problem"] as? [String: Any])?["code"] as? String == "test.held")
        }
    }

    @Test func `without a script the page shows the same and loads itself anew until the end`() async throws {
        let market = try await ServedMarket()
        let held = try await HeldExamination(Self.table, of: 0, at: market)
        let path = "/desk/products/\(held.product)?examined=1"
        try await market.test { client async throws in
            let page = try await client.ask(.get, path, as: "seller").text
            #expect(page.contains("<noscript><meta http-equiv=\"refresh\" content=\"2; url=/desk/products/\(held.product)?examined=1\"></noscript>"))
            #expect(page.contains("<progress max=\"100\" value=\"99\">") && page.contains("data-show=\"rowCount\">3<"))
            #expect(page.contains("类型不符") && page.contains("手机号") && !page.contains("13800138000"))
            #expect(!page.contains("name=\"file\""), "a second file is not asked for meanwhile")
            held.release()
            await market.server.examinations.settled()
            let end = try await client.ask(.get, path, as: "seller").text
            #expect(!end.contains("http-equiv") && end.contains("到此为止") && end.contains("name=\"file\""))
        }
    }

    @Test(.timeLimit(.minutes(1))) func `events tell of it until its end, and then the stream ends`() async throws {
        let market = try await ServedMarket()
        let held = try await HeldExamination(Self.table, of: 0, at: market)
        try await market.test(.live) { client async throws in
            var request = HTTPClientRequest(
                url: "http://127.0.0.1:\(try #require(client.port))/api/v1/products/\(held.product)/examination/events")
            request.headers.add(name: "Authorization", value: "Bearer key of seller")
            // One who goes away takes nothing with them.
            for try await piece in try await HTTPClient.shared.execute(request, timeout: .seconds(60)).body {
                if String(buffer: piece).contains("event: reading") { break }
            }
            let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
            #expect(answer.status == .ok && answer.headers.first(name: "Content-Type") == "text/event-stream")
            var text = ""
            for try await piece in answer.body {
                text += String(buffer: piece)
                if text.contains("event: reading\ndata: {") { held.release() }
            }
            #expect(text.contains("event: refused\ndata: {") && text.contains("test.held"))
        }
    }

    @Test func `a product is examined once at a time, and a participant has so many at once`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.examinationsPerParticipant = 1
        let market = try await ServedMarket(configuration)
        let second = try await market.floor.describe(8, by: market.floor.sellers[0])
        let held = try await HeldExamination(Self.table, of: 0, at: market)
        try await market.test { client async throws in
            let same = try await client.ask(.post, "/api/v1/products/\(held.product)/examination", as: "seller", Self.table)
            #expect(same.status == .conflict)
            #expect(try same.code == "examination.running")
            let more = try await client.ask(.post, "/api/v1/products/\(second)/examination", as: "seller", Self.table)
            #expect(more.status == .tooManyRequests)
            #expect(try more.code == "examination.too-many")
            #expect(try await client.examine(Self.table, for: second, as: "seller").status == .tooManyRequests)
            // Another participant is not kept waiting by it.
            let other = try await client.ask(.post, "/api/v1/products/\(market.floor.products[1])/examination", as: "other", "day,count\n")
            #expect(try other.code?.hasPrefix("examination.") != true)
            held.release()
            await market.server.examinations.settled()
            #expect(market.server.examinations.count == 0)
            #expect(try await client.ask(.post, "/api/v1/products/\(second)/examination", as: "seller", Self.table).status == .ok)
        }
    }

    @Test func `when the server stops, what runs is stopped, is not on record, and nothing more is begun`() async throws {
        let market = try await ServedMarket()
        let held = try await HeldExamination(Self.table, of: 0, at: market)
        let before = try await market.site.exchange.read { $0.sequence }
        market.server.examinations.close()
        held.release()
        await market.server.examinations.settled()
        try await market.test { client async throws in
            let path = "/api/v1/products/\(held.product)/examination"
            let state = try await client.ask(.get, path, as: "seller").json
            #expect((state["problem"] as? [String: Any])?["code"] as? String == "examination.stopped")
            #expect(try await client.ask(.post, path, as: "seller", Self.table).status == .tooManyRequests)
            #expect(try await market.site.exchange.read { $0.sequence } == before)
        }
    }
}
