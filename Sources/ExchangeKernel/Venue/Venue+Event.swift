// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to the venue.
public enum VenueEvent: Sendable, Equatable {
    case founded(MarketFounded)
    case termsSet(TermsSet)
    case affiliateDeclared(AffiliateDeclared)
    case stopped(TradingStopped)
    case resumed(TradingResumed)
    case deadlinePassed(DeadlinePassed)

    var payload: any NamedPayload {
        switch self {
        case .founded(let event): event
        case .termsSet(let event): event
        case .affiliateDeclared(let event): event
        case .stopped(let event): event
        case .resumed(let event): event
        case .deadlinePassed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> VenueEvent? {
        switch name {
        case MarketFounded.name: .founded(try MarketFounded(from: &reader))
        case TermsSet.name: .termsSet(try TermsSet(from: &reader))
        case AffiliateDeclared.name: .affiliateDeclared(try AffiliateDeclared(from: &reader))
        case TradingStopped.name: .stopped(try TradingStopped(from: &reader))
        case TradingResumed.name: .resumed(try TradingResumed(from: &reader))
        case DeadlinePassed.name: .deadlinePassed(try DeadlinePassed(from: &reader))
        default: nil
        }
    }
}

/// The market was founded.
public struct MarketFounded: NamedPayload {
    /// `venue.founded`
    public static let name = "venue.founded"
    /// The founding facts.
    public let charter: Charter
    /// The terms it started with.
    public let terms: MarketTerms
}

/// Terms were set.
public struct TermsSet: NamedPayload {
    /// `venue.terms-set`
    public static let name = "venue.terms-set"
    /// The first day.
    public let since: CalendarDate
    /// The terms.
    public let terms: MarketTerms
}

/// An affiliate of the operator was declared.
public struct AffiliateDeclared: NamedPayload {
    /// `venue.affiliate-declared`
    public static let name = "venue.affiliate-declared"
    /// The firm's unified social credit code.
    public let code: String
}

/// The whole market was stopped.
public struct TradingStopped: NamedPayload {
    /// `venue.trading-stopped`
    public static let name = "venue.trading-stopped"
    /// Why.
    public let reason: String
    /// What it rests on.
    public let citation: String
    /// The regulator that ordered it; `nil`: the venue.
    public let regulator: ExchangeID?
}

/// The market trades again.
public struct TradingResumed: NamedPayload {
    /// `venue.trading-resumed`
    public static let name = "venue.trading-resumed"
    /// Why.
    public let reason: String
}

/// All deadlines up to and including one were dealt with.
public struct DeadlinePassed: NamedPayload {
    /// `venue.deadline-passed`
    public static let name = "venue.deadline-passed"
    /// When the last of them was.
    public let instant: Instant
    /// What the last of them was about.
    public let subject: ExchangeID
}
