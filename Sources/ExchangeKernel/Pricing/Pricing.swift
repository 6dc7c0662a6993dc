// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What products cost and what they are worth (定价配置).
public struct Pricing: Sendable, Equatable, Codable {
    /// The price of each product that has one.
    public internal(set) var prices = Table<Price>()
    /// Quotes that were not used yet.
    public internal(set) var quotes = Table<Quote>()
    /// How many appraisals were recorded.
    public internal(set) var appraisalCount: UInt64 = 0
    /// The latest appraisal of each product.
    public internal(set) var appraisals = Table<RecordedAppraisal>()
    /// The latest agency's report on each product.
    public internal(set) var reports = Table<FiledReport>()
    /// The meters of orders whose price is not known yet.
    public internal(set) var meters = Table<Meter>()
    /// The class of each buyer that has one.
    public internal(set) var buyerClasses = Table<CertifiedClass>()
    /// The data assets on participants' books, by the right behind each.
    public internal(set) var assets = Table<DataAsset>()
    /// What was spent on each public-data product.
    public internal(set) var costs = Table<CostAccount>()
    /// What each operator of public data may earn.
    public internal(set) var incomes = Table<PermittedIncome>()

    /// The last day through which each supplier's rebate was granted.
    public internal(set) var rebatedThrough = Table<CalendarDate>()

    /// The class of a buyer on a day.
    public func buyerClass(of participant: ExchangeID, on day: CalendarDate) -> BuyerClass {
        guard let certified = buyerClasses[participant], day <= certified.until else { return .other }
        return certified.buyerClass
    }
}

/// A price that holds for a while for one buyer and one purpose.
public struct Quote: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// Who may use it.
    public let buyer: ExchangeID
    /// What for.
    public let purpose: String
    /// How much.
    public let quantity: Int64
    /// The price.
    public let price: Money
    /// The price version it was made from.
    public let priceVersion: Int
    /// Until when it holds.
    public let validUntil: Instant
    /// The meter that will settle it, where the price is only known later; ``price`` is then what is set aside.
    public let meter: Meter?
}

/// A buyer's class, as the venue checked it.
public struct CertifiedClass: Sendable, Hashable, Codable {
    /// The class.
    public let buyerClass: BuyerClass
    /// The last day on which it counts.
    public let until: CalendarDate
    /// A reference to the proof.
    public let proof: String
}
