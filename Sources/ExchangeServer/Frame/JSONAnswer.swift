// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers in JSON.
enum JSONAnswer {
    /// A value as people read it.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// An answer with a value.
    static func make(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) throws -> Response {
        make(json: try quickEncoder.encode(value), status: status, type: type)
    }

    /// An answer of bytes that are JSON already.
    static func make(
        json: some Collection<UInt8>, status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }

    /// A value in JSON, its keys in order.
    static func bytes(_ value: some Encodable) throws -> [UInt8] { Array(try encoder.encode(value)) }

    /// Without order among the keys: to sort them takes longer than all else.
    private static let quickEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return encoder
    }()

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}

extension Response {
    /// Sends a browser on to a page with GET.
    static func to(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}

extension String {
    /// The text as part of a query.
    var percentEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~/"))) ?? ""
    }

    /// The text as a path of this site to go back to; the home page when it leads anywhere else.
    var localPath: String {
        hasPrefix("/") && !hasPrefix("//") && !hasPrefix("/\\") && unicodeScalars.allSatisfy { $0.value > 32 && $0 != "\\" } ? self : "/"
    }
}
