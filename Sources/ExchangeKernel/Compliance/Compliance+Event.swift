// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What can happen in compliance.
public enum ComplianceEvent: Sendable, Equatable {
    case approved(ExceptionApproved)
    case revoked(ApprovalRevoked)

    var payload: any NamedPayload {
        switch self {
        case .approved(let event): event
        case .revoked(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ComplianceEvent? {
        switch name {
        case ExceptionApproved.name: .approved(try ExceptionApproved(from: &reader))
        case ApprovalRevoked.name: .revoked(try ApprovalRevoked(from: &reader))
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
