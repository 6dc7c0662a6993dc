// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The body of a request that brings a file: taken piece by piece, with an end to its size. ``SlowSender`` sees to its time.
struct IncomingBody {
    private let request: Request
    private let limit: Int64
    private let tooLarge: Refusal
    /// How many bytes the sender says it has; `nil` when it does not say.
    let declared: Int64?

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - limit: The most bytes of a file.
    ///   - frame: The most bytes that the body has besides.
    ///   - tooLarge: What is said of more; `request.file-too-large` by default.
    /// - Throws: `tooLarge` when the sender says that there are more.
    init(_ request: Request, limit: Int64, frame: Int64 = 0, tooLarge: Refusal? = nil) throws(Refusal) {
        self.request = request
        self.limit = limit + frame
        self.tooLarge = tooLarge ?? .fileTooLarge(limit)
        declared = request.headers[.contentLength].flatMap { Int64($0) }
        guard (declared ?? 0) <= self.limit else { throw self.tooLarge }
    }

    /// Hands over each piece.
    ///
    /// - Throws: What is said of too many bytes; `request.cut-short` when fewer bytes came than were said; what `take` throws.
    func read(_ take: (ByteBuffer) throws -> Void) async throws {
        var count: Int64 = 0
        for try await piece in request.body {
            count += Int64(piece.readableBytes)
            guard count <= limit else { throw tooLarge }
            try take(piece)
        }
        guard declared == nil || declared == count else { throw Refusal.cutShort }
    }
}

extension ServerConfiguration {
    /// The largest file that a visitor may upload, in bytes.
    ///
    /// - Throws: `access.sign-in-needed`.
    func uploadLimit(of visitor: Visitor) throws(Refusal) -> Int64 {
        guard let account = visitor.account else { throw .signInNeeded }
        if !visitor.capacities.isDisjoint(with: [.seller, .dealer]) { return uploadLimit }
        return account.desks.isDisjoint(with: [.registration, .listing]) ? otherUploadLimit : deskUploadLimit
    }
}

extension Refusal {
    static func fileTooLarge(_ limit: Int64) -> Refusal {
        Refusal(
            "request.file-too-large",
            Text(
                zh: "文件过大:您的账户上传一个文件至多 \(limit) 字节。请拆分,或请运营方代为办理。",
                en: "The file is too large: your account may upload \(limit) bytes in one. Split it, or ask the operator."), subject: "\(limit)")
    }

    static let cutShort = Refusal(
        "request.cut-short",
        Text(zh: "收到的内容比所称的短,未予保存。请重新发送。", en: "Fewer bytes came than were announced; nothing was kept. Send it again."))
}
