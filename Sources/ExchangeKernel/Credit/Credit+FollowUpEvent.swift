// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// What can happen after a decision, and beside one.

/// A party objected: its finding is in dispute.
public struct FindingObjected: NamedPayload {
    /// `credit.finding-objected`
    public static let name = "credit.finding-objected"
    /// The case.
    public let conduct: ExchangeID
    /// The objection.
    public let objection: Conduct.Objection
}

/// An objection was turned down.
public struct FindingObjectionDismissed: NamedPayload {
    /// `credit.objection-dismissed`
    public static let name = "credit.objection-dismissed"
    /// The case.
    public let conduct: ExchangeID
    /// Why.
    public let reason: String
}

/// A finding was annulled, as if it had not been made.
public struct FindingAnnulled: NamedPayload {
    /// `credit.finding-annulled`
    public static let name = "credit.finding-annulled"

    /// Why.
    public enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
        /// The objection was right.
        case upheld
        /// The objection was not answered in time.
        case unanswered
    }

    /// The case.
    public let conduct: ExchangeID
    /// Why.
    public let cause: Cause
    /// What was said.
    public let reason: String
}

/// A party asked for repair.
public struct RepairRequested: NamedPayload {
    /// `credit.repair-requested`
    public static let name = "credit.repair-requested"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of the proof.
    public let proof: Digest
}

/// A request for repair was turned down. The party may ask again with another proof.
public struct RepairRefused: NamedPayload {
    /// `credit.repair-refused`
    public static let name = "credit.repair-refused"
    /// The case.
    public let conduct: ExchangeID
    /// Why.
    public let reason: String
}

/// The effects of a finding ended.
public struct FindingEnded: NamedPayload {
    /// `credit.finding-ended`
    public static let name = "credit.finding-ended"
    /// The case.
    public let conduct: ExchangeID
    /// How.
    public let ending: Conduct.Ending
    /// What was said.
    public let reason: String
    /// When the record is removed.
    public let keptUntil: Instant
}

/// The record of an ended finding was removed: its time is over.
public struct ConductRemoved: NamedPayload {
    /// `credit.conduct-removed`
    public static let name = "credit.conduct-removed"
    /// The case.
    public let conduct: ExchangeID
}

/// A participant was evaluated.
public struct ParticipantEvaluated: NamedPayload {
    /// `credit.evaluated`
    public static let name = "credit.evaluated"
    /// The participant.
    public let participant: ExchangeID
    /// The result.
    public let evaluation: Evaluation
}

/// A participant consented that someone reads its credit report.
public struct ConsentGiven: NamedPayload {
    /// `credit.consent-given`
    public static let name = "credit.consent-given"
    /// The participant.
    public let participant: ExchangeID
    /// The consent.
    public let consent: Consent
}

/// A participant took a consent back.
public struct ConsentRevoked: NamedPayload {
    /// `credit.consent-revoked`
    public static let name = "credit.consent-revoked"
    /// The participant.
    public let participant: ExchangeID
    /// Who may no longer read.
    public let reader: ExchangeID
}
