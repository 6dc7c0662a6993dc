// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// What can be asked once work has taken effect: claims on policies, and what is kept.

/// Records that data of a contract leaked. It opens a claim on every policy that covers the contract that day.
public struct RecordIncident: NamedPayload {
    /// `services.record-incident`
    public static let name = "services.record-incident"
    /// The contract.
    public let contract: ExchangeID
    /// The day it happened.
    public let day: CalendarDate
    /// The digest of the evidence.
    public let evidence: Digest

    /// Records.
    public init(contract: ExchangeID, day: CalendarDate, evidence: Digest) {
        self.contract = contract
        self.day = day
        self.evidence = evidence
    }
}

/// Decides a claim on a policy. The insurer pays from its own bank; the venue holds none of that money.
public struct DecideInsuranceClaim: NamedPayload {
    /// `services.decide-claim`
    public static let name = "services.decide-claim"
    /// The policy.
    public let policy: ExchangeID
    /// The digest of the evidence of the incident, which names the claim.
    public let incident: Digest
    /// What the insurer pays; zero turns the claim down.
    public let payout: Money
    /// Why, and the bank's reference of a payment.
    public let reason: String

    /// Decides.
    public init(policy: ExchangeID, incident: Digest, payout: Money, reason: String) {
        self.policy = policy
        self.incident = incident
        self.payout = payout
        self.reason = reason
    }
}

/// Gives out what is kept. Refused before its condition has come.
public struct ReleaseCustody: NamedPayload {
    /// `services.release-custody`
    public static let name = "services.release-custody"
    /// The engagement under which it is kept.
    public let engagement: ExchangeID
    /// Why.
    public let reason: String

    /// Gives out.
    public init(engagement: ExchangeID, reason: String) {
        self.engagement = engagement
        self.reason = reason
    }
}
