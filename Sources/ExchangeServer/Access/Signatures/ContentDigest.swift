// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeEvidence
import ExchangeModel
import HTTPTypes
import Hummingbird
import NIOCore

/// The digest that a body has to have (RFC 9530, `sha-256`).
struct ContentDigest: Sendable, Equatable {
    private static let name = HTTPField.Name("Content-Digest")
    let bytes: [UInt8]

    /// Reads the field; other algorithms beside `sha-256` are passed over.
    ///
    /// - Throws: `access.signature-unreadable` when it has no `sha-256`.
    init(_ fields: HTTPFields) throws(Refusal) {
        var found: [UInt8]?
        var scanner = StructuredFieldScanner(Self.name.flatMap { fields[$0] } ?? "")
        repeat {
            scanner.skipSpaces()
            guard let algorithm = scanner.key(), scanner.skip("="), let digits = scanner.byteSequence() else { throw .signatureUnreadable }
            if algorithm == "sha-256" { found = Base64.decode(digits) }
            scanner.skipSpaces()
        } while scanner.skip(",")
        guard scanner.isAtEnd, let found, found.count == ExchangeModel.Digest.byteCount else { throw .signatureUnreadable }
        bytes = found
    }
}

/// A body whose digest is looked at while it is read: whoever reads it to the end has what was signed, or an error in its place.
///
/// Files are too large to be kept until they are known to be right; a file that is received is finished only after the last byte.
struct SignedBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let body: RequestBody
    /// `nil` when no body was signed: none may come then.
    let digest: ContentDigest?

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: body.makeAsyncIterator(), digest: digest) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var body: RequestBody.AsyncIterator
        let digest: ContentDigest?
        private var hash = SHA256()

        init(body: RequestBody.AsyncIterator, digest: ContentDigest?) {
            self.body = body
            self.digest = digest
        }

        mutating func next() async throws -> ByteBuffer? {
            guard let piece = try await body.next() else {
                guard let digest else { return nil }
                guard Array(hash.finalize()) == digest.bytes else { throw Refusal.contentDiffers }
                return nil
            }
            guard digest != nil || piece.readableBytes == 0 else { throw Refusal.signatureTooNarrow }
            piece.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
            return piece
        }
    }
}

extension Refusal {
    static let contentDiffers = Refusal(
        "access.signature-content-differs",
        Text(
            zh: "请求体与签名的 Content-Digest 不符,未作任何处理。请重新计算摘要并签名。",
            en: "The body is not the one whose Content-Digest was signed; nothing was done. Compute the digest and sign again."))
}
