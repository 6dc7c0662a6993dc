// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
import ExchangeEvidence
import ExchangeModel

/// Codes that stand in for an authenticator that was lost: shown once, kept as digests, each good for one time.
public enum RecoveryCode {
    /// How many are made at a time.
    public static let count = 10
    /// How many random bytes each has: too many to be found from a digest.
    static let byteCount = 10

    /// New codes, in groups of four digits as people copy them.
    static func make() -> [String] {
        (0..<count).map { _ in
            var generator = SystemRandomNumberGenerator()
            let digits = Base32.encode((0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
            return stride(from: 0, to: digits.count, by: 4)
                .map { String(digits.dropFirst($0).prefix(4)) }.joined(separator: "-")
        }
    }

    /// What an account keeps of a code, however it is spaced and in either case; `nil` for what is no code.
    static func digest(of code: String) -> Digest? {
        guard code.utf8.count <= 64, let bytes = Base32.decode(code.replacing("-", with: "")), bytes.count == byteCount else { return nil }
        return Digest(sha256Of: bytes)
    }
}

extension Account {
    /// Whether a password alone is not enough.
    public var usesSecondFactor: Bool { timeBasedSecret != nil }

    /// Uses up a code of the authenticator or one that stands in for it; whether it was right.
    mutating func useSecondFactor(_ code: String, at instant: Instant) -> Bool {
        guard usesSecondFactor else { return false }
        if useTimeBasedCode(code, at: instant) { return true }
        guard let digest = RecoveryCode.digest(of: code), let index = recoveryCodes.firstIndex(of: digest) else { return false }
        recoveryCodes.remove(at: index)
        return true
    }

    /// Makes the secret that was shown count, if this is a code of it; the code is used up.
    mutating func confirmSecondFactor(_ code: String, recoveryCodes codes: [String], at instant: Instant) -> Bool {
        guard timeBasedSecret == nil, let pendingSecret,
            let step = TimeBasedCode.step(of: code, secret: pendingSecret, at: instant)
        else { return false }
        timeBasedSecret = pendingSecret
        lastTimeStep = step
        self.pendingSecret = nil
        recoveryCodes = codes.compactMap(RecoveryCode.digest)
        return true
    }

    /// Lets the password alone be enough again.
    public mutating func dropSecondFactor() {
        timeBasedSecret = nil
        lastTimeStep = nil
        pendingSecret = nil
        recoveryCodes = []
    }
}
