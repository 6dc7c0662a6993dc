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
import Synchronization
import Testing

@Suite struct EventTests {
    /// One server-sent event.
    struct Message: Equatable {
        var id = ""
        var event = ""
        var data = ""
    }

    /// Listens as somebody until so many events have come.
    private static func listen(
        _ client: any TestClientProtocol, as name: String, after last: String? = nil, count: Int, then act: () async throws -> Void = {}
    ) async throws -> [Message] {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(try #require(client.port))/api/v1/events")
        request.headers.add(name: "Authorization", value: "Bearer key of \(name)")
        if let last { request.headers.add(name: "Last-Event-ID", value: last) }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        #expect(answer.status == .ok && answer.headers.first(name: "Content-Type") == "text/event-stream")
        var (messages, text, hasActed) = ([Message](), "", false)
        for try await piece in answer.body {
            text += String(buffer: piece)
            while let end = text.range(of: "\n\n") {
                let message = Self.message(String(text[..<end.lowerBound]))
                text = String(text[end.upperBound...])
                if !message.id.isEmpty || message.event == "alarms" { messages.append(message) }
            }
            // The first piece says that the server listens to the journal: what comes now is told.
            if !hasActed {
                hasActed = true
                try await act()
            }
            if messages.count >= count { break }
        }
        return messages
    }

    private static func message(_ text: String) -> Message {
        var message = Message()
        for line in text.split(separator: "\n") {
            if line.hasPrefix("id: ") { message.id = String(line.dropFirst(4)) }
            if line.hasPrefix("event: ") { message.event = String(line.dropFirst(7)) }
            if line.hasPrefix("data: ") { message.data = String(line.dropFirst(6)) }
        }
        return message
    }

    private static func placeOrder(_ client: any TestClientProtocol, _ market: ServedMarket, product: Int) async throws {
        let body = "{\"product\":\"\(market.floor.products[product])\",\"purpose\":\"industry\",\"quantity\":1}"
        #expect(try await client.ask(.post, "/api/v1/orders", as: "buyer", body).status == .ok)
    }

    @Test func `the parties of an order hear of it, the venue too, and a stranger hears nothing of it`() async throws {
        let market = try await ServedMarket()
        try await market.test(.live) { client async throws in
            for name in ["buyer", "seller", "operator"] {
                let heard = try await Self.listen(client, as: name, count: 1) { try await Self.placeOrder(client, market, product: 0) }
                #expect(heard.first?.event == "trading.order-placed", "\(name)")
                #expect(heard.first?.data.contains("\"record\"") == (name == "operator"), "\(name)")
            }
            // Of two orders the other seller hears of the one that is theirs.
            let heard = try await Self.listen(client, as: "other", count: 1) {
                try await Self.placeOrder(client, market, product: 0)
                try await Self.placeOrder(client, market, product: 1)
            }
            let own = try await client.ask(.get, "/api/v1/orders", as: "other").text
            let subject = try #require(heard.first?.data.firstMatch(of: /HX-620900-ORD-[0-9]+-[0-9A-Z]+/)).output
            #expect(heard.count == 1 && own.contains(subject))
        }
    }

    @Test func `who comes again hears what came in between, once, and nobody can use another's place`() async throws {
        let market = try await ServedMarket()
        try await market.test(.live) { client async throws in
            let first = try await Self.listen(client, as: "buyer", count: 1) { try await Self.placeOrder(client, market, product: 0) }
            for product in [0, 1, 0] { try await Self.placeOrder(client, market, product: product) }
            let last = try #require(first.last?.id)
            let rest = try await Self.listen(client, as: "buyer", after: last, count: 3)
            #expect(rest.count == 3 && Set(rest.map(\.id)).count == 3 && !rest.contains { $0.id == last })
            let again = try await Self.listen(client, as: "buyer", after: rest[0].id, count: 2)
            #expect(again == Array(rest.dropFirst()))
            guard let header = HTTPField.Name("Last-Event-ID") else { return }
            let foreign = try await client.ask(.get, "/api/v1/events", as: "seller", headers: [header: last])
            #expect(foreign.status == .badRequest)
            #expect(try foreign.code == "request.event-not-known")
        }
    }

    @Test func `whoever works for the venue hears which alarms stand, and nobody else does`() async throws {
        let market = try await ServedMarket()
        let buyer = try #require(market.floor.buyers[0].participant)
        let freeze = FreezeFunds(participant: buyer, kind: .available, amount: .fen(1), document: TradingFloor.file)
        _ = try await market.site.exchange.submit(.escrow(.freezeFunds(freeze)), as: TradingFloor.venue, key: "freeze")
        try await market.test(.live) { client async throws in
            let heard = try await Self.listen(client, as: "operator", count: 1)
            #expect(heard.first?.event == "alarms" && heard.first?.data.contains("funds-frozen") == true)
            let own = try await Self.listen(client, as: "buyer", count: 1) { try await Self.placeOrder(client, market, product: 0) }
            #expect(own.map(\.event) == ["trading.order-placed"])
        }
    }

    @Test func `a stream that does not take what it is sent is cut off, one that does is not`() async throws {
        let market = try await ServedMarket()
        let feed = EventFeed(market.site, ServerConfiguration(port: 0))
        let cut = Mutex<[String]>([])
        let slow = try feed.open(for: "slow") { cut.withLock { $0.append("slow") } }
        let quick = try feed.open(for: "quick") { cut.withLock { $0.append("quick") } }
        slow.mark(isBusy: true)
        for _ in 0..<2 {
            #expect(cut.withLock { $0.isEmpty })
            quick.mark(isBusy: true)
            quick.mark(isBusy: false)
            feed.beat()
        }
        #expect(cut.withLock { $0 } == ["slow"])
        feed.close()
        try await market.test { _ in }
    }

    @Test func `an account has so many streams and no more, and a stranger none`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.streamsPerAccount = 1
        let market = try await ServedMarket(configuration)
        try await market.test(.live) { client async throws in
            #expect(try await client.ask(.get, "/api/v1/events").status == .unauthorized)
            _ = try await Self.listen(client, as: "buyer", count: 0) {
                let second = try await client.ask(.get, "/api/v1/events", as: "buyer")
                #expect(second.status == .tooManyRequests)
                #expect(try second.code == "access.too-many-streams")
            }
        }
    }
}
