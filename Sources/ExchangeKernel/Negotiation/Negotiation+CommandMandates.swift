// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Charges a broker to arrange deals, for a commission.
public struct GiveMandate: NamedPayload {
    /// `negotiation.give-mandate`
    public static let name = "negotiation.give-mandate"
    /// The broker.
    public let broker: ExchangeID
    /// The only product it is about; `nil`: any.
    public let product: ExchangeID?
    /// The commission, as a share of what is divided after the venue's fee.
    public let commission: Rate
    /// Until when.
    public let until: Instant

    /// Asks for it.
    public init(broker: ExchangeID, product: ExchangeID? = nil, commission: Rate, until: Instant) {
        self.broker = broker
        self.product = product
        self.commission = commission
        self.until = until
    }
}

/// Ends a mandate: its principal revokes it, or its broker resigns.
public struct EndMandate: NamedPayload {
    /// `negotiation.end-mandate`
    public static let name = "negotiation.end-mandate"
    /// The mandate.
    public let mandate: ExchangeID

    /// Asks for it.
    public init(mandate: ExchangeID) {
        self.mandate = mandate
    }
}

/// Discloses that a broker has mandates of both sides of a deal.
public struct DiscloseAgency: NamedPayload {
    /// `negotiation.disclose-agency`
    public static let name = "negotiation.disclose-agency"
    /// The offer.
    public let offer: ExchangeID

    /// Asks for it.
    public init(offer: ExchangeID) {
        self.offer = offer
    }
}

/// Consents to a broker acting for both sides.
public struct ConsentToAgency: NamedPayload {
    /// `negotiation.consent-to-agency`
    public static let name = "negotiation.consent-to-agency"
    /// The offer.
    public let offer: ExchangeID

    /// Asks for it.
    public init(offer: ExchangeID) {
        self.offer = offer
    }
}

/// Says whether the seller of a product approves each order before it is placed.
public struct RequireApproval: NamedPayload {
    /// `negotiation.require-approval`
    public static let name = "negotiation.require-approval"
    /// The product.
    public let product: ExchangeID
    /// Whether approval is needed.
    public let isRequired: Bool

    /// Asks for it.
    public init(product: ExchangeID, isRequired: Bool) {
        self.product = product
        self.isRequired = isRequired
    }
}
