// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
import SectorKit

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
}

/// A product's price and its version. Changing it does not change what was quoted.
public struct Price: Sendable, Hashable, Codable {
    /// How the price is made.
    public let model: PriceModel
    /// Its version, from 1.
    public let version: Int
    /// The cap that an authority set, for public data.
    public let cap: Money?
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
}

/// An appraisal that was put on record.
public struct RecordedAppraisal: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// What it found.
    public let value: Money
    /// The last day on which it counts.
    public let until: CalendarDate
}
