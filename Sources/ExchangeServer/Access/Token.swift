// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
public import ExchangeModel

/// Random texts that nobody can guess: for sessions, keys, links and forms.
public enum Token {
    /// 32 random bytes, in base64url.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return base64url((0..<4).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } })
    }

    /// What is kept of a token.
    public static func digest(of token: String) -> Digest { Digest(sha256Of: Array(token.utf8)) }

    private static func base64url(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0...group.count { text.append(alphabet[bits >> (18 - 6 * index) & 63]) }
        }
        return text
    }
}
