// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to client money. The amounts themselves move in the ledger entries beside these events.
public enum EscrowEvent: Sendable, Equatable {
    case deposited(FundsDeposited)
    case withdrawn(PayoutOrdered)
    case paidOut(PayoutConfirmed)
    case frozen(OrderFrozen)
    case unfrozen(OrderUnfrozen)

    var payload: any NamedPayload {
        switch self {
        case .deposited(let event): event
        case .withdrawn(let event): event
        case .paidOut(let event): event
        case .frozen(let event): event
        case .unfrozen(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> EscrowEvent? {
        switch name {
        case FundsDeposited.name: .deposited(try FundsDeposited(from: &reader))
        case PayoutOrdered.name: .withdrawn(try PayoutOrdered(from: &reader))
        case PayoutConfirmed.name: .paidOut(try PayoutConfirmed(from: &reader))
        case OrderFrozen.name: .frozen(try OrderFrozen(from: &reader))
        case OrderUnfrozen.name: .unfrozen(try OrderUnfrozen(from: &reader))
        default: nil
        }
    }
}

/// The custody bank received money.
public struct FundsDeposited: NamedPayload {
    /// `escrow.deposited`
    public static let name = "escrow.deposited"
    /// The id the deposit was given.
    public let deposit: ExchangeID
    /// Whose money it is.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The bank's reference.
    public let bankReference: String
}

/// Money is to be paid out.
public struct PayoutOrdered: NamedPayload {
    /// `escrow.payout-ordered`
    public static let name = "escrow.payout-ordered"
    /// The payout.
    public let payout: Payout
}

/// The bank carried out a payout.
public struct PayoutConfirmed: NamedPayload {
    /// `escrow.payout-confirmed`
    public static let name = "escrow.payout-confirmed"
    /// The payout.
    public let payout: ExchangeID
    /// The bank's reference.
    public let bankReference: String
}

/// What is held for an order was frozen.
public struct OrderFrozen: NamedPayload {
    /// `escrow.order-frozen`
    public static let name = "escrow.order-frozen"
    /// The order.
    public let order: ExchangeID
    /// Why.
    public let reason: String
}

/// A freeze was lifted.
public struct OrderUnfrozen: NamedPayload {
    /// `escrow.order-unfrozen`
    public static let name = "escrow.order-unfrozen"
    /// The order.
    public let order: ExchangeID
    /// Why.
    public let reason: String
    /// When the order will be expired or accepted by itself.
    public let deadline: Instant
}
