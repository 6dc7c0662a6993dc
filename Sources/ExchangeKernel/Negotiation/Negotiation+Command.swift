// SPDX-License-Identifier: Apache-2.0

/// What can be asked about demands, offers and mandates.
public enum NegotiationCommand: Sendable, Equatable {
    case publishDemand(PublishDemand)
    case withdrawDemand(WithdrawDemand)
    case offer(MakeOffer)
    case requestOrder(RequestOrder)
    case counter(CounterOffer)
    case accept(AcceptOffer)
    case decline(DeclineOffer)
    case withdraw(WithdrawOffer)
    case giveMandate(GiveMandate)
    case endMandate(EndMandate)
    case discloseAgency(DiscloseAgency)
    case consentToAgency(ConsentToAgency)
    case requireApproval(RequireApproval)

    var payload: any NamedPayload {
        switch self {
        case .publishDemand(let command): command
        case .withdrawDemand(let command): command
        case .offer(let command): command
        case .requestOrder(let command): command
        case .counter(let command): command
        case .accept(let command): command
        case .decline(let command): command
        case .withdraw(let command): command
        case .giveMandate(let command): command
        case .endMandate(let command): command
        case .discloseAgency(let command): command
        case .consentToAgency(let command): command
        case .requireApproval(let command): command
        }
    }
}
