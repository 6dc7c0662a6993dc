// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What can happen to demands, offers and mandates.
public enum NegotiationEvent: Sendable, Equatable {
    case demandPublished(DemandPublished)
    case demandClosed(DemandClosed)
    case offered(OfferMade)
    case countered(OfferCountered)
    case offerClosed(OfferClosed)
    case agencyDisclosed(AgencyDisclosed)
    case agencyConsented(AgencyConsented)
    case mandated(MandateGiven)
    case mandateEnded(MandateEnded)
    case approvalRequired(ApprovalRequirementSet)

    var payload: any NamedPayload {
        switch self {
        case .demandPublished(let event): event
        case .demandClosed(let event): event
        case .offered(let event): event
        case .countered(let event): event
        case .offerClosed(let event): event
        case .agencyDisclosed(let event): event
        case .agencyConsented(let event): event
        case .mandated(let event): event
        case .mandateEnded(let event): event
        case .approvalRequired(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> NegotiationEvent? {
        switch name {
        case DemandPublished.name: .demandPublished(try DemandPublished(from: &reader))
        case DemandClosed.name: .demandClosed(try DemandClosed(from: &reader))
        case OfferMade.name: .offered(try OfferMade(from: &reader))
        case OfferCountered.name: .countered(try OfferCountered(from: &reader))
        case OfferClosed.name: .offerClosed(try OfferClosed(from: &reader))
        case AgencyDisclosed.name: .agencyDisclosed(try AgencyDisclosed(from: &reader))
        case AgencyConsented.name: .agencyConsented(try AgencyConsented(from: &reader))
        case MandateGiven.name: .mandated(try MandateGiven(from: &reader))
        case MandateEnded.name: .mandateEnded(try MandateEnded(from: &reader))
        case ApprovalRequirementSet.name: .approvalRequired(try ApprovalRequirementSet(from: &reader))
        default: nil
        }
    }
}

/// A demand was published.
public struct DemandPublished: NamedPayload {
    /// `negotiation.demand-published`
    public static let name = "negotiation.demand-published"
    /// The demand.
    public let demand: Demand
}

/// A demand is no longer on the board.
public struct DemandClosed: NamedPayload {
    /// `negotiation.demand-closed`
    public static let name = "negotiation.demand-closed"
    /// The demand.
    public let demand: ExchangeID
    /// Whether its time was over; otherwise its buyer took it off.
    public let isExpired: Bool
}

/// An offer was made.
public struct OfferMade: NamedPayload {
    /// `negotiation.offered`
    public static let name = "negotiation.offered"
    /// The offer.
    public let offer: Offer
}

/// An offer was answered with another.
public struct OfferCountered: NamedPayload {
    /// `negotiation.countered`
    public static let name = "negotiation.countered"
    /// The offer that was answered.
    public let answered: ExchangeID
    /// The offer that waits for an answer now.
    public let offer: Offer
}

/// An offer was answered, taken back, or its time was over.
public struct OfferClosed: NamedPayload {
    /// `negotiation.offer-closed`
    public static let name = "negotiation.offer-closed"

    /// How an offer ends.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        case accepted, declined, withdrawn, expired
    }

    /// The offer.
    public let offer: ExchangeID
    /// How it ended.
    public let outcome: Outcome
    /// What was said.
    public let reason: String
    /// The order that was placed, if it was accepted.
    public let order: ExchangeID?
}

/// A broker disclosed that it has mandates of both sides.
public struct AgencyDisclosed: NamedPayload {
    /// `negotiation.agency-disclosed`
    public static let name = "negotiation.agency-disclosed"
    /// The offer.
    public let offer: ExchangeID
    /// The broker.
    public let broker: ExchangeID
}

/// A party consented to a broker acting for both sides.
public struct AgencyConsented: NamedPayload {
    /// `negotiation.agency-consented`
    public static let name = "negotiation.agency-consented"
    /// The offer.
    public let offer: ExchangeID
    /// Who consented.
    public let participant: ExchangeID
}

/// A broker was charged.
public struct MandateGiven: NamedPayload {
    /// `negotiation.mandate-given`
    public static let name = "negotiation.mandate-given"
    /// The mandate.
    public let mandate: Mandate
}

/// A mandate ended.
public struct MandateEnded: NamedPayload {
    /// `negotiation.mandate-ended`
    public static let name = "negotiation.mandate-ended"
    /// The mandate.
    public let mandate: ExchangeID
    /// Who ended it; `nil`: its time was over.
    public let by: ExchangeID?
}

/// A seller said whether it approves each order of a product before it is placed.
public struct ApprovalRequirementSet: NamedPayload {
    /// `negotiation.approval-requirement-set`
    public static let name = "negotiation.approval-requirement-set"
    /// The product.
    public let product: ExchangeID
    /// Whether approval is needed.
    public let isRequired: Bool
}
