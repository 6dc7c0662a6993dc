// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// How engagements end, and what comes after.

/// An engagement was completed: its work takes effect and its fee was paid.
public struct EngagementCompleted: NamedPayload {
    /// `services.engagement-completed`
    public static let name = "services.engagement-completed"
    /// The engagement.
    public let engagement: ExchangeID
    /// Whether the client accepted, or let its time pass.
    public let cause: OrderCompleted.Cause
    /// The value added tax contained in the fee, in minor units of its currency.
    public let includedTax: Int64
    /// The policy that came into force, of an insurance.
    public let policy: ExchangeID?
}

/// An engagement ended without completion: the fee went back.
public struct EngagementEnded: NamedPayload {
    /// `services.engagement-ended`
    public static let name = "services.engagement-ended"
    /// The engagement.
    public let engagement: ExchangeID
    /// Why.
    public let cause: OrderEnded.Cause
    /// What was said.
    public let reason: String
}

/// Data of a contract leaked.
public struct IncidentRecorded: NamedPayload {
    /// `services.incident-recorded`
    public static let name = "services.incident-recorded"
    /// The contract.
    public let contract: ExchangeID
    /// The day it happened.
    public let day: CalendarDate
    /// The digest of the evidence.
    public let evidence: Digest
}

/// A claim on a policy was opened.
public struct InsuranceClaimOpened: NamedPayload {
    /// `services.claim-opened`
    public static let name = "services.claim-opened"
    /// The policy.
    public let policy: ExchangeID
    /// The digest of the evidence of the incident.
    public let incident: Digest
}

/// An insurer decided a claim.
public struct InsuranceClaimDecided: NamedPayload {
    /// `services.claim-decided`
    public static let name = "services.claim-decided"
    /// The policy.
    public let policy: ExchangeID
    /// The digest of the evidence of the incident.
    public let incident: Digest
    /// What it pays.
    public let payout: Money
    /// Why.
    public let reason: String
}

/// What was kept was given out.
public struct CustodyReleased: NamedPayload {
    /// `services.custody-released`
    public static let name = "services.custody-released"
    /// The engagement under which it was kept.
    public let engagement: ExchangeID
    /// Who gave it out; `nil`: on order of a desk of the venue.
    public let releaser: ExchangeID?
    /// Why.
    public let reason: String
}
