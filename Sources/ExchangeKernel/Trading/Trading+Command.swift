// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What can be asked about orders and contracts.
public enum TradingCommand: Sendable, Equatable {
    case place(PlaceOrder)
    case cancel(CancelOrder)
    case use(UseLicence)
    case reinstate(ReinstateOrder)

    var payload: any NamedPayload {
        switch self {
        case .place(let command): command
        case .cancel(let command): command
        case .use(let command): command
        case .reinstate(let command): command
        }
    }
}

/// Places an order: the money is held, and a contract with purpose, term and use limit comes into being.
public struct PlaceOrder: NamedPayload {
    /// `trading.place-order`
    public static let name = "trading.place-order"
    /// The product.
    public let product: ExchangeID
    /// What for.
    public let purpose: String
    /// How much: licences, units of volume, or months.
    public let quantity: Int64
    /// A quote to order at; without it, the price of the day applies.
    public let quote: ExchangeID?

    /// Asks to order.
    public init(product: ExchangeID, purpose: String, quantity: Int64 = 1, quote: ExchangeID? = nil) {
        self.product = product
        self.purpose = purpose
        self.quantity = quantity
        self.quote = quote
    }
}

/// Cancels an order before its delivery; the money goes back.
public struct CancelOrder: NamedPayload {
    /// `trading.cancel-order`
    public static let name = "trading.cancel-order"
    /// The order.
    public let order: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to cancel.
    public init(order: ExchangeID, reason: String) {
        self.order = order
        self.reason = reason
    }
}

/// Takes one use of a contract: a download, a query, a run.
public struct UseLicence: NamedPayload {
    /// `trading.use-licence`
    public static let name = "trading.use-licence"
    /// The contract.
    public let contract: ExchangeID
    /// What for; it must be what the contract says.
    public let purpose: String

    /// Asks for a use.
    public init(contract: ExchangeID, purpose: String) {
        self.contract = contract
        self.purpose = purpose
    }
}

/// Takes an expired order up again: a new order on its terms with a new hold, linked to the old one.
public struct ReinstateOrder: NamedPayload {
    /// `trading.reinstate-order`
    public static let name = "trading.reinstate-order"
    /// The order that expired.
    public let order: ExchangeID

    /// Asks to take up again.
    public init(order: ExchangeID) { self.order = order }
}
