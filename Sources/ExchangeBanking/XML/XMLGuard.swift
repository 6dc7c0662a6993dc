// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// Looks through a file from outside before a parser sees it.
///
/// It lets UTF-8 through that is small enough, not too deep, without a document type (so without entities of its own)
/// and whose outermost element is the message asked for, in the version asked for. Whether the tags match is the parser's business.
struct XMLGuard {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: BankFileLimits
    private var position = 0
    private var depth = 0
    private var elements = 0
    private var root: (name: String, namespace: String?)?

    /// Checks a file.
    ///
    /// - Throws: `bank.file-too-large`, `.file-not-utf8`, `.document-type-present`, `.file-too-deep`, `.file-not-xml`,
    ///   `.message-not-expected` or `.message-version-unknown`.
    static func check(_ bytes: [UInt8], is namespace: String, _ limits: BankFileLimits) throws(Refusal) {
        guard bytes.count <= limits.byteCount else { throw .bankFileTooLarge(bytes.count, limits.byteCount) }
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { throw .bankFileNotUTF8 }
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(Refusal) in
                var guardian = XMLGuard(buffer, limits)
                try guardian.scan()
                return guardian.root
            }
        }
        guard let root = try result.get(), root.name == "Document" else { throw .bankFileNotXML(at: 0) }
        guard let found = root.namespace, found != namespace else {
            if root.namespace == nil { throw .messageNotExpected("", namespace) }
            return
        }
        let prefix = "urn:iso:std:iso:20022:tech:xsd:"
        let isSameMessage = found.hasPrefix(prefix) && found.dropFirst(prefix.count).prefix(8) == namespace.dropFirst(prefix.count).prefix(8)
        throw isSameMessage ? .messageVersionUnknown(found, namespace) : .messageNotExpected(found, namespace)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: BankFileLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func scan() throws(Refusal) {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
            case UInt8(ascii: "?"): try instruction()
            case UInt8(ascii: "!"): try declaration()
            case UInt8(ascii: "/"):
                depth -= 1
                try skip(past: ">")
            default: try tag()
            }
        }
        guard depth == 0 else { throw .bankFileNotXML(at: bytes.count) }
    }

    /// `<?xml … ?>`: only UTF-8 may be declared, or the parser would read other characters than this guard.
    private mutating func instruction() throws(Refusal) {
        let start = position
        try skip(past: "?>")
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard text.hasPrefix("<?xml"), let range = text.firstRange(of: "encoding") else { return }
        let value = text[range.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
        guard value.lowercased().hasPrefix("utf-8") else { throw .bankFileNotUTF8 }
    }

    private mutating func declaration() throws(Refusal) {
        if matches("<!--") { return try skip(past: "-->") }
        if matches("<![CDATA["), depth > 0 { return try skip(past: "]]>") }
        throw .documentTypePresent
    }

    private mutating func tag() throws(Refusal) {
        let start = position
        var quote: UInt8 = 0
        position += 1
        while position < bytes.count, quote != 0 || bytes[position] != UInt8(ascii: ">") {
            let byte = bytes[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            position += 1
        }
        guard position < bytes.count else { throw .bankFileNotXML(at: start) }
        position += 1
        elements += 1
        guard elements <= limits.elementCount else { throw .bankFileTooLarge(elements, limits.elementCount) }
        if root == nil { root = XMLGuard.root(String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)) }
        if bytes[position - 2] != UInt8(ascii: "/") { depth += 1 }
        guard depth <= limits.depth else { throw .bankFileTooDeep(limits.depth) }
    }

    private func matches(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            position + wanted.count <= bytes.count && wanted.indices.allSatisfy { bytes[position + $0] == wanted[$0] }
        }
    }

    private mutating func skip(past end: StaticString) throws(Refusal) {
        let start = position
        while position < bytes.count, !matches(end) { position += 1 }
        guard position < bytes.count else { throw .bankFileNotXML(at: start) }
        position += end.utf8CodeUnitCount
    }

    /// The name of the outermost element without its prefix, and the namespace that prefix stands for.
    private static func root(_ tag: String) -> (name: String, namespace: String?) {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        let parts = name.split(separator: ":", maxSplits: 1)
        let attribute = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
        var rest = tag.dropFirst(name.count)
        while let sign = rest.firstIndex(of: "=") {
            let key = rest[..<sign].filter { !$0.isWhitespace }
            let value = rest[rest.index(after: sign)...].drop(while: \.isWhitespace)
            guard let quote = value.first, quote == "\"" || quote == "'" else { break }
            let text = value.dropFirst().prefix { $0 != quote }
            if key == attribute { return (String(parts.last ?? ""), String(text)) }
            rest = value.dropFirst(text.count + 2)
        }
        return (String(parts.last ?? ""), nil)
    }
}
