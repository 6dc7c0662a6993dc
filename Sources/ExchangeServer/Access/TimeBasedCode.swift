// SPDX-License-Identifier: Apache-2.0
import Crypto
public import ExchangeEngine
public import ExchangeModel

/// Codes that change with the time, as an authenticator shows them (RFC 6238: HMAC-SHA-1, 30 seconds, six digits).
public enum TimeBasedCode {
    /// How long a code is shown.
    public static let stepMilliseconds: Int64 = 30_000
    /// How many steps a clock may be early or late.
    public static let tolerance: Int64 = 1
    /// How many digits a code has.
    public static let digitCount = 6

    /// A new secret: 20 random bytes in Base32.
    public static func makeSecret() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base32.encode((0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// The address that an authenticator reads from a picture.
    public static func address(secret: String, account: String, issuer: String) -> String {
        "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(secret)&issuer=\(escaped(issuer))"
    }

    /// The step whose code it is: the present one, or one beside it, after the one last used; `nil` when it is none of theirs.
    ///
    /// Whoever accepts a code keeps the step, so that the code works once: ``ExchangeEngine/Account/useTimeBasedCode(_:at:)`` does both.
    public static func step(of code: String, secret: String, at instant: Instant, after last: Int64? = nil) -> Int64? {
        guard code.utf8.count == digitCount, let key = Base32.decode(secret), !key.isEmpty else { return nil }
        let now = instant.milliseconds / stepMilliseconds
        var found: Int64?
        for step in (now - tolerance)...(now + tolerance) where step >= 0 && step > last ?? -1 {
            if isEqual(self.code(key: key, step: step), code) { found = found ?? step }
        }
        return found
    }

    /// The code of a step.
    package static func code(key: [UInt8], step: Int64, digitCount: Int = digitCount) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        let offset = Int(digest[digest.count - 1] & 15)
        let word = digest[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digitCount).reduce(UInt32(1)) { product, _ in product * 10 }
        let digits = String(word % modulus)
        return String(repeating: "0", count: digitCount - digits.count) + digits
    }

    /// Compares without telling by the time how much was right.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                String(decoding: [byte], as: UTF8.self)
            default: "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

extension Account {
    /// Uses a time-based code up; whether it was right. An account without a secret has no right code.
    public mutating func useTimeBasedCode(_ code: String, at instant: Instant) -> Bool {
        guard let timeBasedSecret,
            let step = TimeBasedCode.step(of: code, secret: timeBasedSecret, at: instant, after: lastTimeStep)
        else { return false }
        lastTimeStep = step
        return true
    }
}
