// SPDX-License-Identifier: Apache-2.0

/// The letters of JSON (RFC 8259) that CBOR's values become.
extension [UInt8] {
    /// Adds text in quotes. Control characters and the line separators that JavaScript takes for line ends are escaped.
    mutating func appendJSON(text: some Collection<UInt8>) {
        append(UInt8(ascii: "\""))
        var rest = text[...]
        while let index = rest.firstIndex(where: Self.mayNeedEscape) {
            append(contentsOf: rest[..<index])
            let length = appendEscape(of: rest[index...])
            rest = rest[index...].dropFirst(length)
        }
        append(contentsOf: rest)
        append(UInt8(ascii: "\""))
    }

    /// Adds bytes as lowercase hexadecimal text.
    mutating func appendJSON(hex bytes: some Collection<UInt8>, after prefix: String = "") {
        append(UInt8(ascii: "\""))
        append(contentsOf: prefix.utf8)
        for byte in bytes {
            append(Self.digit(byte >> 4))
            append(Self.digit(byte & 15))
        }
        append(UInt8(ascii: "\""))
    }

    /// Adds a float, as text where JSON has no number for it.
    mutating func appendJSON(_ value: Double) {
        append(contentsOf: (value.isFinite ? "\(value)" : "\"\(value)\"").utf8)
    }

    /// Adds a whole number.
    mutating func appendJSON(_ number: UInt64) {
        guard number > 9 else { return append(UInt8(ascii: "0") + UInt8(number)) }
        let start = count
        var rest = number
        while rest > 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        }
        self[start...].reverse()
    }

    /// Adds the whole number `-1 - number`, as CBOR counts below zero.
    mutating func appendJSON(negative number: UInt64) {
        append(UInt8(ascii: "-"))
        if number < .max { appendJSON(number + 1) } else { append(contentsOf: "18446744073709551616".utf8) }
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
    }

    /// Adds the first character of some text, escaped if need be; gives its length.
    private mutating func appendEscape(of text: some Collection<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        switch first {
        case UInt8(ascii: "\""): append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): append(contentsOf: #"\\"#.utf8)
        case 0x0A: append(contentsOf: #"\n"#.utf8)
        case 0x0D: append(contentsOf: #"\r"#.utf8)
        case 0x09: append(contentsOf: #"\t"#.utf8)
        case 0xE2:
            // U+2028 and U+2029 alone; other characters begin with this byte too.
            let tail = Array(text.dropFirst().prefix(2))
            guard tail == [0x80, 0xA8] || tail == [0x80, 0xA9] else {
                append(first)
                return 1
            }
            append(contentsOf: tail[1] == 0xA8 ? #"\u2028"#.utf8 : #"\u2029"#.utf8)
            return 3
        default:
            append(contentsOf: #"\u00"#.utf8)
            append(Self.digit(first >> 4))
            append(Self.digit(first & 15))
        }
        return 1
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
}
