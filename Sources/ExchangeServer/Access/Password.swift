// SPDX-License-Identifier: Apache-2.0
import CSodium
import Dispatch
public import ExchangeModel
import Foundation

/// Passwords by Argon2id (RFC 9106), as libsodium does it.
public enum Password {
    /// The fewest and the most characters of a password.
    public static let length = 12...128

    /// Each takes 64 MiB for a moment: two at once, and not on a thread that serves requests.
    private static let queue = DispatchQueue(label: "hexi passwords", attributes: .concurrent)
    private static let places = DispatchSemaphore(value: 2)
    /// What a password is checked against when there is no account of the name, so that it takes as long.
    private static let nobodys = try? hashNow("nobody has this password")

    /// Refuses a password that is easily guessed.
    ///
    /// - Throws: `access.password-weak`.
    public static func check(_ text: String, for account: String) throws(Refusal) {
        guard length.contains(text.count), Set(text).count >= 5, !text.lowercased().contains(account.lowercased()) else {
            throw .passwordWeak
        }
    }

    /// The password as it is kept.
    public static func hash(_ text: String) async throws -> String { try await aside { try hashNow(text) } }

    /// Whether a password is the one that was kept; never without one, in the same time.
    public static func verify(_ text: String, _ hash: String?) async throws -> Bool {
        try await aside {
            guard let known = hash ?? nobodys, text.utf8.count <= 1_024 else { return false }
            let isRight = text.withCString { crypto_pwhash_str_verify(known, $0, UInt64(text.utf8.count)) } == 0
            return isRight && hash != nil
        }
    }

    private static func hashNow(_ text: String) throws -> String {
        guard sodium_init() >= 0 else { throw Fault.passwordMachinery }
        var kept = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let result = text.withCString { password in
            crypto_pwhash_str(
                &kept, password, UInt64(text.utf8.count), UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive())
        }
        guard result == 0 else { throw Fault.passwordMachinery }
        return String(decoding: kept.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func aside<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { caller in
            queue.async {
                places.wait()
                defer { places.signal() }
                caller.resume(with: Result { try work() })
            }
        }
    }
}

extension Refusal {
    static let passwordWeak = Refusal(
        "access.password-weak",
        Text(
            zh: "口令须为 12 至 128 个字符,至少 5 个不同字符,且不含账户名。",
            en: "A password has 12 to 128 characters, at least 5 different ones, and not the account's name in it."))
}

extension Fault {
    static let passwordMachinery = Fault(
        "access.password-machinery", Text(zh: "口令散列失败:内存不足。", en: "Hashing a password failed: there is not enough memory."))
}
