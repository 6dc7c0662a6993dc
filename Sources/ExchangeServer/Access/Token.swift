// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
public import ExchangeModel

/// Secrets that are made by chance: of sessions, keys, invitations and forms.
public enum Token {
    /// How many random bytes a token has.
    public static let byteCount = 32

    /// A new token: random bytes in the digits of RFC 4648 §5, without padding.
    public static func make(byteCount: Int = Token.byteCount) -> String {
        var generator = SystemRandomNumberGenerator()
        return digits(of: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// A new name of sixteen letters and digits, which is no secret.
    static func makeName() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base32.encode((0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) }).lowercased()
    }

    /// What a store keeps of a token.
    public static func digest(of token: String) -> Digest { Digest(sha256Of: Array(token.utf8)) }

    /// The digits of RFC 4648 §5, without padding.
    static func digits(of bytes: [UInt8]) -> String {
        let digits = Base64.encode(bytes).utf8.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: digit
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
