// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What is agreed beside the plain terms of a contract, and what is going on with it.
public struct ContractLife: Sendable, Equatable, Codable {
    /// Which kind of contract it is.
    public internal(set) var kind: ContractKind = .provision
    /// The ids of its duties; empty: those that its template requires for the product's grade.
    public internal(set) var duties: [String] = []
    /// What it gives back when it ends early; `nil`: what the market's terms say.
    public internal(set) var refund: RefundBasis?
    /// How it goes on when its term ends; `nil`: it ends.
    public internal(set) var renewal: Renewal?
    /// Who said in time that it is not to be renewed.
    public internal(set) var notice: ExchangeID?
    /// Why it rests now; `nil`: it runs.
    public internal(set) var suspension: Suspension?
    /// What a party proposes; one thing at a time.
    public internal(set) var proposal: Proposal?
    /// The digest of the document of a deal that was paid outside the exchange.
    public internal(set) var outside: Digest?
    /// The brokers who arranged it.
    public internal(set) var brokers: [ExchangeID] = []

    /// A contract's rest.
    public struct Suspension: Sendable, Hashable, Codable {
        /// Who suspended it; `nil`: the venue or the regulator.
        public let by: ExchangeID?
        /// Since when.
        public let since: Instant
        /// Why.
        public let reason: String
    }

    /// A change that one party proposes.
    public struct Proposal: Sendable, Hashable, Codable {
        /// Who proposes.
        public let by: ExchangeID
        /// What.
        public let change: ContractChange
        /// Who has agreed beside the proposer.
        public internal(set) var agreed: [ExchangeID] = []
        /// Until when it can be answered. An end for cause takes effect then unless somebody objected; anything else lapses.
        public let validUntil: Instant
    }
}

/// What can be changed in a contract after its signature.
public enum ContractChange: Sendable, Hashable, Codable {
    /// Other terms. The other party has to agree.
    case amend(Amendment)
    /// Another buyer. The seller and the new buyer have to agree.
    case transfer(to: ExchangeID)
    /// An end by agreement. The other party has to agree.
    case end(reason: String)
    /// An end for a cause that the other party gave. It takes effect unless the other party objects in time.
    case endForCause(reason: String, evidence: Digest)
}

/// The terms that an amendment changes; what is `nil` stays.
public struct Amendment: Sendable, Hashable, Codable {
    /// What for.
    public let purpose: String?
    /// How often.
    public let uses: Int64?
    /// Until when.
    public let until: Instant?
    /// The whole price, tax included. The difference is paid or given back at once.
    public let price: Money?
    /// How the contract goes on when its term ends.
    public let renewal: Renewal?

    /// Names what changes.
    public init(
        purpose: String? = nil, uses: Int64? = nil, until: Instant? = nil, price: Money? = nil, renewal: Renewal? = nil
    ) {
        self.purpose = purpose
        self.uses = uses
        self.until = until
        self.price = price
        self.renewal = renewal
    }

    var isEmpty: Bool { purpose == nil && uses == nil && until == nil && price == nil && renewal == nil }
}

/// The duties to delete what came with one contract.
public struct DeletionDuties: Sendable, Equatable, Codable {
    /// One for each who held the data.
    public internal(set) var open: [DeletionDuty]
}

/// A duty to delete data and to prove it.
public struct DeletionDuty: Sendable, Hashable, Codable {
    /// The contract it came with.
    public let contract: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// Who has to delete.
    public let holder: ExchangeID
    /// Until when.
    public let due: Instant
}

/// What the end of a contract before its time does to the money: what a party sees before it commits itself is what is booked.
public struct Ending: Sendable, Hashable, Codable {
    /// How the used part is measured.
    public let basis: RefundBasis
    /// How much is used: uses, or days begun.
    public let used: Int64
    /// How much there was in all.
    public let total: Int64
    /// What had been paid.
    public let paid: Money
    /// The venue's fee on it, which is kept.
    public let feeKept: Money
    /// What the sellers give back to the buyer.
    public let refund: Money
    /// What was held for an order that is not completed.
    public let held: Money
    /// How much of that is paid for the used part.
    public let captured: Money
    /// How much of that goes back to the buyer.
    public let released: Money
    /// Who has to delete the data; `nil`: none was delivered.
    public let deletes: ExchangeID?
    /// Until when.
    public let deletionDue: Instant?
}

extension Trading {
    /// The duties to delete that were due at an instant and are not proven, in order of their contracts.
    public func overdueDeletions(at now: Instant) -> [DeletionDuty] {
        deletions.sorted.flatMap(\.open).filter { $0.due < now }
    }

    /// Whether a participant still has to prove that it deleted data.
    public func hasDeletionDue(_ participant: ExchangeID) -> Bool {
        deletions.contains { $0.open.contains { $0.holder == participant } }
    }
}
