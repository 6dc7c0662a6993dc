// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Orders that are not finished and contracts that run (过程管控).
public struct Trading: Sendable, Equatable, Codable {
    /// Orders from placing to completion, refund, cancellation or expiry.
    public internal(set) var orders = Table<Order>()
    /// Contracts from placing to the end of their term or of their uses. A contract has the serial number of its order.
    public internal(set) var contracts = Table<Contract>()
    /// How many contracts run on each product.
    public internal(set) var holders = Tally()

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
    /// Whether the data was delivered.
    public internal(set) var isActive = false
}

/// Counts by the serial number of what is counted.
public struct Tally: Sendable, Equatable {
    private var counts: [UInt64: Int64] = [:]

    /// An empty tally.
    public init() {}

    /// The count of an id.
    public subscript(id: ExchangeID) -> Int64 { counts[id.serial] ?? 0 }

    mutating func add(_ number: Int64, to id: ExchangeID) {
        counts[id.serial, default: 0] += number
        if counts[id.serial] == 0 { counts[id.serial] = nil }
    }
}

extension Tally: Codable {
    /// Decodes serial numbers and their counts in turn.
    public init(from decoder: any Decoder) throws {
        let flat = try decoder.singleValueContainer().decode([Int64].self)
        guard flat.count % 2 == 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "a tally has pairs"))
        }
        for index in stride(from: 0, to: flat.count, by: 2) { counts[UInt64(bitPattern: flat[index])] = flat[index + 1] }
    }

    /// Encodes serial numbers and their counts in turn, in order of the serial numbers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(counts.sorted { $0.key < $1.key }.flatMap { [Int64(bitPattern: $0.key), $0.value] })
    }
}
