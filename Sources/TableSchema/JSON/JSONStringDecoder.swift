// SPDX-License-Identifier: Apache-2.0

/// Reads the inside of a JSON string up to its closing quote.
struct JSONStringDecoder {
    let bytes: UnsafeRawBufferPointer
    /// Where reading stands; after a failure, where it went wrong.
    var index: Int

    /// The text; `nil` when the string is malformed, with `index` at the spot.
    mutating func decode() -> String? {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"), bytes[index] >= 0x20 {
            index += 1
        }
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return text
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                text.unicodeScalars.append(scalar)
            case 0..<0x20:
                return nil
            default:
                let from = index
                while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
                    bytes[index] >= 0x20
                {
                    index += 1
                }
                text += String(decoding: bytes[from..<index], as: UTF8.self)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard index + 1 < bytes.count else { return nil }
        let simple: Unicode.Scalar
        switch bytes[index + 1] {
        case UInt8(ascii: "\""): simple = "\""
        case UInt8(ascii: "\\"): simple = "\\"
        case UInt8(ascii: "/"): simple = "/"
        case UInt8(ascii: "b"): simple = "\u{8}"
        case UInt8(ascii: "f"): simple = "\u{C}"
        case UInt8(ascii: "n"): simple = "\n"
        case UInt8(ascii: "r"): simple = "\r"
        case UInt8(ascii: "t"): simple = "\t"
        case UInt8(ascii: "u"): return unicodeEscape()
        default: return nil
        }
        index += 2
        return simple
    }

    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let first = hexUnit(at: index + 2) else { return nil }
        if !(0xD800...0xDFFF).contains(first) {
            index += 6
            return Unicode.Scalar(first)
        }
        // A surrogate counts only as the first half of a pair.
        guard first < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
            bytes[index + 7] == UInt8(ascii: "u"), let second = hexUnit(at: index + 8), (0xDC00...0xDFFF).contains(second)
        else { return nil }
        index += 12
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private func hexUnit(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[start..<start + 4] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}

/// The value of a hexadecimal digit.
@inline(__always)
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}
