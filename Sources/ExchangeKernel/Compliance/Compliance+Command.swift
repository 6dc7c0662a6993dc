// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What can be asked about compliance.
public enum ComplianceCommand: Sendable, Equatable {
    case approve(ApproveException)
    case revoke(RevokeApproval)
    case adopt(AdoptOverlay)
    case repeal(RepealOverlay)

    var payload: any NamedPayload {
        switch self {
        case .approve(let command): command
        case .revoke(let command): command
        case .adopt(let command): command
        case .repeal(let command): command
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

/// Puts an overlay in force, or a later version in an earlier one's place.
public struct AdoptOverlay: NamedPayload {
    /// `compliance.adopt-overlay`
    public static let name = "compliance.adopt-overlay"
    /// The overlay.
    public let overlay: Overlay
    /// The digest of its file.
    public let file: Digest
    /// The name of the key whose signature under the file was verified.
    public let signer: String

    /// Asks to adopt.
    public init(overlay: Overlay, file: Digest, signer: String) {
        self.overlay = overlay
        self.file = file
        self.signer = signer
    }
}

/// Takes an overlay out of force.
public struct RepealOverlay: NamedPayload {
    /// `compliance.repeal-overlay`
    public static let name = "compliance.repeal-overlay"
    /// The overlay's id.
    public let overlay: Overlay.ID
    /// Why.
    public let reason: String

    /// Asks to repeal.
    public init(overlay: Overlay.ID, reason: String) {
        self.overlay = overlay
        self.reason = reason
    }
}
