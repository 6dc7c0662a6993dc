// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What can be asked about prices.
public enum PricingCommand: Sendable, Equatable {
    case setPrice(SetPrice)
    case quote(RequestQuote)
    case appraise(RecordAppraisal)

    var payload: any NamedPayload {
        switch self {
        case .setPrice(let command): command
        case .quote(let command): command
        case .appraise(let command): command
        }
    }
}

/// Sets the price of a product. Open quotes stay as they are.
public struct SetPrice: NamedPayload {
    /// `pricing.set-price`
    public static let name = "pricing.set-price"
    /// The product.
    public let product: ExchangeID
    /// How the price is made.
    public let model: PriceModel
    /// The cap that an authority set, for public data.
    public let cap: Money?

    /// Asks for a price.
    public init(product: ExchangeID, model: PriceModel, cap: Money? = nil) {
        self.product = product
        self.model = model
        self.cap = cap
    }
}

/// Asks for a price that holds.
public struct RequestQuote: NamedPayload {
    /// `pricing.quote`
    public static let name = "pricing.quote"
    /// The product.
    public let product: ExchangeID
    /// What for.
    public let purpose: String
    /// How much: licences, units of volume, or months.
    public let quantity: Int64

    /// Asks.
    public init(product: ExchangeID, purpose: String, quantity: Int64 = 1) {
        self.product = product
        self.purpose = purpose
        self.quantity = quantity
    }
}

/// Puts an appraisal on record. The model ran before; replay never runs it again.
public struct RecordAppraisal: NamedPayload {
    /// `pricing.appraise`
    public static let name = "pricing.appraise"
    /// The product.
    public let product: ExchangeID
    /// What was found, with its trace.
    public let appraisal: Appraisal
    /// The last day on which it counts.
    public let until: CalendarDate

    /// Asks to record.
    public init(product: ExchangeID, appraisal: Appraisal, until: CalendarDate) {
        self.product = product
        self.appraisal = appraisal
        self.until = until
    }
}
