// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import HTTPTypes
import Hummingbird

/// A form with a file: the fields, and the file in the vault.
struct Upload {
    /// The most bytes of a field that is no file.
    private static let fieldLimit = 65_536

    let form: Form
    private let file: StoredFile?

    /// The file, if one was chosen and is not empty.
    var chosen: StoredFile? { file.flatMap { $0.byteCount > 0 ? $0 : nil } }

    /// Reads a multipart body piece by piece; the file goes to the vault as it comes.
    ///
    /// - Throws: `request.multipart-unreadable`, `request.file-too-large`, what the visitor may not do, or a fault of the
    ///   vault; nothing is kept then.
    init(_ request: Request, of visitor: Visitor, to pages: Pages) async throws {
        let limit = try pages.configuration.uploadLimit(of: visitor)
        var parser = try MultipartParser(contentType: request.headers[.contentType])
        var receiver = Receiver(vault: pages.site.vault, limit: limit)
        let body = try IncomingBody(request, limit: limit, frame: Int64(Form.byteLimit))
        do {
            try await body.read { piece in
                for event in try parser.take(piece.readableBytesView) { try receiver.take(event) }
            }
            guard parser.isFinished else { throw Refusal.multipartUnreadable }
        } catch {
            receiver.incoming?.discard()
            throw error
        }
        form = Form(fields: receiver.fields)
        file = receiver.file
    }

    /// The file that was chosen.
    ///
    /// - Throws: `request.file-needed` when none was.
    func stored() throws(Refusal) -> StoredFile {
        guard let chosen else { throw .fileNeeded }
        return chosen
    }

    private struct Receiver {
        let vault: Vault
        let limit: Int64
        var fields: [(name: String, value: String)] = []
        var file: StoredFile?
        var incoming: IncomingFile?
        var part: MultipartParser.Part?
        var text: [UInt8] = []
        var byteCount: Int64 = 0

        mutating func take(_ event: MultipartParser.Event) throws {
            switch event {
            case .part(let part):
                self.part = part
                text = []
                // One file a form; a second one is refused rather than forgotten.
                guard part.fileName == nil || file == nil else { throw Refusal.multipartUnreadable }
                if part.fileName != nil { incoming = try vault.receive(byteLimit: limit) }
            case .content(let bytes):
                if let incoming {
                    byteCount += Int64(bytes.count)
                    guard byteCount <= limit else { throw Refusal.fileTooLarge(limit) }
                    try bytes.withUnsafeBytes { try incoming.write($0) }
                } else {
                    text += bytes
                    guard text.count <= Upload.fieldLimit else { throw Refusal.bodyTooLarge }
                }
            case .endOfPart:
                if let incoming {
                    file = try incoming.finish()
                    self.incoming = nil
                } else if let part {
                    fields.append((part.name, String(decoding: text, as: UTF8.self)))
                }
            }
        }
    }
}
