// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel

/// Someone who may log in: a person of a participant, or of the venue's staff.
///
/// An account says who acts. What they may do is decided by the kernel for a participant, and by ``desks`` too for staff.
public struct Account: Sendable, Equatable, Codable {
    /// The login name. It stands in the journal as the actor, so it is never given to another person.
    public let name: String
    /// The person's name, as it is shown.
    public var title: String
    /// The participant they act for; `nil` for staff of the venue.
    public let participant: ExchangeID?
    /// The desks at which they sit; none for people of a participant.
    public var desks: Desk
    /// The Argon2id hash of the password; `nil` until one is chosen.
    public var passwordHash: String?
    /// Whether they may log in at all.
    public var isActive: Bool
    /// How many times in a row a password was wrong.
    public var failures: Int
    /// Until when nobody can log in, after too many of those.
    public var lockedUntil: Instant?
    /// The Base32 secret of their time-based codes; `nil` when they use none.
    public var timeBasedSecret: String?
    /// The last time step whose code was used: a code works once.
    public var lastTimeStep: Int64?
    /// A secret that was shown, and does not count until a code of it was given.
    public var pendingSecret: String?
    /// The SHA-256 of each code that still stands in for the authenticator: one works once.
    public var recoveryCodes: [Digest] {
        get { keptRecoveryCodes ?? [] }
        set { keptRecoveryCodes = newValue.isEmpty ? nil : newValue }
    }
    /// Accounts that an earlier release kept have none.
    private var keptRecoveryCodes: [Digest]?
    /// The e-mail address that links them to whoever a provider of identities says has it; `nil` once it did, or when there is none.
    public var emailToLink: String?

    /// Opens an account, without a password.
    ///
    /// - Throws: `access.name-unusable` for a name that is not 2…64 of `a-z`, `0-9`, `-`, `_`, `.` and `@`, or that the clock bears.
    public init(
        name: String, title: String, participant: ExchangeID? = nil, desks: Desk = [], passwordHash: String? = nil,
        isActive: Bool = true
    ) throws(Refusal) {
        guard Account.isUsable(name) else { throw .nameUnusable(name) }
        self.name = name
        self.title = title
        self.participant = participant
        self.desks = participant == nil ? desks : []
        self.passwordHash = passwordHash
        self.isActive = isActive
        failures = 0
    }

    /// How long a name may be.
    public static let nameLengths = 2...64

    /// Whether a name can be an account's.
    public static func isUsable(_ name: String) -> Bool {
        nameLengths.contains(name.utf8.count) && name != Principal.clock.actor
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@"):
                    true
                default: false
                }
            }
    }

    /// As whom they ask.
    public var principal: Principal {
        if let participant { .participant(participant, by: name) } else { .venue(name) }
    }

    /// Whether they sit at a desk that answers for a command. For people of a participant the kernel alone decides.
    public func hasDesk(for command: Command) -> Bool {
        participant != nil || !desks.isDisjoint(with: Desk.responsible(for: command))
    }
}

extension Refusal {
    /// A name cannot be an account's.
    public static func nameUnusable(_ name: String) -> Refusal {
        Refusal(
            "access.name-unusable",
            Text(
                zh: "登录名“\(name)”不可用:须为 2 至 64 个字符,只用小写字母、数字和 - _ . @,且不为 clock。",
                en: "The login name '\(name)' cannot be used: take 2 to 64 of a-z, 0-9, - _ . @, and not 'clock'."),
            subject: name)
    }
}
