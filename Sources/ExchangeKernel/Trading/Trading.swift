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
    /// The sector modules that were in force when orders were placed, as records name them, each set once.
    public internal(set) var rulebooks: [[String]] = []

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
    /// The price, tax included.
    public let price: Money
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
    public let buyer: ExchangeID
    /// What for.
    public let purpose: String
    /// How often.
    public let uses: Int64
    /// How often it was used.
    public internal(set) var used: Int64 = 0
    /// Until when.
    public let until: Instant
    /// The products that came with it, if it is for a bundle: their holders count too.
    public internal(set) var parts: [ExchangeID]?
    /// Whether the data was delivered.
    public internal(set) var isActive = false
}
