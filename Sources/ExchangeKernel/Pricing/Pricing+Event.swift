// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to prices.
public enum PricingEvent: Sendable, Equatable {
    case priced(ProductPriced)
    case quoted(QuoteIssued)
    case buyerClassified(BuyerClassified)
    case meterStarted(MeterStarted)
    case incomeReported(IncomeReported)
    case meterSettled(MeterSettled)
    case bundleAllocated(BundleAllocated)
    case appraised(ProductAppraised)
    case reported(AppraisalReported)
    case assetBooked(AssetBooked)
    case assetImpaired(AssetImpaired)
    case costsAllocated(CostsAllocated)
    case incomePermitted(IncomePermitted)
    case incomeClosed(IncomePeriodClosed)
    case rebateGranted(RebateGranted)

    var payload: any NamedPayload {
        switch self {
        case .priced(let event): event
        case .quoted(let event): event
        case .buyerClassified(let event): event
        case .meterStarted(let event): event
        case .incomeReported(let event): event
        case .meterSettled(let event): event
        case .bundleAllocated(let event): event
        case .appraised(let event): event
        case .reported(let event): event
        case .assetBooked(let event): event
        case .assetImpaired(let event): event
        case .costsAllocated(let event): event
        case .incomePermitted(let event): event
        case .incomeClosed(let event): event
        case .rebateGranted(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> PricingEvent? {
        switch name {
        case ProductPriced.name: .priced(try ProductPriced(from: &reader))
        case QuoteIssued.name: .quoted(try QuoteIssued(from: &reader))
        case BuyerClassified.name: .buyerClassified(try BuyerClassified(from: &reader))
        case MeterStarted.name: .meterStarted(try MeterStarted(from: &reader))
        case IncomeReported.name: .incomeReported(try IncomeReported(from: &reader))
        case MeterSettled.name: .meterSettled(try MeterSettled(from: &reader))
        case BundleAllocated.name: .bundleAllocated(try BundleAllocated(from: &reader))
        case ProductAppraised.name: .appraised(try ProductAppraised(from: &reader))
        case AppraisalReported.name: .reported(try AppraisalReported(from: &reader))
        case AssetBooked.name: .assetBooked(try AssetBooked(from: &reader))
        case AssetImpaired.name: .assetImpaired(try AssetImpaired(from: &reader))
        case CostsAllocated.name: .costsAllocated(try CostsAllocated(from: &reader))
        case IncomePermitted.name: .incomePermitted(try IncomePermitted(from: &reader))
        case IncomePeriodClosed.name: .incomeClosed(try IncomePeriodClosed(from: &reader))
        case RebateGranted.name: .rebateGranted(try RebateGranted(from: &reader))
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

/// It was put on record to which class a buyer belongs.
public struct BuyerClassified: NamedPayload {
    /// `pricing.buyer-classified`
    public static let name = "pricing.buyer-classified"
    /// The buyer.
    public let participant: ExchangeID
    /// The class, with its proof.
    public let certified: CertifiedClass
}

/// An order was placed whose price will be known when use or income has been counted.
public struct MeterStarted: NamedPayload {
    /// `pricing.meter-started`
    public static let name = "pricing.meter-started"
    /// The order.
    public let order: ExchangeID
    /// What it will be settled by.
    public let meter: Meter
}

/// A buyer reported what it earned with a product.
public struct IncomeReported: NamedPayload {
    /// `pricing.income-reported`
    public static let name = "pricing.income-reported"
    /// The order.
    public let order: ExchangeID
    /// What was earned.
    public let income: Money
    /// The digest of the statement behind it.
    public let report: Digest
}

/// A metered order got its price.
public struct MeterSettled: NamedPayload {
    /// `pricing.meter-settled`
    public static let name = "pricing.meter-settled"
    /// The order.
    public let order: ExchangeID
    /// How many uses were counted.
    public let used: Int64
    /// The income that was reported, where it decides.
    public let income: Money?
    /// The price, tax included.
    public let due: Money
}

/// The price of a bundle was divided between its products.
public struct BundleAllocated: NamedPayload {
    /// `pricing.bundle-allocated`
    public static let name = "pricing.bundle-allocated"

    /// What falls on one product.
    public struct Part: Sendable, Hashable, Codable {
        /// The product.
        public let product: ExchangeID
        /// Its part of the price.
        public let amount: Money
    }

    /// The order.
    public let order: ExchangeID
    /// The parts; they add up to the order's price.
    public let parts: [Part]
}
