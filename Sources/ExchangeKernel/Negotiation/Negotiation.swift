// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What the market looks for and talks about: demands, offers, brokers' mandates (撮合洽谈). What is answered or over is not kept.
public struct Negotiation: Sendable, Equatable, Codable {
    /// Demands on the board.
    public internal(set) var demands = Table<Demand>()
    /// Offers that wait for an answer; of a chain of counter-offers only the last.
    public internal(set) var offers = Table<Offer>()
    /// Mandates in force.
    public internal(set) var mandates = Table<Mandate>()

    /// A demand on the board.
    ///
    /// - Throws: `negotiation.demand-not-open`.
    public func demand(_ id: ExchangeID) throws(Refusal) -> Demand {
        guard let demand = demands[id] else { throw .demandNotOpen(id) }
        return demand
    }

    /// An offer that waits for an answer.
    ///
    /// - Throws: `negotiation.offer-not-open`.
    public func offer(_ id: ExchangeID) throws(Refusal) -> Offer {
        guard let offer = offers[id] else { throw .offerNotOpen(id) }
        return offer
    }

    /// A mandate in force.
    ///
    /// - Throws: `negotiation.mandate-not-in-force`.
    public func mandate(_ id: ExchangeID) throws(Refusal) -> Mandate {
        guard let mandate = mandates[id] else { throw .mandateNotInForce(id) }
        return mandate
    }
}

/// What a buyer looks for.
public struct Demand: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// Who looks.
    public let buyer: ExchangeID
    /// What for.
    public let wanted: Wanted
    /// Until when it is on the board.
    public let until: Instant

    /// What is wanted.
    public struct Wanted: Sendable, Hashable, Codable {
        /// The sector.
        public let sector: String
        /// The kind of product; `nil`: any.
        public let kind: ProductKind.ID?
        /// The purpose.
        public let purpose: String
        /// The most that one licence may cost; `nil`: open.
        public let budget: Money?
        /// Words that the product's description should have.
        public let keywords: [String]

        /// Says what is wanted.
        public init(sector: String, kind: ProductKind.ID? = nil, purpose: String, budget: Money? = nil, keywords: [String] = []) {
            self.sector = sector
            self.kind = kind
            self.purpose = purpose
            self.budget = budget
            self.keywords = keywords
        }
    }
}

/// The terms that two parties talk about.
public struct OfferTerms: Sendable, Hashable, Codable {
    /// The most milestones one order can have.
    public static let milestoneLimit = 24

    /// The whole price, tax included.
    public let price: Money
    /// How much: licences, units of volume, or months.
    public let quantity: Int64
    /// How often the data may be used.
    public let uses: Int64
    /// For how many days.
    public let days: Int
    /// What for.
    public let purpose: String
    /// Which kind of contract.
    public let kind: ContractKind
    /// The ids of the duties; `nil`: those that the kind's template requires for the product's grade.
    public let duties: [String]?
    /// What each accepted delivery pays, in order; `nil`: one delivery for the whole price.
    public let milestones: [Money]?
    /// What the contract gives back when it ends early; `nil`: what the market's terms say.
    public let refund: RefundBasis?
    /// How it goes on when its term ends; `nil`: it ends.
    public let renewal: Renewal?

    /// Names terms.
    public init(
        price: Money, quantity: Int64 = 1, uses: Int64, days: Int, purpose: String, kind: ContractKind = .provision,
        duties: [String]? = nil, milestones: [Money]? = nil, refund: RefundBasis? = nil, renewal: Renewal? = nil
    ) {
        self.price = price
        self.quantity = quantity
        self.uses = uses
        self.days = days
        self.purpose = purpose
        self.kind = kind
        self.duties = duties
        self.milestones = milestones
        self.refund = refund
        self.renewal = renewal
    }
}

/// An offer of one party to one other, about one product.
public struct Offer: Sendable, Hashable, Codable {
    /// How many offers one negotiation may have.
    public static let roundLimit = 50

    /// Its exchange id.
    public let id: ExchangeID
    /// The first offer of the negotiation.
    public let first: ExchangeID
    /// Which offer of the negotiation it is, from 1.
    public let round: Int
    /// The product.
    public let product: ExchangeID
    /// Who would buy.
    public let buyer: ExchangeID
    /// Who would sell.
    public let seller: ExchangeID
    /// Who made it; the other party answers.
    public let by: ExchangeID
    /// The terms.
    public let terms: OfferTerms
    /// Until when it can be answered.
    public let validUntil: Instant
    /// The brokers' mandates under which the deal was arranged, at most one of each side.
    public let mandates: [ExchangeID]
    /// Who disclosed that it has mandates of both sides.
    public internal(set) var disclosedBy: ExchangeID?
    /// Which parties consented to that.
    public internal(set) var consents: [ExchangeID] = []

    /// The party who answers.
    public var to: ExchangeID { by == buyer ? seller : buyer }
}

/// What a principal charges a broker with.
public struct Mandate: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// Who charges.
    public let principal: ExchangeID
    /// Who arranges.
    public let broker: ExchangeID
    /// The only product it is about; `nil`: any.
    public let product: ExchangeID?
    /// The commission, as a share of what is divided after the venue's fee.
    public let commission: Rate
    /// Until when.
    public let until: Instant
}
