// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import HTTPTypes
import Hummingbird

/// Uploads in parts under `/uploads`: the tus protocol 1.0.0 with creation, termination, expiration and checksums.
struct UploadInterface {
    static let path = "/api/v1/uploads"
    static let version = "1.0.0"

    let uploads: ResumableUploads
    let configuration: ServerConfiguration

    func add(to group: RouterGroup<Visit>) {
        group.on("uploads", method: .options) { _, visit in options(visit) }
        group.on("uploads/:upload", method: .options) { _, visit in options(visit) }
        group.post("uploads") { request, visit in try create(request, visit) }
        group.get("uploads/:upload") { _, visit in
            let upload = try find(visit)
            return try JSONAnswer.make(UploadAnswer(upload))
        }
        group.head("uploads/:upload") { request, visit in
            try request.refuseOtherTus()
            return answer(.ok, try find(visit))
        }
        group.patch("uploads/:upload") { request, visit in try await append(request, visit) }
        group.delete("uploads/:upload") { request, visit in
            try request.refuseOtherTus()
            try request.refuseForeignBrowser(visit)
            let (id, account) = try named(visit)
            try uploads.remove(id, of: account)
            return Response(status: .noContent)
        }
    }

    private func named(_ visit: Visit) throws(Refusal) -> (id: String, account: String) {
        guard let account = visit.visitor.account else { throw .signInNeeded }
        return (visit.parameters.get("upload") ?? "", account.name)
    }

    private func find(_ visit: Visit) throws -> ResumableUpload {
        let (id, account) = try named(visit)
        return try uploads.upload(id, of: account)
    }

    private func options(_ visit: Visit) -> Response {
        var headers: HTTPFields = [.allow: "OPTIONS, POST, HEAD, GET, PATCH, DELETE"]
        headers.set("Tus-Extension", "creation,termination,expiration,checksum")
        headers.set("Tus-Checksum-Algorithm", "sha256")
        if let limit = try? configuration.uploadLimit(of: visit.visitor) { headers.set("Tus-Max-Size", "\(limit)") }
        return Response(status: .noContent, headers: headers)
    }

    private func create(_ request: Request, _ visit: Visit) throws -> Response {
        try request.refuseOtherTus()
        try request.refuseForeignBrowser(visit)
        let limit = try configuration.uploadLimit(of: visit.visitor)
        let account = try named(visit).account
        guard let length = request.header("Upload-Length").flatMap({ Int64($0) }), length > 0 else { throw Refusal.uploadLengthNeeded }
        guard length <= limit else { throw Refusal.fileTooLarge(limit) }
        let metadata = request.header("Upload-Metadata")
        guard (metadata?.utf8.count ?? 0) <= UploadMetadata.byteLimit else { throw Refusal.uploadMetadataUnusable }
        let digest = try metadata.flatMap { UploadMetadata.value(of: "sha256", in: $0) }.map { text throws(Refusal) in
            guard let digest = Digest(hex: text.lowercased()) else { throw .uploadMetadataUnusable }
            return digest
        }
        let upload = try uploads.create(for: account, length: length, metadata: metadata, digest: digest)
        var response = answer(.created, upload)
        response.headers[.location] = "\(Self.path)/\(upload.id)"
        return response
    }

    private func append(_ request: Request, _ visit: Visit) async throws -> Response {
        try request.refuseOtherTus()
        try request.refuseForeignBrowser(visit)
        _ = try configuration.uploadLimit(of: visit.visitor)
        let (id, account) = try named(visit)
        guard request.headers[.contentType] == "application/offset+octet-stream" else { throw Refusal.typeNotTaken }
        guard let offset = request.header("Upload-Offset").flatMap({ Int64($0) }), offset >= 0 else { throw Refusal.uploadOffsetNeeded }
        let checksum = try request.header("Upload-Checksum").map { text throws(Refusal) in try PartChecksum(text) }
        return answer(.noContent, try await uploads.append(request, to: id, of: account, at: offset, checksum))
    }

    /// How an upload stands, in the headers.
    private func answer(_ status: HTTPResponse.Status, _ upload: ResumableUpload) -> Response {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        headers.set("Upload-Offset", "\(upload.offset)")
        headers.set("Upload-Length", "\(upload.length)")
        if let metadata = upload.metadata { headers.set("Upload-Metadata", metadata) }
        headers.set("Upload-Expires", Instant(milliseconds: upload.expires).httpDate)
        return Response(status: status, headers: headers)
    }
}

/// How an upload stands, and the file that it became.
struct UploadAnswer: Codable, Sendable {
    let upload: String
    let offset: Int64
    let length: Int64
    let expires: Instant
    let file: StoredFile?

    init(_ upload: ResumableUpload) {
        self.upload = upload.id
        offset = upload.offset
        length = upload.length
        expires = Instant(milliseconds: upload.expires)
        file = upload.file
    }
}

/// Says the version of the protocol on every answer about uploads, refusals included.
struct UploadVersion: RouterMiddleware {
    typealias Context = Visit

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        if request.uri.path.hasPrefix(UploadInterface.path) {
            response.headers.set("Tus-Resumable", UploadInterface.version)
            response.headers.set("Tus-Version", UploadInterface.version)
        }
        return response
    }
}

extension HTTPFields {
    /// Sets a header that has no name in HTTPTypes.
    fileprivate mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { self[name] = value }
    }
}

extension Request {
    /// A header that has no name in HTTPTypes.
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    fileprivate func refuseOtherTus() throws(Refusal) {
        guard header("Tus-Resumable") == UploadInterface.version else { throw .uploadVersionUnknown }
    }
}

extension Instant {
    /// The form that HTTP's headers have: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
    package var httpDate: String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        // An instant shows itself in China's time: eight hours earlier it shows Greenwich's.
        let shown = adding(milliseconds: -8 * 3_600_000)
        let words = "\(shown)".split { "-T:.+".contains($0) }
        guard words.count > 5, let month = Int(words[1]), months.indices.contains(month - 1) else { return "\(self)" }
        let weekday = ((Int(shown.date.daysSince1970) % 7) + 7) % 7
        return "\(days[weekday]), \(words[2]) \(months[month - 1]) \(words[0]) \(words[3]):\(words[4]):\(words[5]) GMT"
    }
}
