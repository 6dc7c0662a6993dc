// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Testing

@Suite struct ResumableUploadTests {
    private static let content = String(repeating: "day,visitors\n2026-10-01,88000\n", count: 4_000)

    private static func headers(_ more: [String: String] = [:]) -> [HTTPField.Name: String] {
        var headers: [HTTPField.Name: String] = [:]
        for (name, value) in more.merging(["Tus-Resumable": "1.0.0"], uniquingKeysWith: { one, _ in one }) {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }

    private static func create(_ client: any TestClientProtocol, as name: String, _ more: [String: String] = [:]) async throws -> TestResponse {
        try await client.ask(
            .post, "/api/v1/uploads", as: name, headers: headers(["Upload-Length": "\(content.utf8.count)"].merging(more) { _, one in one }))
    }

    private static func send(
        _ client: any TestClientProtocol, to path: String, as name: String, from offset: Int, _ count: Int, _ more: [String: String] = [:]
    ) async throws -> TestResponse {
        let part = String(content.utf8.dropFirst(offset).prefix(count)) ?? ""
        let told = ["Upload-Offset": "\(offset)", "Content-Type": "application/offset+octet-stream"]
        return try await client.ask(.patch, path, as: name, part, headers: headers(told.merging(more) { _, one in one }))
    }

    @Test func `a file comes in parts, goes on after the server's end, and is the file it was`() async throws {
        let market = try await ServedMarket()
        let whole = Self.content.utf8.count
        try await market.test { client async throws in
            let path = try #require(try await Self.create(client, as: "seller").headers[.location])
            #expect(try await Self.send(client, to: path, as: "seller", from: 0, 50_000).status == .noContent)
            let ahead = try await Self.send(client, to: path, as: "seller", from: 60_000, 10)
            #expect(ahead.status == .conflict)
            #expect(try ahead.code == "upload.offset-differs")
            #expect(try await client.ask(.get, path, as: "other").status == .notFound)

            // Another server over the same folder, as after a crash.
            var logger = Logger(label: "test")
            logger.logLevel = .critical
            let next = ExchangeServer(market.site, ServerConfiguration(port: 0), logger: logger)
            try await next.application().test(.router) { again async throws in
                let head = try await again.ask(.head, path, as: "seller", headers: Self.headers())
                let name = try #require(HTTPField.Name("Upload-Offset"))
                #expect(head.headers[name] == "50000")
                #expect(try await Self.send(again, to: path, as: "seller", from: 50_000, whole).status == .noContent)
                let digest = Digest(sha256Of: Array(Self.content.utf8)).hex
                let answer = try await again.ask(.get, path, as: "seller").text
                #expect(answer.contains(digest))
            }
        }
    }

    @Test func `a part whose checksum differs is dropped, a file whose digest differs is not kept`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let path = try #require(try await Self.create(client, as: "seller").headers[.location])
            let wrong = Data(repeating: 1, count: 32).base64EncodedString()
            let refused = try await Self.send(client, to: path, as: "seller", from: 0, 100, ["Upload-Checksum": "sha256 \(wrong)"])
            #expect(refused.status.code == 460)
            #expect(try await Self.send(client, to: path, as: "seller", from: 0, 100).status == .noContent)

            let claim = Data(String(repeating: "0", count: 64).utf8).base64EncodedString()
            let claimed = try #require(
                try await Self.create(client, as: "seller", ["Upload-Metadata": "sha256 \(claim)"]).headers[.location])
            let differs = try await Self.send(client, to: claimed, as: "seller", from: 0, Self.content.utf8.count)
            #expect(try differs.code == "request.digest-differs")
            #expect(try await client.ask(.get, claimed, as: "seller").status == .notFound)
        }
    }

    @Test func `sizes and numbers are bounded by role, and other versions are told which is spoken`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.otherUploadLimit = 1_000
        configuration.unfinishedUploads = 2
        let market = try await ServedMarket(configuration)
        try await market.test { client async throws in
            let large = try await Self.create(client, as: "buyer")
            #expect(large.status == .contentTooLarge)
            #expect(try large.code == "request.file-too-large" && large.json["subject"] as? String == "1000")
            #expect(try await client.ask(.post, "/api/v1/files", as: "buyer", Self.content).status == .contentTooLarge)
            #expect(try await client.ask(.post, "/api/v1/uploads").status == .preconditionFailed)
            #expect(try await client.ask(.post, "/api/v1/uploads", headers: Self.headers(["Upload-Length": "5"])).status == .unauthorized)
            for _ in 0..<2 { #expect(try await Self.create(client, as: "seller").status == .created) }
            #expect(try await Self.create(client, as: "seller").status == .tooManyRequests)
        }
    }

    @Test func `an upload can be given up by whose it is, which makes room for another`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.unfinishedUploads = 1
        try await ServedMarket(configuration).test { client async throws in
            let path = try #require(try await Self.create(client, as: "seller").headers[.location])
            #expect(try await client.ask(.delete, path, as: "other", headers: Self.headers()).status == .notFound)
            #expect(try await client.ask(.delete, path, as: "seller").status == .preconditionFailed, "without the protocol's version")
            #expect(try await Self.create(client, as: "seller").status == .tooManyRequests)
            #expect(try await client.ask(.delete, path, as: "seller", headers: Self.headers()).status == .noContent)
            #expect(try await client.ask(.delete, path, as: "seller", headers: Self.headers()).status == .notFound)
            #expect(try await client.ask(.head, path, as: "seller", headers: Self.headers()).status == .notFound)
            #expect(try await Self.create(client, as: "seller").status == .created)
        }
    }

    @Test func `an upload that nobody goes on with is over in its time`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.unfinishedUploads = 1
        configuration.unfinishedUploadHours = 0
        try await ServedMarket(configuration).test { client async throws in
            let created = try await Self.create(client, as: "seller")
            #expect(created.status == .created)
            #expect(created.headers[try #require(HTTPField.Name("Upload-Expires"))] == ServedMarket.clock.now.httpDate)
            let path = try #require(created.headers[.location])
            #expect(try await client.ask(.get, path, as: "seller").status == .notFound)
            #expect(try await Self.send(client, to: path, as: "seller", from: 0, 10).status == .notFound)
            #expect(try await Self.create(client, as: "seller").status == .created, "what is over takes no room")
        }
    }
}
