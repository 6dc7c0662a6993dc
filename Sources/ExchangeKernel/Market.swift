// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Everything a market knows about what is open in it: a fold over its journal.
///
/// ``decide(_:_:)`` reads it and returns events; ``apply(_:)`` folds a record into it. What is finished lives in the journal and the
/// read models. Two markets that applied the same records are equal.
public struct Market: Sendable, Equatable, Codable {
    /// How many records were applied.
    public internal(set) var sequence: UInt64 = 0
    /// The instant of the last record.
    public internal(set) var instant = Instant(milliseconds: 0)
    /// The exchange itself.
    public internal(set) var venue = Venue()
    /// Who takes part.
    public internal(set) var participants = Participants()
    /// Registered rights.
    public internal(set) var rights = Rights()
    /// Products.
    public internal(set) var catalog = Catalog()
    /// Approvals given.
    public internal(set) var compliance = Compliance()
    /// Prices, open quotes and appraisals.
    public internal(set) var pricing = Pricing()
    /// Open orders and contracts.
    public internal(set) var trading = Trading()
    /// Deposits and payouts on their way.
    public internal(set) var escrow = Escrow()
    /// Deliveries under inspection.
    public internal(set) var delivery = Delivery()
    /// Settlements and closed days.
    public internal(set) var clearing = Clearing()
    /// Demands, offers and mandates.
    public internal(set) var negotiation = Negotiation()
    /// Auctions that run.
    public internal(set) var auctions = Auctions()
    /// Claims that are not decided.
    public internal(set) var disputes = Disputes()
    /// The conduct of participants.
    public internal(set) var credit = Credit()
    /// Accredited services and their engagements.
    public internal(set) var services = Services()
    /// The money.
    public internal(set) var ledger = Ledger()
    /// What will happen by itself.
    public internal(set) var deadlines = DeadlineQueue()

    /// A market in which nothing has happened.
    public init() {}

    /// The terms of trade in force at an instant.
    public func terms(at instant: Instant) -> MarketTerms { venue.terms(on: instant.date) }

    /// The founding facts.
    ///
    /// - Throws: `venue.not-founded`.
    func charter() throws(Refusal) -> Charter {
        guard let charter = venue.charter else { throw .notFounded }
        return charter
    }

    /// An id of this market.
    func id(_ kind: ExchangeID.Kind, _ serial: UInt64) throws(Refusal) -> ExchangeID {
        ExchangeID(region: try charter().region, kind: kind, serial: serial)
    }
}
