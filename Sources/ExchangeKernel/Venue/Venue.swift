// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import SectorKit

/// The exchange itself: where it is, who operates it, and the terms it trades on.
public struct Venue: Sendable, Equatable, Codable {
    /// The founding facts; `nil` until the market is founded.
    public internal(set) var charter: Charter?
    /// The terms of trade, in the order of the days from which they apply.
    public internal(set) var terms: [DatedTerms] = []
    /// The unified social credit codes of the operator's affiliates.
    public internal(set) var affiliates: [String] = []
    /// The latest stops of the whole market, in order; `nil` until the first one.
    public internal(set) var stops: [TradingStop]?

    /// The terms in force on a day; the terms of the founding before any other.
    public func terms(on day: CalendarDate) -> MarketTerms {
        terms.last { $0.since <= day }?.terms ?? terms.first?.terms ?? MarketTerms()
    }

    /// Whether a unified social credit code is the operator's or an affiliate's (所商分离).
    public func isOperatorOrAffiliate(_ code: String?) -> Bool {
        guard let code else { return false }
        return charter?.operatorCode == code || affiliates.contains(code)
    }
}

/// The founding facts of a market. They never change.
public struct Charter: Sendable, Hashable, Codable {
    /// Where the market is.
    public let region: Region
    /// What it is called.
    public let name: Text
    /// The operator's unified social credit code (GB 32100).
    public let operatorCode: String
    /// The currency of its accounts.
    public let currency: Currency

    /// States the founding facts.
    public init(region: Region, name: Text, operatorCode: String, currency: Currency) {
        self.region = region
        self.name = name
        self.operatorCode = operatorCode
        self.currency = currency
    }
}

/// Terms of trade and the day from which they apply.
public struct DatedTerms: Sendable, Hashable, Codable {
    /// The first day.
    public let since: CalendarDate
    /// The terms.
    public let terms: MarketTerms
}
