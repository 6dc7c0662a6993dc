// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

// The form `hexi-receipt/1` is frozen: receipts are kept for decades, and each has one spelling.
// A change needs a new number.
extension Receipt {
    static let format = "hexi-receipt/1"
    static let about = """
        存证回执:用交易所公布的验证密钥即可离线核验,任何一个字节被改动都会使核验失败。 \
        Receipt: verify it offline with the exchange's published key; one altered byte makes it fail.
        """

    /// The receipt as a JSON file, the same bytes each time.
    ///
    /// `record`, `proof` and `checkpoint` are the evidence. The other fields follow from them and are there for people:
    /// `content` is the record as JSON where it is CBOR, otherwise `null`.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The receipt as JSON text, the same text each time.
    public var text: String {
        let fields: [(String, String)] = [
            ("format", Receipt.quoted(Receipt.format)),
            ("about", Receipt.quoted(Receipt.about)),
            ("origin", Receipt.quoted(checkpoint.checkpoint.origin.description)),
            ("index", String(proof.index)),
            ("size", String(proof.size)),
            ("leaf", Receipt.quoted(Digest.leaf(of: record).hex)),
            ("proof", Receipt.list(proof.hashes.map { hash in hash.withUnsafeBytes { Base64.encode($0) } })),
            ("checkpoint", Receipt.list(checkpointLines)),
            ("record", Receipt.quoted(Base64.encode(record))),
            ("content", content),
        ]
        return "{\n" + fields.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n"
    }

    private var checkpointLines: [String] {
        let lines = checkpoint.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The record as people read it, indented into the receipt.
    private var content: String {
        guard let value = try? CBORValue(decoding: record) else { return "null" }
        let lines = value.jsonText(pretty: true).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n  ")
    }

    private static func list(_ elements: [String]) -> String {
        guard !elements.isEmpty else { return "[]" }
        return "[\n" + elements.map { "    " + quoted($0) }.joined(separator: ",\n") + "\n  ]"
    }

    /// A string of JSON.
    ///
    /// Names and notes hold no control characters, so two characters need a backslash.
    private static func quoted(_ text: String) -> String {
        var bytes = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
