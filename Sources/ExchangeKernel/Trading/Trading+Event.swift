// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to orders and contracts.
public enum TradingEvent: Sendable, Equatable {
    indirect case placed(OrderPlaced)
    case completed(OrderCompleted)
    case ended(OrderEnded)
    case used(LicenceUsed)
    case contractCompleted(ContractCompleted)

    var payload: any NamedPayload {
        switch self {
        case .placed(let event): event
        case .completed(let event): event
        case .ended(let event): event
        case .used(let event): event
        case .contractCompleted(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> TradingEvent? {
        switch name {
        case OrderPlaced.name: .placed(try OrderPlaced(from: &reader))
        case OrderCompleted.name: .completed(try OrderCompleted(from: &reader))
        case OrderEnded.name: .ended(try OrderEnded(from: &reader))
        case LicenceUsed.name: .used(try LicenceUsed(from: &reader))
        case ContractCompleted.name: .contractCompleted(try ContractCompleted(from: &reader))
        default: nil
        }
    }
}

/// An order was placed and a contract signed.
public struct OrderPlaced: NamedPayload {
    /// `trading.order-placed`
    public static let name = "trading.order-placed"
    /// The id it was given. Its contract and its hold have the same serial number.
    public let order: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// The version on offer.
    public let version: Int64
    /// Who buys.
    public let buyer: ExchangeID
    /// Who sells.
    public let seller: ExchangeID
    /// What for.
    public let purpose: String
    /// How much.
    public let quantity: Int64
    /// The price, tax included.
    public let price: Money
    /// The quote it was placed at.
    public let quote: ExchangeID?
    /// The file that is to be delivered.
    public let file: Digest?
    /// How often the data may be used.
    public let uses: Int64
    /// Until when it may be used.
    public let until: Instant
    /// When it must be delivered.
    public let deliverBy: Instant
    /// The rules that spoke.
    public let verdicts: [String]
    /// Who shares in what it brings, for a fusion product; `nil`: the seller has it all.
    public let shares: [IncomeShare]?
    /// What is held from the buyer besides the price to secure its duties; `nil` when no deposit is asked for.
    public internal(set) var deposit: Money? = nil
    /// The expired order that it takes up again.
    public internal(set) var reinstates: ExchangeID? = nil
    /// The credit of the parties at that moment; `nil`: both were in tier A.
    public let credit: DealCredit?
}

/// An order was completed: the delivery was accepted and the money divided.
public struct OrderCompleted: NamedPayload {
    /// `trading.order-completed`
    public static let name = "trading.order-completed"

    /// Why it was completed.
    public enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
        /// The buyer accepted.
        case accepted
        /// The time for inspection ended without a word.
        case timeout
        /// An award or a settlement of a dispute gave the seller some of the money.
        case awarded
    }

    /// The order.
    public let order: ExchangeID
    /// Why.
    public let cause: Cause
    /// The value added tax contained in what this event paid, in minor units of its currency.
    public let includedTax: Int64
    /// What was paid in all, earlier parts included, in minor units; `nil`: the price.
    public internal(set) var paid: Int64? = nil
}

/// An order ended without completion: the money went back.
public struct OrderEnded: NamedPayload {
    /// `trading.order-ended`
    public static let name = "trading.order-ended"

    /// Why it ended.
    public enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
        /// A party cancelled before delivery.
        case cancelled
        /// The buyer rejected the delivery.
        case rejected
        /// The supplier did not deliver in time.
        case expired
        /// An award or a settlement of a dispute gave all of the money back.
        case awarded
        /// The product was found to infringe somebody's right.
        case infringing
        /// The contract was ended before its time; what was used of it is paid, the rest went back.
        case terminated
    }

    /// The order.
    public let order: ExchangeID
    /// Why.
    public let cause: Cause
    /// What was said.
    public let reason: String
}

/// A contract was used once.
public struct LicenceUsed: NamedPayload {
    /// `trading.licence-used`
    public static let name = "trading.licence-used"
    /// The contract.
    public let contract: ExchangeID
    /// Which use it was, from 1.
    public let use: Int64
}

/// A contract ended: its term is over or its uses are taken. The buyer deletes the data.
public struct ContractCompleted: NamedPayload {
    /// `trading.contract-completed`
    public static let name = "trading.contract-completed"
    /// The contract.
    public let contract: ExchangeID
}
