// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import HTTPTypes
import Hummingbird
import NIOCore

/// Packs answers with gzip for those who accept it.
///
/// Pages of someone who is signed in are never packed: they carry the token of their forms beside words of the request, and the length of
/// the packed page would tell the token bit by bit (BREACH). Files of the vault go out as they are. Bodies of requests are taken
/// unpacked only: whoever packs one is told so (415), since a file that is packed itself is examined with its own limits.
struct Compression: RouterMiddleware {
    typealias Context = Visit

    /// Less than this many bytes is not worth it.
    private static let leastByteCount = 1_024
    private static let types = [
        "application/json", "application/problem+json", "text/css", "text/javascript", "image/svg+xml", "text/plain", "text/html",
    ]
    /// What the tag of a packed answer ends with: other bytes need another tag.
    private static let mark = "-gzip\""

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        if let coding = request.headers[.contentEncoding]?.lowercased(), coding != "identity" { throw Refusal.codingNotTaken }
        let isWanted = AcceptedCodings(request.headers[.acceptEncoding]).prefersGzip
        let known = request.headers[.ifNoneMatch]
        var head = request.head
        // Handlers know the plain tag alone.
        if isWanted, let known { head.headerFields[.ifNoneMatch] = known.replacing(Self.mark, with: "\"") }
        var response = try await next(Request(head: head, body: request.body), context)
        if response.status == .notModified, isWanted, let known, let tag = response.headers[.eTag].map(Self.marked), known.contains(tag) {
            response.headers[.eTag] = tag
        }
        guard isFit(response, context) else { return response }
        let vary = [response.headers[.vary], "Accept-Encoding"].compactMap { $0 }.joined(separator: ", ")
        response.headers[.vary] = vary
        guard isWanted else { return response }
        response.headers[.contentEncoding] = "gzip"
        response.headers[.contentLength] = nil
        if let tag = response.headers[.eTag] { response.headers[.eTag] = Self.marked(tag) }
        if request.method != .head {
            let body = response.body
            response.body = ResponseBody { writer in try await body.write(GzipWriter(writer)) }
        }
        return response
    }

    private func isFit(_ response: Response, _ visit: Visit) -> Bool {
        let type = response.headers[.contentType].map { String($0.prefix { $0 != ";" }) } ?? ""
        guard Self.types.contains(type), response.headers[.contentEncoding] == nil, response.status != .partialContent,
            let length = response.headers[.contentLength].flatMap({ Int($0) }), length >= Self.leastByteCount
        else { return false }
        return type != "text/html" || visit.visitor.session == nil && response.headers[.setCookie] == nil
    }

    private static func marked(_ tag: String) -> String { tag.hasSuffix("\"") ? tag.dropLast() + mark : tag }
}

/// What an `Accept-Encoding` header asks for (RFC 9110 §12.5.3).
package struct AcceptedCodings {
    /// Whether gzip is accepted, and at least as welcome as plain bytes where those are named.
    package let prefersGzip: Bool

    /// Reads a header; without one, plain bytes are sent.
    package init(_ header: String?) {
        guard let header else {
            prefersGzip = false
            return
        }
        var weights: [String: Double] = [:]
        for part in header.lowercased().split(separator: ",") {
            let words = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = words.first else { continue }
            let weight = words.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            weights[name == "x-gzip" ? "gzip" : name] = weight
        }
        let gzip = weights["gzip"] ?? weights["*"] ?? 0
        prefersGzip = gzip > 0 && gzip >= weights["identity"] ?? 0
    }
}

/// Packs what is written through it.
private struct GzipWriter: ResponseBodyWriter {
    private var next: any ResponseBodyWriter
    private let deflater: GzipDeflater

    init(_ next: any ResponseBodyWriter) throws(Fault) {
        self.next = next
        deflater = try GzipDeflater()
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        let packed = deflater.pack(buffer, isLast: false)
        if packed.readableBytes > 0 { try await next.write(packed) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        var next = next
        try await next.write(deflater.pack(ByteBuffer(), isLast: true))
        try await next.finish(trailingHeaders)
    }
}

extension Refusal {
    static let codingNotTaken = Refusal(
        "request.coding-not-taken",
        Text(
            zh: "请求体不接受 Content-Encoding。请直接发送;文件本身可以是 .gz。",
            en: "Bodies are not taken with a Content-Encoding. Send it plain; the file itself may be a .gz."), subject: "Content-Encoding")
}
