// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What can happen in compliance.
public enum ComplianceEvent: Sendable, Equatable {
    case approved(ExceptionApproved)
    case revoked(ApprovalRevoked)
    case overlayAdopted(OverlayAdopted)
    case overlayRepealed(OverlayRepealed)

    var payload: any NamedPayload {
        switch self {
        case .approved(let event): event
        case .revoked(let event): event
        case .overlayAdopted(let event): event
        case .overlayRepealed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ComplianceEvent? {
        switch name {
        case ExceptionApproved.name: .approved(try ExceptionApproved(from: &reader))
        case ApprovalRevoked.name: .revoked(try ApprovalRevoked(from: &reader))
        case OverlayAdopted.name: .overlayAdopted(try OverlayAdopted(from: &reader))
        case OverlayRepealed.name: .overlayRepealed(try OverlayRepealed(from: &reader))
        default: nil
        }
    }
}

/// Something was approved.
public struct ExceptionApproved: NamedPayload {
    /// `compliance.approved`
    public static let name = "compliance.approved"
    /// The approval.
    public let approval: Approval
}

/// An approval was taken back.
public struct ApprovalRevoked: NamedPayload {
    /// `compliance.approval-revoked`
    public static let name = "compliance.approval-revoked"
    /// What was approved.
    public let subject: ExchangeID
    /// The rule whose demand was met.
    public let rule: String
    /// Why.
    public let reason: String
}

/// An overlay came into force.
public struct OverlayAdopted: NamedPayload {
    /// `compliance.overlay-adopted`
    public static let name = "compliance.overlay-adopted"
    /// The overlay.
    public let overlay: Overlay
    /// The digest of its file.
    public let file: Digest
    /// The name of the key whose signature under the file was verified.
    public let signer: String
}

/// An overlay went out of force.
public struct OverlayRepealed: NamedPayload {
    /// `compliance.overlay-repealed`
    public static let name = "compliance.overlay-repealed"
    /// The overlay's id.
    public let overlay: Overlay.ID
    /// Why.
    public let reason: String
}
