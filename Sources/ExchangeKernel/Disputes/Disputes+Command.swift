// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about disputes.
public enum DisputesCommand: Sendable, Equatable {
    case file(FileClaim)
    case answer(AnswerClaim)
    case fileEvidence(FileEvidence)
    case mediate(RequestMediation)
    case propose(ProposeDivision)
    case agree(AgreeToDivision)
    case arbitrate(AgreeToArbitration)
    case sue(GoToCourt)
    case award(AwardDispute)
    case decideByDefault(DecideByDefault)
    case withdraw(WithdrawClaim)
    case pay(PayAward)

    var payload: any NamedPayload {
        switch self {
        case .file(let command): command
        case .answer(let command): command
        case .fileEvidence(let command): command
        case .mediate(let command): command
        case .propose(let command): command
        case .agree(let command): command
        case .arbitrate(let command): command
        case .sue(let command): command
        case .award(let command): command
        case .decideByDefault(let command): command
        case .withdraw(let command): command
        case .pay(let command): command
        }
    }
}

/// Files a claim: the money of its order stands still, or that of all open orders of a product said to infringe a right.
public struct FileClaim: NamedPayload {
    /// `disputes.file-claim`
    public static let name = "disputes.file-claim"
    /// What it is about.
    public let kind: DisputeCase.Kind
    /// The order; none for a claim of infringement.
    public let order: ExchangeID?
    /// The product said to infringe a right.
    public let product: ExchangeID?
    /// The claimant's right that is infringed.
    public let right: ExchangeID?
    /// What is asked for; without it, what an award finds.
    public let claimed: Money?
    /// What happened.
    public let statement: String
    /// The digests of the first evidence; a claim of infringement needs some.
    public let evidence: [Digest]

    /// Asks.
    public init(
        kind: DisputeCase.Kind, order: ExchangeID? = nil, product: ExchangeID? = nil, right: ExchangeID? = nil, claimed: Money? = nil,
        statement: String, evidence: [Digest] = []
    ) {
        self.kind = kind
        self.order = order
        self.product = product
        self.right = right
        self.claimed = claimed
        self.statement = statement
        self.evidence = evidence
    }
}

/// Answers a claim. A late answer counts until the venue has decided.
public struct AnswerClaim: NamedPayload {
    /// `disputes.answer-claim`
    public static let name = "disputes.answer-claim"
    /// The case.
    public let dispute: ExchangeID
    /// What the respondent says.
    public let statement: String
    /// The digests of its evidence.
    public let evidence: [Digest]

    /// Asks.
    public init(dispute: ExchangeID, statement: String, evidence: [Digest] = []) {
        self.dispute = dispute
        self.statement = statement
        self.evidence = evidence
    }
}

/// Files a piece of evidence.
public struct FileEvidence: NamedPayload {
    /// `disputes.file-evidence`
    public static let name = "disputes.file-evidence"
    /// The case.
    public let dispute: ExchangeID
    /// The digest of the document.
    public let digest: Digest
    /// What it is.
    public let title: String

    /// Asks.
    public init(dispute: ExchangeID, digest: Digest, title: String) {
        self.dispute = dispute
        self.digest = digest
        self.title = title
    }
}

/// Opens mediation once the claim was answered, or the time for an answer is over.
public struct RequestMediation: NamedPayload {
    /// `disputes.request-mediation`
    public static let name = "disputes.request-mediation"
    /// The case.
    public let dispute: ExchangeID
    /// A service that mediates; without it, the venue's desk does.
    public let mediator: ExchangeID?

    /// Asks.
    public init(dispute: ExchangeID, mediator: ExchangeID? = nil) {
        self.dispute = dispute
        self.mediator = mediator
    }
}

/// Proposes a division as the mediator.
public struct ProposeDivision: NamedPayload {
    /// `disputes.propose-division`
    public static let name = "disputes.propose-division"
    /// The case.
    public let dispute: ExchangeID
    /// The division.
    public let division: Division
    /// Why.
    public let reason: String

    /// Asks.
    public init(dispute: ExchangeID, division: Division, reason: String) {
        self.dispute = dispute
        self.division = division
        self.reason = reason
    }
}

/// Offers a division, or agrees to what the other party or the mediator offers. When both offer the same, the case is settled.
public struct AgreeToDivision: NamedPayload {
    /// `disputes.agree-division`
    public static let name = "disputes.agree-division"
    /// The case.
    public let dispute: ExchangeID
    /// The division.
    public let division: Division

    /// Asks.
    public init(dispute: ExchangeID, division: Division) {
        self.dispute = dispute
        self.division = division
    }
}

/// Agrees to arbitration by somebody. When both parties name the same arbitrator, no court is open to them any more (或裁或审).
public struct AgreeToArbitration: NamedPayload {
    /// `disputes.agree-arbitration`
    public static let name = "disputes.agree-arbitration"
    /// The case.
    public let dispute: ExchangeID
    /// A service that decides; without it, the venue's desk as the arbitration body.
    public let arbitrator: ExchangeID?

    /// Asks.
    public init(dispute: ExchangeID, arbitrator: ExchangeID? = nil) {
        self.dispute = dispute
        self.arbitrator = arbitrator
    }
}
