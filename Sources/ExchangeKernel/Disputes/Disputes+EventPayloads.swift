// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A claim was filed.
public struct ClaimFiled: NamedPayload {
    /// `disputes.claim-filed`
    public static let name = "disputes.claim-filed"
    /// The id it was given.
    public let dispute: ExchangeID
    /// What it is about.
    public let kind: DisputeCase.Kind
    /// Who claims.
    public let claimant: ExchangeID
    /// Against whom.
    public let respondent: ExchangeID
    /// The order.
    public let order: ExchangeID?
    /// The product.
    public let product: ExchangeID
    /// The right said to be infringed.
    public let right: ExchangeID?
    /// What is asked for.
    public let claimed: Money?
    /// What happened.
    public let statement: String
    /// The first evidence.
    public let evidence: [Digest]
    /// When the answer is due.
    public let answerBy: Instant
}

/// A claim was answered.
public struct ClaimAnswered: NamedPayload {
    /// `disputes.claim-answered`
    public static let name = "disputes.claim-answered"
    /// The case.
    public let dispute: ExchangeID
    /// What the respondent says.
    public let statement: String
    /// Its evidence.
    public let evidence: [Digest]
    /// When mediation opens by itself.
    public let negotiateUntil: Instant
}

/// A piece of evidence was filed.
public struct EvidenceFiled: NamedPayload {
    /// `disputes.evidence-filed`
    public static let name = "disputes.evidence-filed"
    /// The case.
    public let dispute: ExchangeID
    /// Who filed it.
    public let party: ExchangeID
    /// The digest of the document.
    public let digest: Digest
    /// What it is.
    public let title: String
}

/// The time for an answer passed without one: the venue may decide by default.
public struct AnswerMissed: NamedPayload {
    /// `disputes.answer-missed`
    public static let name = "disputes.answer-missed"
    /// The case.
    public let dispute: ExchangeID
    /// When mediation opens by itself.
    public let negotiateUntil: Instant
}

/// Mediation began.
public struct MediationOpened: NamedPayload {
    /// `disputes.mediation-opened`
    public static let name = "disputes.mediation-opened"
    /// The case.
    public let dispute: ExchangeID
    /// Who mediates; `nil`: the venue's desk.
    public let mediator: ExchangeID?
    /// When it ends by itself.
    public let until: Instant
}

/// The mediator proposed a division.
public struct DivisionProposed: NamedPayload {
    /// `disputes.division-proposed`
    public static let name = "disputes.division-proposed"
    /// The case.
    public let dispute: ExchangeID
    /// The division.
    public let division: Division
    /// Why.
    public let reason: String
}

/// A party is ready to agree to a division.
public struct DivisionOffered: NamedPayload {
    /// `disputes.division-offered`
    public static let name = "disputes.division-offered"
    /// The case.
    public let dispute: ExchangeID
    /// Who.
    public let party: ExchangeID
    /// The division.
    public let division: Division
}

/// The time for mediation is over.
public struct MediationFailed: NamedPayload {
    /// `disputes.mediation-failed`
    public static let name = "disputes.mediation-failed"
    /// The case.
    public let dispute: ExchangeID
    /// When the claim lapses unless arbitration or a court was chosen.
    public let chooseBy: Instant
}

/// A party is ready to let somebody decide.
public struct ArbitratorProposed: NamedPayload {
    /// `disputes.arbitrator-proposed`
    public static let name = "disputes.arbitrator-proposed"
    /// The case.
    public let dispute: ExchangeID
    /// Which party.
    public let party: ExchangeID
    /// Who decides; `nil`: the venue's desk.
    public let arbitrator: ExchangeID?
}

/// Both parties agreed to arbitration: no court is open any more.
public struct ArbitrationAgreed: NamedPayload {
    /// `disputes.arbitration-agreed`
    public static let name = "disputes.arbitration-agreed"
    /// The case.
    public let dispute: ExchangeID
    /// Who decides; `nil`: the venue's desk.
    public let arbitrator: ExchangeID?
}

/// A party went to court: arbitration is not open any more.
public struct CourtChosen: NamedPayload {
    /// `disputes.court-chosen`
    public static let name = "disputes.court-chosen"
    /// The case.
    public let dispute: ExchangeID
    /// Who.
    public let party: ExchangeID
    /// Which court, and under which number.
    public let court: String
}

/// A case is over; what it moved stands in the events beside this one.
public struct CaseClosed: NamedPayload {
    /// `disputes.case-closed`
    public static let name = "disputes.case-closed"
    /// The case.
    public let dispute: ExchangeID
    /// How it ended.
    public let outcome: DisputeCase.Outcome
    /// What was decided.
    public let ruling: Ruling?
    /// What the buyer gets of the order's money.
    public let toBuyer: Money?
    /// What the seller gets of it, fee and tax included.
    public let toSeller: Money?
    /// What was said.
    public let reason: String
    /// The product that was stopped.
    public let product: ExchangeID?
    /// Whether it stays stopped, because it infringes a right.
    public let isUpheld: Bool
    /// For how many milliseconds its orders stood still.
    public let stoodStill: Int64
}

/// What somebody had did not suffice for an award.
public struct AwardDebtIncurred: NamedPayload {
    /// `disputes.award-debt-incurred`
    public static let name = "disputes.award-debt-incurred"
    /// The case.
    public let dispute: ExchangeID
    /// Who owes.
    public let debtor: ExchangeID
    /// Who is owed.
    public let creditor: ExchangeID
    /// How much is left.
    public let amount: Money
    /// When it is to be paid at the latest.
    public let due: Instant
}

/// Part or all of what an award left was paid.
public struct AwardDebtPaid: NamedPayload {
    /// `disputes.award-debt-paid`
    public static let name = "disputes.award-debt-paid"
    /// The case.
    public let dispute: ExchangeID
    /// The order whose income paid it; `nil`: the debtor paid.
    public let order: ExchangeID?
    /// How much.
    public let amount: Money
    /// What is left.
    public let left: Money
}
