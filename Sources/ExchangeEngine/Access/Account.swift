// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel

/// Someone who can sign in: one of the venue's own people, or one who acts for a participant.
public struct Account: Sendable, Equatable, Codable {
    /// So many failures in a row lock an account.
    public static let failureLimit = 5
    /// How long the first lock lasts; each further failure doubles it.
    public static let firstLockMinutes: Int64 = 15
    /// A lock never lasts longer.
    public static let longestLockMinutes: Int64 = 24 * 60

    /// The name to sign in with.
    public let name: String
    /// What the person is called.
    public var title: String
    /// On whose behalf it acts; `nil` for the venue's own people.
    public let participant: ExchangeID?
    /// The desks of one of the venue's own people.
    public var desks: Desk
    /// The password as Argon2id keeps it; `nil` until one is set.
    public var passwordHash: String?
    /// The secret of its authenticator, if it uses one (RFC 6238, base32).
    public var timeBasedSecret: String?
    /// The last step of time whose code was used: a code works once.
    public var lastTimeStep: Int64?
    /// Whether it may sign in.
    public var isActive = true
    /// Failures to sign in since the last success.
    public var failures = 0
    /// Until when it is locked.
    public var lockedUntil: Instant?

    /// Makes an account.
    ///
    /// - Parameter name: 2 to 64 of the letters a to z, digits, and `-_.@`.
    /// - Throws: `access.name-unusable`.
    public init(
        name: String, title: String, participant: ExchangeID? = nil, desks: Desk = [], passwordHash: String? = nil
    ) throws(Refusal) {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-_.@")
        guard (2...64).contains(name.count), name.allSatisfy(allowed.contains) else { throw .accountNameUnusable(name) }
        self.name = name
        self.title = title
        self.participant = participant
        self.desks = desks
        self.passwordHash = passwordHash
    }

    /// As whom the market knows it.
    public var principal: Principal { participant.map { .participant($0, by: name) } ?? .venue(name) }

    /// The account after another failure to sign in.
    public func recordingFailure(at now: Instant) -> Account {
        var account = self
        account.failures = min(failures + 1, 64)
        let excess = account.failures - Self.failureLimit
        if excess >= 0 {
            let minutes = excess > 7 ? Self.longestLockMinutes : min(Self.firstLockMinutes << Int64(excess), Self.longestLockMinutes)
            account.lockedUntil = now.adding(milliseconds: minutes * 60_000)
        }
        return account
    }

    /// The account after a success.
    public func recordingSuccess() -> Account {
        var account = self
        account.failures = 0
        account.lockedUntil = nil
        return account
    }
}

extension Refusal {
    static func accountNameUnusable(_ name: String) -> Refusal {
        Refusal(
            "access.name-unusable",
            Text(
                zh: "账户名“\(name)”不可用:须为 2 至 64 个小写字母、数字或 -_.@。",
                en: "'\(name)' cannot be an account's name: it has 2 to 64 of the letters a to z, digits, and -_.@."), subject: name)
    }
}
