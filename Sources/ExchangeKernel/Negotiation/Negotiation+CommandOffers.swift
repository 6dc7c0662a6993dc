// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Publishes what a buyer looks for (需求).
public struct PublishDemand: NamedPayload {
    /// `negotiation.publish-demand`
    public static let name = "negotiation.publish-demand"
    /// What is wanted.
    public let wanted: Demand.Wanted
    /// Until when.
    public let until: Instant

    /// Asks for it.
    public init(wanted: Demand.Wanted, until: Instant) {
        self.wanted = wanted
        self.until = until
    }
}

/// Takes a demand off the board.
public struct WithdrawDemand: NamedPayload {
    /// `negotiation.withdraw-demand`
    public static let name = "negotiation.withdraw-demand"
    /// The demand.
    public let demand: ExchangeID

    /// Asks for it.
    public init(demand: ExchangeID) {
        self.demand = demand
    }
}

/// Makes a private offer for a listed product: its seller to a buyer, or a buyer to its seller.
public struct MakeOffer: NamedPayload {
    /// `negotiation.offer`
    public static let name = "negotiation.offer"
    /// The product.
    public let product: ExchangeID
    /// To whom.
    public let to: ExchangeID
    /// The terms.
    public let terms: OfferTerms
    /// Until when it can be answered; `nil`: as the market's terms say.
    public let validUntil: Instant?
    /// The mandate of the broker who arranged it for whoever offers.
    public let mandate: ExchangeID?

    /// Asks for it.
    public init(
        product: ExchangeID, to: ExchangeID, terms: OfferTerms, validUntil: Instant? = nil, mandate: ExchangeID? = nil
    ) {
        self.product = product
        self.to = to
        self.terms = terms
        self.validUntil = validUntil
        self.mandate = mandate
    }
}

/// Asks the seller to approve an order at the list price; it is placed when the seller accepts.
public struct RequestOrder: NamedPayload {
    /// `negotiation.request-order`
    public static let name = "negotiation.request-order"
    /// The product.
    public let product: ExchangeID
    /// What for.
    public let purpose: String
    /// How much: licences, units of volume, or months.
    public let quantity: Int64

    /// Asks for it.
    public init(product: ExchangeID, purpose: String, quantity: Int64 = 1) {
        self.product = product
        self.purpose = purpose
        self.quantity = quantity
    }
}

/// Answers an offer with another; the first is closed by it.
public struct CounterOffer: NamedPayload {
    /// `negotiation.counter`
    public static let name = "negotiation.counter"
    /// The offer that is answered.
    public let offer: ExchangeID
    /// The terms.
    public let terms: OfferTerms
    /// Until when it can be answered; `nil`: as the market's terms say.
    public let validUntil: Instant?
    /// The mandate of the broker who arranged it for whoever answers.
    public let mandate: ExchangeID?

    /// Asks for it.
    public init(offer: ExchangeID, terms: OfferTerms, validUntil: Instant? = nil, mandate: ExchangeID? = nil) {
        self.offer = offer
        self.terms = terms
        self.validUntil = validUntil
        self.mandate = mandate
    }
}

/// Accepts an offer: an order is placed at its terms, through the gate that any order passes.
public struct AcceptOffer: NamedPayload {
    /// `negotiation.accept`
    public static let name = "negotiation.accept"
    /// The offer.
    public let offer: ExchangeID

    /// Asks for it.
    public init(offer: ExchangeID) {
        self.offer = offer
    }
}

/// Turns an offer down.
public struct DeclineOffer: NamedPayload {
    /// `negotiation.decline`
    public static let name = "negotiation.decline"
    /// The offer.
    public let offer: ExchangeID
    /// Why.
    public let reason: String

    /// Asks for it.
    public init(offer: ExchangeID, reason: String) {
        self.offer = offer
        self.reason = reason
    }
}

/// Takes one's own offer back.
public struct WithdrawOffer: NamedPayload {
    /// `negotiation.withdraw`
    public static let name = "negotiation.withdraw"
    /// The offer.
    public let offer: ExchangeID

    /// Asks for it.
    public init(offer: ExchangeID) {
        self.offer = offer
    }
}
