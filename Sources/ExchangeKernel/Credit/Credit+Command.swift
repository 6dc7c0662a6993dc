// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about credit.
public enum CreditCommand: Sendable, Equatable {
    case report(ReportConduct)
    case notify(NotifyOfHearing)
    case state(MakeStatement)
    case dismiss(DismissReport)
    case decide(DecideConduct)
    case object(ObjectToFinding)
    case answer(AnswerObjection)
    case requestRepair(RequestRepair)
    case decideRepair(DecideRepair)
    case evaluate(RecordEvaluation)
    case consent(GiveConsent)
    case revokeConsent(RevokeConsent)

    var payload: any NamedPayload {
        switch self {
        case .report(let command): command
        case .notify(let command): command
        case .state(let command): command
        case .dismiss(let command): command
        case .decide(let command): command
        case .object(let command): command
        case .answer(let command): command
        case .requestRepair(let command): command
        case .decideRepair(let command): command
        case .evaluate(let command): command
        case .consent(let command): command
        case .revokeConsent(let command): command
        }
    }
}

/// Reports an act that someone is suspected of.
public struct ReportConduct: NamedPayload {
    /// `credit.report`
    public static let name = "credit.report"
    /// Who is said to have done it.
    public let party: ExchangeID
    /// What.
    public let act: DishonestAct
    /// The order, contract or engagement in which it was done.
    public let deal: ExchangeID?
    /// The digest of the evidence.
    public let evidence: Digest
    /// What happened, in a few words.
    public let summary: String

    /// Reports.
    public init(party: ExchangeID, act: DishonestAct, deal: ExchangeID? = nil, evidence: Digest, summary: String) {
        self.party = party
        self.act = act
        self.deal = deal
        self.evidence = evidence
        self.summary = summary
    }
}

/// Tells the party what it is said to have done, and that it may make a statement.
public struct NotifyOfHearing: NamedPayload {
    /// `credit.notify`
    public static let name = "credit.notify"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of the notice.
    public let notice: Digest

    /// Gives notice.
    public init(conduct: ExchangeID, notice: Digest) {
        self.conduct = conduct
        self.notice = notice
    }
}

/// Makes the party's statement, or waives it. A desk of the venue may file a statement that came on paper, never a waiver.
public struct MakeStatement: NamedPayload {
    /// `credit.make-statement`
    public static let name = "credit.make-statement"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of the statement; `nil` waives it.
    public let statement: Digest?

    /// States.
    public init(conduct: ExchangeID, statement: Digest?) {
        self.conduct = conduct
        self.statement = statement
    }
}

/// Drops a report: nothing was found.
public struct DismissReport: NamedPayload {
    /// `credit.dismiss`
    public static let name = "credit.dismiss"
    /// The case.
    public let conduct: ExchangeID
    /// Why.
    public let reason: String

    /// Drops.
    public init(conduct: ExchangeID, reason: String) {
        self.conduct = conduct
        self.reason = reason
    }
}

/// Decides that the act was done. Refused without a hearing.
public struct DecideConduct: NamedPayload {
    /// `credit.decide`
    public static let name = "credit.decide"
    /// The case.
    public let conduct: ExchangeID
    /// The class; the act's own or a milder one.
    public let severity: Severity
    /// The time of publicity, within the limits of the class; `nil` for none, which only a minor act allows.
    public let publicity: Publicity?
    /// Why.
    public let reason: String

    /// Decides.
    public init(conduct: ExchangeID, severity: Severity, publicity: Publicity?, reason: String) {
        self.conduct = conduct
        self.severity = severity
        self.publicity = publicity
        self.reason = reason
    }
}
