// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Orders that are not finished and contracts that run (过程管控).
public struct Trading: Sendable, Equatable, Codable {
    /// Orders from placing to completion, refund, cancellation or expiry.
    public internal(set) var orders = Table<Order>()
    /// Contracts from placing to the end of their term or of their uses. A contract has the serial number of its order.
    public internal(set) var contracts = Table<Contract>()
    /// Who holds each product: the buyers with a contract that runs.
    public internal(set) var holders = Holders()
    /// What is agreed or going on beside the plain terms of a contract, for the contracts that have any of it.
    public internal(set) var lives = Table<ContractLife>()
    /// The quotas of contracts that have any.
    public internal(set) var quotas = Table<ContractQuota>()
    /// Data that is to be deleted, by the contract it came with; a duty goes when its proof is filed.
    public internal(set) var deletions = Table<DeletionDuties>()
    /// The sector modules that were in force when orders were placed, as records name them, each set once.
    public internal(set) var rulebooks: [[String]] = []
    /// Orders that were completed and may still be refunded or disputed.
    public internal(set) var settled = SettledOrders()
    /// Orders that expired and may still be taken up again, in the order of their expiry.
    public internal(set) var expired: [ExpiredOrder] = []

    /// An open order.
    ///
    /// - Throws: `trading.order-finished` or `trading.order-not-found`.
    public func order(_ id: ExchangeID) throws(Refusal) -> Order {
        guard let order = orders[id], id.kind == .order else {
            throw id.kind == .order && orders.hasIssued(id) ? .orderFinished(id) : .orderNotFound(id)
        }
        return order
    }

    /// A contract that runs.
    ///
    /// - Throws: `trading.contract-ended` or `trading.contract-not-found`.
    public func contract(_ id: ExchangeID) throws(Refusal) -> Contract {
        guard let contract = contracts[id], id.kind == .contract else {
            throw id.kind == .contract && contracts.hasIssued(id) ? .contractEnded(id) : .contractNotFound(id)
        }
        return contract
    }

    /// Whether a participant buys or sells in an order that is not finished.
    public func hasOpenOrders(of participant: ExchangeID) -> Bool {
        orders.contains { $0.buyer == participant || $0.seller == participant }
    }
}

/// An order that is not finished: money is held for it, and something is still to be done.
public struct Order: Sendable, Equatable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// Who buys.
    public let buyer: ExchangeID
    /// Who sells.
    public let seller: ExchangeID
    /// How much was ordered.
    public let quantity: Int64
    /// The price, tax included.
    public let price: Money
    /// What is held from the buyer besides the price.
    public let deposit: Money?
    /// The file that is to be delivered, when the product is one.
    public let file: Digest?
    /// Who shares in what it brings; `nil`: the seller has it all.
    public let shares: [IncomeShare]?
    /// The modules whose rules it was signed under, as an index into ``Trading/rulebooks``.
    public let rulebook: Int
    /// When it was placed. The terms of trade of that time apply to it.
    public let placed: Instant
    /// When it will be expired or accepted by itself.
    public internal(set) var deadline: Instant
    /// What is still to be paid, one accepted delivery each; `nil`: one delivery for the whole price.
    public internal(set) var milestones: [Int64]?
    /// How much of the price accepted milestones have paid, in minor units.
    public internal(set) var paid: Int64 = 0

    /// What the next accepted delivery pays.
    public var due: Money { milestones.flatMap(\.first).map { Money(minorUnits: $0, currency: price.currency) } ?? price }

    /// The contract that came into being with it.
    public var contract: ExchangeID { ExchangeID(region: id.region, kind: .contract, serial: id.serial) }
}

/// What the buyer may do with the data, for how long and how often.
public struct Contract: Sendable, Equatable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// Who may use it.
    public internal(set) var buyer: ExchangeID
    /// What for.
    public internal(set) var purpose: String
    /// How often.
    public internal(set) var uses: Int64
    /// How often it was used.
    public internal(set) var used: Int64 = 0
    /// Until when.
    public internal(set) var until: Instant
    /// The products that came with it, if it is for a bundle: their holders count too.
    public internal(set) var parts: [ExchangeID]?
    /// Whether the data was delivered.
    public internal(set) var isActive = false
    /// The whole price agreed, tax included.
    public internal(set) var price: Money
    /// The version of the product that the buyer has a right to or has received.
    public internal(set) var version: Int64
    /// When it was signed.
    public let signed: Instant
    /// How many milliseconds it has rested, as far as that lengthened its term.
    public internal(set) var rested: Int64 = 0
    /// Who shares in the price; `nil`: the seller has it all.
    public let shares: [IncomeShare]?
    /// The modules whose rules it was signed under, as an index into ``Trading/rulebooks``.
    public let rulebook: Int

    /// The order it came into being with, open or not.
    public var order: ExchangeID { ExchangeID(region: id.region, kind: .order, serial: id.serial) }
}
