// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel

/// The checksum of one part.
struct PartChecksum {
    let bytes: [UInt8]

    /// Reads `Upload-Checksum`: an algorithm, a space, and the checksum in Base64.
    ///
    /// - Throws: `upload.checksum-unusable` for another algorithm or another form.
    init(_ header: String) throws(Refusal) {
        let words = header.split(separator: " ")
        guard words.count == 2, ["sha256", "sha-256"].contains(words[0].lowercased()), let bytes = Base64.decode(words[1].utf8), bytes.count == 32
        else { throw .checksumUnusable }
        self.bytes = bytes
    }
}

/// `Upload-Metadata`: names, each with a value in Base64.
enum UploadMetadata {
    /// The most bytes of the header.
    static let byteLimit = 4_096

    /// The value of a name; `nil` when there is none.
    static func value(of name: String, in header: String) -> String? {
        for pair in header.split(separator: ",") {
            let words = pair.split(separator: " ")
            guard words.count == 2, words[0] == name else { continue }
            return Base64.decode(words[1].utf8).map { String(decoding: $0, as: UTF8.self) }
        }
        return nil
    }
}

extension Refusal {
    static let checksumUnusable = Refusal(
        "upload.checksum-unusable",
        Text(
            zh: "Upload-Checksum 须为 sha256 与 Base64 校验值。", en: "Upload-Checksum must be sha256 and the checksum in Base64."),
        subject: "Upload-Checksum")
}
