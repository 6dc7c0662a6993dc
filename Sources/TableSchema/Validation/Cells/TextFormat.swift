// SPDX-License-Identifier: Apache-2.0

/// The formats that a text may have.
enum TextFormat {
    /// One `@`, something before it, a host with a dot after it.
    static func isEmail(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, at <= 64 else { return false }
        let local = bytes[..<at]
        guard local.first != UInt8(ascii: "."), local.last != UInt8(ascii: "."),
            local.allSatisfy({ isAlphanumeric($0) || $0 >= 0x80 || Set("!#$%&'*+-/=?^_`{|}~.".utf8).contains($0) })
        else { return false }
        let labels = bytes[(at + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
            }
    }

    /// A scheme, a colon and something without blanks.
    static func isURI(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count, isLetter(bytes[0]) else {
            return false
        }
        return bytes[..<colon].allSatisfy { isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
            && bytes[(colon + 1)...].allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
    }

    /// 8-4-4-4-12 hexadecimal digits.
    static func isUUID(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == 36 else { return false }
        for index in 0..<36 {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                if bytes[index] != 0x2D { return false }
            } else if hexDigit(bytes[index]) == nil {
                return false
            }
        }
        return true
    }

    /// Base64 with its padding.
    static func isBase64(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count % 4 == 0 else { return false }
        var body = bytes[...]
        for _ in 0..<2 where body.last == 0x3D { body.removeLast() }
        return body.allSatisfy { isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2F }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
