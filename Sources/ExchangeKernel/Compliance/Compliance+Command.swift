// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What can be asked about compliance.
public enum ComplianceCommand: Sendable, Equatable {
    case approve(ApproveException)
    case revoke(RevokeApproval)

    var payload: any NamedPayload {
        switch self {
        case .approve(let command): command
        case .revoke(let command): command
        }
    }
}

/// Approves something that a rule would not let pass without approval.
public struct ApproveException: NamedPayload {
    /// `compliance.approve`
    public static let name = "compliance.approve"
    /// The approval.
    public let approval: Approval

    /// Approves.
    public init(approval: Approval) { self.approval = approval }
}

/// Takes an approval back. What was decided on it stays decided.
public struct RevokeApproval: NamedPayload {
    /// `compliance.revoke`
    public static let name = "compliance.revoke"
    /// What was approved.
    public let subject: ExchangeID
    /// The rule whose demand was met.
    public let rule: String
    /// Why.
    public let reason: String

    /// Asks to take back.
    public init(subject: ExchangeID, rule: String, reason: String) {
        self.subject = subject
        self.rule = rule
        self.reason = reason
    }
}
