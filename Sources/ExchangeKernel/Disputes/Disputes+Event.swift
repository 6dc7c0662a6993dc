// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What can happen to disputes.
public enum DisputesEvent: Sendable, Equatable {
    case filed(ClaimFiled)
    case answered(ClaimAnswered)
    case evidenceFiled(EvidenceFiled)
    case answerMissed(AnswerMissed)
    case mediationOpened(MediationOpened)
    case proposed(DivisionProposed)
    case offered(DivisionOffered)
    case mediationFailed(MediationFailed)
    case arbitratorProposed(ArbitratorProposed)
    case arbitrationAgreed(ArbitrationAgreed)
    case courtChosen(CourtChosen)
    case closed(CaseClosed)
    case debtIncurred(AwardDebtIncurred)
    case debtPaid(AwardDebtPaid)

    var payload: any NamedPayload {
        switch self {
        case .filed(let event): event
        case .answered(let event): event
        case .evidenceFiled(let event): event
        case .answerMissed(let event): event
        case .mediationOpened(let event): event
        case .proposed(let event): event
        case .offered(let event): event
        case .mediationFailed(let event): event
        case .arbitratorProposed(let event): event
        case .arbitrationAgreed(let event): event
        case .courtChosen(let event): event
        case .closed(let event): event
        case .debtIncurred(let event): event
        case .debtPaid(let event): event
        }
    }

    /// The case that the event is about.
    public var dispute: ExchangeID {
        switch self {
        case .filed(let event): event.dispute
        case .answered(let event): event.dispute
        case .evidenceFiled(let event): event.dispute
        case .answerMissed(let event): event.dispute
        case .mediationOpened(let event): event.dispute
        case .proposed(let event): event.dispute
        case .offered(let event): event.dispute
        case .mediationFailed(let event): event.dispute
        case .arbitratorProposed(let event): event.dispute
        case .arbitrationAgreed(let event): event.dispute
        case .courtChosen(let event): event.dispute
        case .closed(let event): event.dispute
        case .debtIncurred(let event): event.dispute
        case .debtPaid(let event): event.dispute
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> DisputesEvent? {
        switch name {
        case ClaimFiled.name: .filed(try ClaimFiled(from: &reader))
        case ClaimAnswered.name: .answered(try ClaimAnswered(from: &reader))
        case EvidenceFiled.name: .evidenceFiled(try EvidenceFiled(from: &reader))
        case AnswerMissed.name: .answerMissed(try AnswerMissed(from: &reader))
        case MediationOpened.name: .mediationOpened(try MediationOpened(from: &reader))
        case DivisionProposed.name: .proposed(try DivisionProposed(from: &reader))
        case DivisionOffered.name: .offered(try DivisionOffered(from: &reader))
        case MediationFailed.name: .mediationFailed(try MediationFailed(from: &reader))
        case ArbitratorProposed.name: .arbitratorProposed(try ArbitratorProposed(from: &reader))
        case ArbitrationAgreed.name: .arbitrationAgreed(try ArbitrationAgreed(from: &reader))
        case CourtChosen.name: .courtChosen(try CourtChosen(from: &reader))
        case CaseClosed.name: .closed(try CaseClosed(from: &reader))
        case AwardDebtIncurred.name: .debtIncurred(try AwardDebtIncurred(from: &reader))
        case AwardDebtPaid.name: .debtPaid(try AwardDebtPaid(from: &reader))
        default: nil
        }
    }
}
