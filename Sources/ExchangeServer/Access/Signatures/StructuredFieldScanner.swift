// SPDX-License-Identifier: Apache-2.0

/// Reads the parts of structured fields that signatures are written in (RFC 9651 §4.2): keys, texts, integers and byte sequences.
struct StructuredFieldScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Goes past a character if it is the next one.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Goes past spaces.
    mutating func skipSpaces() { while skip(" ") {} }

    /// A key: a lower-case letter and what may follow it.
    mutating func key() -> String? {
        let key = rest.prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "*"):
                true
            default: false
            }
        }
        guard let first = key.first, first == UInt8(ascii: "*") || first >= UInt8(ascii: "a") else { return nil }
        rest = rest.dropFirst(key.count)
        return String(Substring(key))
    }

    /// A text in quotation marks, of printable ASCII.
    mutating func string() -> String? {
        guard skip("\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst(), [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(escaped) else { return nil }
                bytes.append(escaped)
            case 0x20...0x7E: bytes.append(byte)
            default: return nil
            }
        }
        return nil
    }

    /// A whole number of at most fifteen digits.
    mutating func integer() -> Int64? {
        let isNegative = skip("-")
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...15).contains(digits.count), let number = Int64(String(Substring(digits))) else { return nil }
        rest = rest.dropFirst(digits.count)
        return isNegative ? -number : number
    }

    /// The digits of a byte sequence, between colons.
    mutating func byteSequence() -> [UInt8]? {
        guard skip(":") else { return nil }
        let digits = Array(rest.prefix { $0 != UInt8(ascii: ":") })
        rest = rest.dropFirst(digits.count)
        guard skip(":") else { return nil }
        return digits
    }
}
