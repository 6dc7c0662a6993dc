// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A command of the venue that waits for a second person.
public struct Proposal: Sendable, Equatable, Codable {
    /// What a second person said.
    public struct Decision: Sendable, Equatable, Codable {
        /// The name of the account that decided.
        public let checker: String
        /// Whether the command is given.
        public let isApproved: Bool
        /// Why.
        public let reason: String
        /// When.
        public let decided: Instant
        /// The record that the command became, once it is known.
        public var sequence: UInt64?

        /// Decides.
        public init(checker: String, isApproved: Bool, reason: String, decided: Instant, sequence: UInt64? = nil) {
            self.checker = checker
            self.isApproved = isApproved
            self.reason = reason
            self.decided = decided
            self.sequence = sequence
        }
    }

    /// Its number, from 1.
    public let id: Int64
    /// The permanent name of the command.
    public let command: String
    /// The command's fields, as JSON.
    public let body: String
    /// The name of the account that proposed it.
    public let maker: String
    /// When it was proposed.
    public let proposed: Instant
    /// What was decided; `nil` while it is open.
    public var decision: Decision?

    /// Writes down a proposal.
    public init(id: Int64, command: String, body: String, maker: String, proposed: Instant, decision: Decision? = nil) {
        self.id = id
        self.command = command
        self.body = body
        self.maker = maker
        self.proposed = proposed
        self.decision = decision
    }

    /// Whether a decision can be taken: it is open, and nobody approves what they proposed themselves. They may take it back.
    public func canTake(_ decision: Decision) -> Bool {
        self.decision == nil && (!decision.isApproved || decision.checker != maker)
    }
}
