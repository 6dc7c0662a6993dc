// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A command that one person proposes and another has to agree to before it is given.
public struct Proposal: Sendable, Equatable, Codable {
    /// What a second person decided.
    public struct Decision: Sendable, Equatable, Codable {
        /// Who decided.
        public let checker: String
        /// Whether the command was given.
        public let isApproved: Bool
        /// Why.
        public let reason: String
        /// When.
        public let decided: Instant
        /// The record that came of it.
        public let sequence: UInt64?

        /// States a decision.
        public init(checker: String, isApproved: Bool, reason: String, decided: Instant, sequence: UInt64?) {
            self.checker = checker
            self.isApproved = isApproved
            self.reason = reason
            self.decided = decided
            self.sequence = sequence
        }
    }

    /// Its number.
    public let id: Int64
    /// The permanent name of the command.
    public let command: String
    /// The command's fields in JSON.
    public let body: String
    /// Who proposes it.
    public let maker: String
    /// When.
    public let proposed: Instant
    /// Who is deciding on it.
    public var reservedFor: String?
    /// What was decided; `nil` while it is open.
    public var decision: Decision?

    /// Proposes a command.
    public init(id: Int64, command: String, body: String, maker: String, proposed: Instant) {
        self.id = id
        self.command = command
        self.body = body
        self.maker = maker
        self.proposed = proposed
    }
}

/// Something that someone was not allowed to do, or not recognised for.
public struct Denial: Sendable, Equatable, Codable {
    /// When.
    public let instant: Instant
    /// The account, or the address where there was none.
    public let actor: String
    /// The method and the path.
    public let what: String
    /// The refusal's code.
    public let code: String

    /// Notes a denial.
    public init(instant: Instant, actor: String, what: String, code: String) {
        self.instant = instant
        self.actor = actor
        self.what = what
        self.code = code
    }
}
