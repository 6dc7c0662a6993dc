// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What can happen to prices.
public enum PricingEvent: Sendable, Equatable {
    case priced(ProductPriced)
    case quoted(QuoteIssued)
    case appraised(ProductAppraised)

    var payload: any NamedPayload {
        switch self {
        case .priced(let event): event
        case .quoted(let event): event
        case .appraised(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> PricingEvent? {
        switch name {
        case ProductPriced.name: .priced(try ProductPriced(from: &reader))
        case QuoteIssued.name: .quoted(try QuoteIssued(from: &reader))
        case ProductAppraised.name: .appraised(try ProductAppraised(from: &reader))
        default: nil
        }
    }
}

/// A product got a price.
public struct ProductPriced: NamedPayload {
    /// `pricing.priced`
    public static let name = "pricing.priced"
    /// The product.
    public let product: ExchangeID
    /// The price.
    public let price: Price
}

/// A quote was given.
public struct QuoteIssued: NamedPayload {
    /// `pricing.quoted`
    public static let name = "pricing.quoted"
    /// The quote.
    public let quote: Quote
}

/// An appraisal was put on record.
public struct ProductAppraised: NamedPayload {
    /// `pricing.appraised`
    public static let name = "pricing.appraised"
    /// The id it was given.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// What was found, with its trace.
    public let appraisal: Appraisal
    /// The last day on which it counts.
    public let until: CalendarDate
}
