// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence

/// Reads the Ed25519 public keys that people paste: a PEM file as OpenSSL writes it, or the 32 bytes in Base64 or hexadecimal digits.
package enum Ed25519PublicKey {
    /// What stands before the 32 bytes in a PEM file: the SubjectPublicKeyInfo of RFC 8410.
    private static let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    private static let byteCount = 32

    /// The bytes of a key; `nil` for what is none.
    package static func read(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= 1_024 else { return nil }
        let digits = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined().filter { !$0.isWhitespace }
        if digits.utf8.count == 2 * byteCount, let digest = digits.hexBytes { return digest }
        let bytes = digits.hasSuffix("=") ? Base64.decode(Array(digits.utf8)) : Base64.decode(url: digits.utf8)
        guard let bytes else { return nil }
        if bytes.count == byteCount { return bytes }
        return bytes.starts(with: prefix) && bytes.count == prefix.count + byteCount ? Array(bytes.dropFirst(prefix.count)) : nil
    }
}

extension String {
    fileprivate var hexBytes: [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Substring(self)
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
