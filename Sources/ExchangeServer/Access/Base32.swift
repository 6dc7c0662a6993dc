// SPDX-License-Identifier: Apache-2.0

/// Base32 of RFC 4648 §6, as authenticators show their secrets: without padding, and read in any case with spaces between.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The digits of bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        var word: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            word = word << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                digits.append(alphabet[Int(word >> bits & 31)])
            }
            word &= (1 << bits) - 1
        }
        if bits > 0 { digits.append(alphabet[Int(word << (5 - bits) & 31)]) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes that digits stand for; `nil` when they stand for none.
    package static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var word: UInt32 = 0
        var bits: UInt32 = 0
        for digit in text.utf8 where digit != UInt8(ascii: " ") && digit != UInt8(ascii: "=") {
            guard let value = value(of: digit) else { return nil }
            word = word << 5 | value
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: word >> bits))
            word &= (1 << bits) - 1
        }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a"))
        case UInt8(ascii: "2")...UInt8(ascii: "7"): UInt32(digit - UInt8(ascii: "2")) + 26
        default: nil
        }
    }
}
