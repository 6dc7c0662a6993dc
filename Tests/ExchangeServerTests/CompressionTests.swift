// SPDX-License-Identifier: Apache-2.0
import ExchangeServer
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct CompressionTests {
    @Test func `answers are packed for who accepts it, under a tag of their own, and nobody signed in gets a packed page`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let plain = try await client.ask(.get, "/api/v1/openapi.json")
            #expect(plain.headers[.contentEncoding] == nil && plain.headers[.vary]?.contains("Accept-Encoding") == true)
            let packed = try await client.ask(.get, "/api/v1/openapi.json", headers: [.acceptEncoding: "br, gzip;q=0.5"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.body.readableBytes * 4 < plain.body.readableBytes)
            let first = Array(packed.body.readableBytesView.prefix(2))
            #expect(first == [0x1F, 0x8B])
            if let tag = packed.headers[.eTag] {
                let again = try await client.ask(.get, "/api/v1/openapi.json", headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
                #expect(again.status == .notModified && again.headers[.eTag] == tag)
                #expect(plain.headers[.eTag] != tag)
            }
            #expect(try await client.ask(.get, "/", headers: [.acceptEncoding: "gzip"]).headers[.contentEncoding] == "gzip")
            let refusing = try await client.ask(.get, "/", headers: [.acceptEncoding: "gzip;q=0, identity"])
            #expect(refusing.headers[.contentEncoding] == nil)
        }
    }

    @Test func `a body that is packed itself is refused, a bomb with it`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for path in ["/api/v1/files", "/api/v1/orders"] {
                let answer = try await client.ask(.post, path, as: "seller", "x", headers: [.contentEncoding: "gzip"])
                #expect(answer.status == .unsupportedMediaType, "\(path)")
                #expect(try answer.code == "request.coding-not-taken")
            }
        }
    }

    @Test(
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("gzip;q=0", false), ("*", true), ("*;q=0", false), ("x-gzip", true), ("identity", false),
            ("gzip;q=0.5, identity;q=0.8", false), ("GZIP ; q=1", true), ("br", false),
        ] as [(String?, Bool)]) func `what is accepted is read as RFC 9110 says`(_ header: String?, _ isGzip: Bool)
    {
        #expect(AcceptedCodings(header).prefersGzip == isGzip)
    }
}
