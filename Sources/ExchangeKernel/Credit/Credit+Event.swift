// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to credit.
public enum CreditEvent: Sendable, Equatable {
    case reported(ConductReported)
    case notified(HearingNotified)
    case heard(ConductHeard)
    case dismissed(ReportDismissed)
    case decided(ConductDecided)
    case objected(FindingObjected)
    case objectionDismissed(FindingObjectionDismissed)
    case annulled(FindingAnnulled)
    case repairRequested(RepairRequested)
    case repairRefused(RepairRefused)
    case ended(FindingEnded)
    case removed(ConductRemoved)
    case evaluated(ParticipantEvaluated)
    case consented(ConsentGiven)
    case consentRevoked(ConsentRevoked)

    var payload: any NamedPayload {
        switch self {
        case .reported(let event): event
        case .notified(let event): event
        case .heard(let event): event
        case .dismissed(let event): event
        case .decided(let event): event
        case .objected(let event): event
        case .objectionDismissed(let event): event
        case .annulled(let event): event
        case .repairRequested(let event): event
        case .repairRefused(let event): event
        case .ended(let event): event
        case .removed(let event): event
        case .evaluated(let event): event
        case .consented(let event): event
        case .consentRevoked(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> CreditEvent? {
        switch name {
        case ConductReported.name: .reported(try ConductReported(from: &reader))
        case HearingNotified.name: .notified(try HearingNotified(from: &reader))
        case ConductHeard.name: .heard(try ConductHeard(from: &reader))
        case ReportDismissed.name: .dismissed(try ReportDismissed(from: &reader))
        case ConductDecided.name: .decided(try ConductDecided(from: &reader))
        case FindingObjected.name: .objected(try FindingObjected(from: &reader))
        case FindingObjectionDismissed.name: .objectionDismissed(try FindingObjectionDismissed(from: &reader))
        case FindingAnnulled.name: .annulled(try FindingAnnulled(from: &reader))
        case RepairRequested.name: .repairRequested(try RepairRequested(from: &reader))
        case RepairRefused.name: .repairRefused(try RepairRefused(from: &reader))
        case FindingEnded.name: .ended(try FindingEnded(from: &reader))
        case ConductRemoved.name: .removed(try ConductRemoved(from: &reader))
        case ParticipantEvaluated.name: .evaluated(try ParticipantEvaluated(from: &reader))
        case ConsentGiven.name: .consented(try ConsentGiven(from: &reader))
        case ConsentRevoked.name: .consentRevoked(try ConsentRevoked(from: &reader))
        default: nil
        }
    }
}

/// An act was reported.
public struct ConductReported: NamedPayload {
    /// `credit.reported`
    public static let name = "credit.reported"
    /// The case.
    public let conduct: ExchangeID
    /// Who is said to have done it.
    public let party: ExchangeID
    /// What.
    public let act: DishonestAct
    /// The order, contract or engagement in which it was done.
    public let deal: ExchangeID?
    /// The digest of the evidence.
    public let evidence: Digest
    /// Who reported it; `nil`: a desk of the venue.
    public let reporter: ExchangeID?
    /// What happened.
    public let summary: String
}

/// The party was told and may make its statement.
public struct HearingNotified: NamedPayload {
    /// `credit.hearing-notified`
    public static let name = "credit.hearing-notified"
    /// The case.
    public let conduct: ExchangeID
    /// The digest of the notice.
    public let notice: Digest
    /// Until when it may make its statement.
    public let until: Instant
}

/// The party was heard.
public struct ConductHeard: NamedPayload {
    /// `credit.heard`
    public static let name = "credit.heard"

    /// How.
    public enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        /// It made a statement.
        case stated
        /// It waived its statement.
        case waived
        /// It let its time pass.
        case silent
    }

    /// The case.
    public let conduct: ExchangeID
    /// How it was heard.
    public let manner: Manner
    /// The digest of the statement.
    public let statement: Digest?
}

/// A report was dropped.
public struct ReportDismissed: NamedPayload {
    /// `credit.report-dismissed`
    public static let name = "credit.report-dismissed"
    /// The case.
    public let conduct: ExchangeID
    /// Why.
    public let reason: String
}

/// It was decided that the act was done.
public struct ConductDecided: NamedPayload {
    /// `credit.decided`
    public static let name = "credit.decided"
    /// The case.
    public let conduct: ExchangeID
    /// What was found.
    public let finding: Finding
    /// Why.
    public let reason: String
}
