// SPDX-License-Identifier: Apache-2.0
import CSodium
public import ExchangeModel

import class Foundation.NSString

/// Passwords: what they must be, and how they are kept (Argon2id by libsodium, 64 MiB each).
///
/// A server calls the forms that are `async`, which keep the long work off the threads that answer requests.
public enum Password {
    /// How many characters a password has.
    public static let lengths = 12...128
    /// More than any password of so many characters has in honest writing.
    private static let byteLimit = 2_048

    /// libsodium is made ready once; only after that may several threads use it.
    private static let isReady = sodium_init() >= 0

    /// Refuses a password that is too easy to guess.
    ///
    /// - Throws: `access.password-weak`.
    public static func check(_ text: String, for account: String) throws(Refusal) {
        guard lengths.contains(text.count), text.utf8.count <= byteLimit else { throw .passwordWeak }
        guard text.lowercased() != account.lowercased() else { throw .passwordWeak }
    }

    /// The hash under which a password is kept, with its salt and its costs.
    ///
    /// - Throws: `access.password-unhashed` when there is not enough memory.
    public static func hash(_ text: String) throws -> String {
        guard isReady, let bytes = bytes(of: text) else { throw Fault.passwordUnhashed }
        var hash = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let result = crypto_pwhash_str(
            &hash, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive())
        guard result == 0 else { throw Fault.passwordUnhashed }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a hash is a password's; without a hash the answer is no, after the same time.
    public static func verify(_ text: String, _ hash: String?) -> Bool {
        guard isReady, let bytes = bytes(of: text) else { return false }
        return crypto_pwhash_str_verify(hash ?? decoy, bytes, UInt64(bytes.count)) == 0 && hash != nil
    }

    /// Whether a hash was made at today's costs; one that was not is made anew when its password is next given.
    public static func isCurrent(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(
            hash, UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive()) == 0
    }

    /// A hash that stands for no password: whether a name exists must not be told from how long an answer takes.
    package static let decoy =
        "$argon2id$v=19$m=65536,t=2,p=1$" + String(repeating: "A", count: 22) + "$" + String(repeating: "A", count: 43)

    /// The same characters in the same bytes, whichever keyboard they came from.
    private static func bytes(of text: String) -> [CChar]? {
        guard text.utf8.count <= byteLimit else { return nil }
        return text.precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
    }
}

extension Refusal {
    static let passwordWeak = Refusal(
        "access.password-weak",
        Text(
            zh: "密码太弱:须为 \(Password.lengths.lowerBound) 至 \(Password.lengths.upperBound) 个字符,且不同于登录名。",
            en: "The password is too weak: take \(Password.lengths.lowerBound) to \(Password.lengths.upperBound) characters, not the login name."))
}

extension Fault {
    static let passwordUnhashed = Fault(
        "access.password-unhashed",
        Text(
            zh: "无法计算密码散列:内存不足或密码过长。请稍后再试。",
            en: "The password could not be hashed: too little memory, or too long a password. Try again later."))
}
