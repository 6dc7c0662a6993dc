// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// What can be asked after a decision, and beside one.

/// Objects to a finding. Until it is answered, the finding is in dispute and not shown.
public struct ObjectToFinding: NamedPayload {
    /// `credit.object`
    public static let name = "credit.object"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of what the party objects with; each counts once.
    public let evidence: Digest

    /// Objects.
    public init(conduct: ExchangeID, evidence: Digest) {
        self.conduct = conduct
        self.evidence = evidence
    }
}

/// Answers an objection.
public struct AnswerObjection: NamedPayload {
    /// `credit.answer-objection`
    public static let name = "credit.answer-objection"
    /// The case.
    public let conduct: ExchangeID
    /// Whether the party is right: the finding is then annulled.
    public let isUpheld: Bool
    /// Why.
    public let reason: String

    /// Answers.
    public init(conduct: ExchangeID, isUpheld: Bool, reason: String) {
        self.conduct = conduct
        self.isUpheld = isUpheld
        self.reason = reason
    }
}

/// Asks for repair, with the proof that the duty was done. Refused before the earliest day.
public struct RequestRepair: NamedPayload {
    /// `credit.request-repair`
    public static let name = "credit.request-repair"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of the proof.
    public let proof: Digest

    /// Asks.
    public init(conduct: ExchangeID, proof: Digest) {
        self.conduct = conduct
        self.proof = proof
    }
}

/// Decides on a request for repair.
public struct DecideRepair: NamedPayload {
    /// `credit.decide-repair`
    public static let name = "credit.decide-repair"
    /// The case.
    public let conduct: ExchangeID
    /// Whether the finding's effects end.
    public let isGranted: Bool
    /// Why.
    public let reason: String

    /// Decides.
    public init(conduct: ExchangeID, isGranted: Bool, reason: String) {
        self.conduct = conduct
        self.isGranted = isGranted
        self.reason = reason
    }
}

/// Records the result of an evaluation round. It replaces the result of the round before.
public struct RecordEvaluation: NamedPayload {
    /// `credit.evaluate`
    public static let name = "credit.evaluate"
    /// Who was evaluated.
    public let participant: ExchangeID
    /// The result.
    public let evaluation: Evaluation

    /// Records.
    public init(participant: ExchangeID, round: String, indicators: Digest, grade: Evaluation.Grade) {
        self.participant = participant
        evaluation = Evaluation(round: round, indicators: indicators, grade: grade)
    }
}

/// Consents that someone reads one's credit report, a lender for instance.
public struct GiveConsent: NamedPayload {
    /// `credit.give-consent`
    public static let name = "credit.give-consent"
    /// The most readers at one time.
    public static let limit = 50
    /// Who may read.
    public let reader: ExchangeID
    /// The last day.
    public let until: CalendarDate

    /// Consents.
    public init(reader: ExchangeID, until: CalendarDate) {
        self.reader = reader
        self.until = until
    }
}

/// Takes a consent back.
public struct RevokeConsent: NamedPayload {
    /// `credit.revoke-consent`
    public static let name = "credit.revoke-consent"
    /// Who may no longer read.
    public let reader: ExchangeID

    /// Takes back.
    public init(reader: ExchangeID) { self.reader = reader }
}
