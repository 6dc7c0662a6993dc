// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// What can be asked about prices.
public enum PricingCommand: Sendable, Equatable {
    case setPrice(SetPrice)
    case quote(RequestQuote)
    case classifyBuyer(ClassifyBuyer)
    case reportIncome(ReportIncome)
    case appraise(RecordAppraisal)
    case fileReport(FileAppraisalReport)
    case bookAsset(BookAsset)
    case impairAsset(ImpairAsset)
    case allocateCosts(AllocateCosts)
    case permitIncome(PermitIncome)
    case closeIncome(CloseIncomePeriod)
    case grantRebate(GrantRebate)

    var payload: any NamedPayload {
        switch self {
        case .setPrice(let command): command
        case .quote(let command): command
        case .classifyBuyer(let command): command
        case .reportIncome(let command): command
        case .appraise(let command): command
        case .fileReport(let command): command
        case .bookAsset(let command): command
        case .impairAsset(let command): command
        case .allocateCosts(let command): command
        case .permitIncome(let command): command
        case .closeIncome(let command): command
        case .grantRebate(let command): command
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
    /// The cap that an authority set on a unit, for public data.
    public let cap: Money?
    /// The discounts that go with it.
    public let adjustments: PriceAdjustments?
    /// The least that a unit may cost, backed by the product's latest appraisal report.
    public let floor: Money?
    /// Whether the amounts contain the value added tax; `nil`: they do. What buyers pay always contains it.
    public let tax: TaxBasis?

    /// Asks for a price.
    public init(
        product: ExchangeID, model: PriceModel, cap: Money? = nil, adjustments: PriceAdjustments? = nil, floor: Money? = nil,
        tax: TaxBasis? = nil
    ) {
        self.product = product
        self.model = model
        self.cap = cap
        self.adjustments = adjustments
        self.floor = floor
        self.tax = tax
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

/// Puts on record to which class a buyer belongs, so that discounts granted to the class reach it.
public struct ClassifyBuyer: NamedPayload {
    /// `pricing.classify-buyer`
    public static let name = "pricing.classify-buyer"
    /// The buyer.
    public let participant: ExchangeID
    /// The class.
    public let buyerClass: BuyerClass
    /// The last day on which it counts.
    public let until: CalendarDate
    /// A reference to the proof.
    public let proof: String

    /// Asks to record.
    public init(participant: ExchangeID, buyerClass: BuyerClass, until: CalendarDate, proof: String) {
        self.participant = participant
        self.buyerClass = buyerClass
        self.until = until
        self.proof = proof
    }
}

/// Reports what a buyer earned with a product for which it owes a share.
public struct ReportIncome: NamedPayload {
    /// `pricing.report-income`
    public static let name = "pricing.report-income"
    /// The order.
    public let order: ExchangeID
    /// What was earned.
    public let income: Money
    /// The digest of the statement behind it.
    public let report: Digest

    /// Reports.
    public init(order: ExchangeID, income: Money, report: Digest) {
        self.order = order
        self.income = income
        self.report = report
    }
}
