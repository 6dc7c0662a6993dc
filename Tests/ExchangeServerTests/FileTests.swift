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

@Suite struct FileTests {
    @Test(
        arguments: [
            (nil, "whole"), ("bytes=0-9", "0-9"), ("bytes=5-", "5-99"), ("bytes=-10", "90-99"), ("bytes=-1000", "0-99"),
            ("bytes=99-200", "99-99"), ("bytes=100-", "none"), ("bytes=-0", "none"), ("bytes=9-5", "whole"), ("bytes=0-1,3-4", "whole"),
            ("lines=0-9", "whole"), ("bytes=a-b", "whole"), ("bytes=", "whole"), ("BYTES=1-2", "1-2"),
            ("bytes=99999999999999999999-", "none"), ("bytes=0-99999999999999999999", "0-99"),
        ] as [(String?, String)])
    func `a range is read as RFC 9110 says`(_ header: String?, _ expected: String) {
        let words =
            switch ByteRange(header, byteCount: 100) {
            case .whole: "whole"
            case .part(let range): "\(range.lowerBound)-\(range.upperBound)"
            case .unsatisfiable: "none"
            }
        #expect(words == expected)
    }

    @Test func `an uploaded file is named by what is in it, and a wrong digest is refused`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let stored = try await client.ask(.post, "/api/v1/files", as: "seller", "abc")
            #expect(try stored.json["digest"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            let wrong = try await client.ask(.post, "/api/v1/files?sha256=00", as: "seller", "abd")
            #expect(wrong.status == .badRequest)
            #expect(try await client.ask(.post, "/api/v1/files", "abc").status == .unauthorized)
        }
    }

    @Test func `only its seller or the desk of listings has a product examined, and by its bytes`() async throws {
        let market = try await ServedMarket()
        let path = "/api/v1/products/\(market.floor.products[0])/examination"
        try await market.test { client async throws in
            #expect(try await client.ask(.post, path, "day,count\n2026-11-01,1\n").status == .unauthorized)
            #expect(try await client.ask(.post, path, as: "other", "day,count\n").status == .notFound)
            #expect(try await client.ask(.post, path, as: "clerk", "day,count\n").status == .forbidden)
            #expect(try market.site.vault.digests().isEmpty)
        }
    }

    @Test func `a file beyond the limit is refused and leaves nothing`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.uploadLimit = 10
        let market = try await ServedMarket(configuration)
        try await market.test { client async throws in
            #expect(try await client.ask(.post, "/api/v1/files", as: "seller", String(repeating: "x", count: 10)).status == .ok)
            #expect(try await client.ask(.post, "/api/v1/files", as: "seller", String(repeating: "x", count: 11)).status == .contentTooLarge)
            #expect(try market.site.vault.digests().count == 1)
        }
    }

    @Test func `a form with a file is read however its bytes arrive`() throws {
        let boundary = "----b0undary"
        let body = Array(
            ("--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--\(boundary)\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "1,2\r\n--\(boundary.dropLast())\r\n3\r\n--\(boundary)--\r\n").utf8)
        for size in [1, 2, 3, 7, 50, 1_000] {
            var parser = try MultipartParser(contentType: "multipart/form-data; boundary=\(boundary)")
            var parts: [String] = []
            var content: [UInt8] = []
            for start in stride(from: 0, to: body.count, by: size) {
                for event in try parser.take(body[start..<min(start + size, body.count)]) {
                    switch event {
                    case .part(let part): parts.append(part.name + (part.fileName.map { "=" + $0 } ?? ""))
                    case .content(let bytes): content += bytes
                    case .endOfPart: content += Array("|".utf8)
                    }
                }
            }
            #expect(parser.isFinished && parts == ["a", "file=x.csv"], "\(size)")
            #expect(String(decoding: content, as: UTF8.self) == "one|1,2\r\n--\(boundary.dropLast())\r\n3|", "\(size)")
        }
    }

    @Test(arguments: ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary="])
    func `another type of body is no form with a file`(_ type: String) {
        #expect(throws: Refusal.self) { try MultipartParser(contentType: type) }
    }
}
