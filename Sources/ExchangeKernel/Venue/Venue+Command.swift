// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What can be asked of the venue.
public enum VenueCommand: Sendable, Equatable {
    case found(FoundMarket)
    case setTerms(SetTerms)
    case declareAffiliate(DeclareAffiliate)
    case stop(StopTrading)
    case resume(ResumeTrading)
    case passTime(PassTime)

    var payload: any NamedPayload {
        switch self {
        case .found(let command): command
        case .setTerms(let command): command
        case .declareAffiliate(let command): command
        case .stop(let command): command
        case .resume(let command): command
        case .passTime(let command): command
        }
    }
}

/// Founds the market. Only the first command of a journal can.
public struct FoundMarket: NamedPayload {
    /// `venue.found`
    public static let name = "venue.found"
    /// The founding facts.
    public let charter: Charter
    /// The terms it starts with.
    public let terms: MarketTerms

    /// Asks to found a market.
    public init(charter: Charter, terms: MarketTerms) {
        self.charter = charter
        self.terms = terms
    }
}

/// Sets the terms that apply from a day on. Deals made before keep theirs.
public struct SetTerms: NamedPayload {
    /// `venue.set-terms`
    public static let name = "venue.set-terms"
    /// The first day, today or later.
    public let since: CalendarDate
    /// The terms.
    public let terms: MarketTerms

    /// Asks for terms.
    public init(since: CalendarDate, terms: MarketTerms) {
        self.since = since
        self.terms = terms
    }
}

/// Declares that a firm is affiliated to the operator and so may neither sell nor broker here.
public struct DeclareAffiliate: NamedPayload {
    /// `venue.declare-affiliate`
    public static let name = "venue.declare-affiliate"
    /// The firm's unified social credit code.
    public let code: String

    /// Names an affiliate.
    public init(code: String) { self.code = code }
}

/// Stops the whole market: nothing new is dealt until it is lifted, and what was dealt is carried out.
public struct StopTrading: NamedPayload {
    /// `venue.stop-trading`
    public static let name = "venue.stop-trading"
    /// How many bytes each text may have.
    public static let textLengths = 1...2_000
    /// Why; everyone can read it.
    public let reason: String
    /// What the stop rests on: a law, an order; everyone can read it.
    public let citation: String

    /// Asks to stop.
    public init(reason: String, citation: String) {
        self.reason = reason
        self.citation = citation
    }
}

/// Lifts the stop of the whole market. What the regulator stopped, the regulator lifts.
public struct ResumeTrading: NamedPayload {
    /// `venue.resume-trading`
    public static let name = "venue.resume-trading"
    /// Why; everyone can read it.
    public let reason: String

    /// Asks to go on.
    public init(reason: String) { self.reason = reason }
}

/// Lets the deadlines that have come take effect. Only the exchange's own clock asks for it.
public struct PassTime: NamedPayload {
    /// `venue.pass-time`
    public static let name = "venue.pass-time"
    /// How many deadlines one command may settle, so that its record stays small.
    public static let limit = 50

    /// Asks for the deadlines that have come.
    public init() {}
}
