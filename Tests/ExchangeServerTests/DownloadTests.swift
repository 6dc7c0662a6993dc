// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import Hummingbird
import Testing

/// The order of conditions and ranges of RFC 9110 §13.2.2, for a file of ten bytes.
@Suite struct DownloadTests {
    private static func answer(_ headers: [HTTPField.Name: String], method: HTTPRequest.Method = .get) throws -> Response {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hexi-download-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let vault = try Vault(folder: folder.path)
        let file = try vault.store(Array("0123456789".utf8))
        var fields = HTTPFields()
        for (name, value) in headers { fields[name] = value.replacing("TAG", with: "\"\(file.digest.hex)\"") }
        let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: "/file", headerFields: fields)
        return try Download(vault: vault, file: file.digest, name: "file").response(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    @Test(
        arguments: [
            ([:], "200 10"), ([.range: "bytes=2-4"], "206 2-4/10"), ([.range: "bytes=-3"], "206 7-9/10"), ([.range: "bytes=10-"], "416 */10"),
            // Several ranges are answered with the whole, which §14.2 allows.
            ([.range: "bytes=0-1,3-4"], "200 10"),
            // The same file goes on; another, a weak tag or a date begins anew.
            ([.range: "bytes=2-4", .ifRange: "TAG"], "206 2-4/10"), ([.range: "bytes=2-4", .ifRange: "\"other\""], "200 10"),
            ([.range: "bytes=2-4", .ifRange: "W/TAG"], "200 10"),
            ([.range: "bytes=2-4", .ifRange: "Sun, 06 Nov 1994 08:49:37 GMT"], "200 10"),
            // A range beyond the end of a file that has changed is none.
            ([.range: "bytes=10-", .ifRange: "\"other\""], "200 10"),
            // Conditions come before the range.
            ([.ifNoneMatch: "\"other\", W/TAG"], "304"), ([.ifNoneMatch: "*"], "304"), ([.ifNoneMatch: "TAG", .range: "bytes=2-4"], "304"),
            ([.ifNoneMatch: "\"other\"", .range: "bytes=2-4"], "206 2-4/10"), ([.ifMatch: "\"other\", TAG"], "200 10"),
            ([.ifMatch: "\"other\""], "412"), ([.ifMatch: "W/TAG"], "412"), ([.ifMatch: "\"other\"", .range: "bytes=2-4"], "412"),
        ] as [([HTTPField.Name: String], String)])
    func `conditions come first, then the range`(_ headers: [HTTPField.Name: String], _ expected: String) throws {
        let answer = try Self.answer(headers)
        var words = ["\(answer.status.code)"]
        if let range = answer.headers[.contentRange] {
            words.append(range.replacing("bytes ", with: ""))
        } else if answer.status == .ok, let length = answer.headers[.contentLength] {
            words.append(length)
        }
        #expect(words.joined(separator: " ") == expected, "\(headers)")
    }

    @Test func `a part has the length of the part`() throws {
        #expect(try Self.answer([.range: "bytes=2-4"]).headers[.contentLength] == "3")
    }

    @Test func `ranges are for GET alone: HEAD tells of the whole`() throws {
        let answer = try Self.answer([.range: "bytes=2-4"], method: .head)
        #expect(answer.status == .ok && answer.headers[.contentLength] == "10" && answer.headers[.acceptRanges] == "bytes")
    }
}
