// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeModel

/// The codes of an authenticator (RFC 6238: SHA-1, 30 seconds, 6 digits).
struct TimeBasedCode {
    private static let stepSeconds: Int64 = 30
    private let key: SymmetricKey

    /// Takes a secret in base32 (RFC 4648); `nil` when it is none.
    init?(secret: String) {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for letter in secret.uppercased() where letter != "=" && letter != " " {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | value
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 255))
                bits &= (1 << count) - 1
            }
        }
        guard !bytes.isEmpty else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The code of a step.
    func code(at step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(hash[hash.count - 1] & 15)
        let number = hash[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let limit = (0..<digits).reduce(1) { limit, _ in limit * 10 }
        let text = String(number % limit)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is: now, or a step before or after it, and later than the last one used.
    func step(of code: String, at now: Instant, after last: Int64?) -> Int64? {
        let current = now.milliseconds / 1_000 / Self.stepSeconds
        return [current, current - 1, current + 1].first { $0 > last ?? -1 && self.code(at: $0) == code }
    }
}
