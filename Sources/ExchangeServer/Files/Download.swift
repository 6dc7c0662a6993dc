// SPDX-License-Identifier: Apache-2.0
package import ExchangeEngine
package import ExchangeModel
import HTTPTypes
package import Hummingbird
import NIOCore
import TableSchema

/// A file of the vault as an answer: whole, or the part that was asked for.
package struct Download {
    /// So many bytes leave at a time.
    private static let pieceByteCount = 1 << 17

    private let vault: Vault
    private let file: Digest
    private let name: String

    /// Prepares to answer with a file.
    ///
    /// - Parameter name: What the file is called where it is saved.
    package init(vault: Vault, file: Digest, name: String) {
        self.vault = vault
        self.file = file
        self.name = name
    }

    /// The answer to a request for the file, in the order that RFC 9110 §13.2.2 gives: conditions first, then the range.
    ///
    /// Of several ranges the whole is sent, as §14.2 allows; and ranges are for `GET` alone.
    ///
    /// - Throws: `vault.file-missing`.
    package func response(to request: Request) throws -> Response {
        let byteCount = try vault.byteCount(of: file)
        let tag = "\"\(file.hex)\""
        var headers: HTTPFields = [
            .eTag: tag, .acceptRanges: "bytes", .contentType: "application/octet-stream", .cacheControl: "private, no-store",
            .contentDisposition: "attachment; filename=\"\(name)\"",
        ]
        if let wanted = request.headers[.ifMatch], !EntityTags(wanted).name(tag, isStrong: true) {
            return Response(status: .preconditionFailed, headers: headers)
        }
        if let known = request.headers[.ifNoneMatch], EntityTags(known).name(tag) { return Response(status: .notModified, headers: headers) }
        // If-Range with another tag or with a date: the file is not known to be the same, so the whole of it is sent.
        let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
        switch isSame && request.method == .get ? ByteRange(request.headers[.range], byteCount: byteCount) : .whole {
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(byteCount)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(byteCount)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .whole:
            return Response(status: .ok, headers: headers, body: byteCount == 0 ? .init() : body(0...(byteCount - 1)))
        }
    }

    private func body(_ range: ClosedRange<Int64>) -> ResponseBody {
        let count = Int(range.upperBound - range.lowerBound + 1)
        return ResponseBody(contentLength: count) { [vault, file] writer in
            let source = try vault.open(file)
            try source.seek(to: Int(range.lowerBound))
            var left = count
            while left > 0 {
                let piece = try ByteBuffer(unsafeUninitializedCapacity: min(left, Self.pieceByteCount)) { try source.read(into: $0) }
                guard piece.readableBytes > 0 else { throw Fault.vaultFileShort(file) }
                left -= piece.readableBytes
                try await writer.write(piece)
            }
            try await writer.finish(nil)
        }
    }
}

extension ByteBuffer {
    /// A buffer that a reader fills.
    fileprivate init(unsafeUninitializedCapacity capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
        self = ByteBuffer()
        reserveCapacity(capacity)
        _ = try writeWithUnsafeMutableBytes(minimumWritableBytes: capacity) { bytes in
            try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<capacity]))
        }
    }
}

extension Fault {
    static func vaultFileShort(_ digest: Digest) -> Fault {
        Fault(
            "vault.file-damaged",
            Text(zh: "文件 \(digest.hex) 不完整。请从备份恢复。", en: "The file \(digest.hex) is cut short. Restore it from a backup."))
    }
}
