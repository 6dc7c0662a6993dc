// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to client money. The amounts themselves move in the ledger entries beside these events.
public enum EscrowEvent: Sendable, Equatable {
    case deposited(FundsDeposited)
    case withdrawn(PayoutOrdered)
    case payoutsSent(PayoutsSent)
    case paidOut(PayoutConfirmed)
    case payoutFailed(PayoutFailed)
    case frozen(OrderFrozen)
    case unfrozen(OrderUnfrozen)
    case fundsFrozen(FundsFrozen)
    case fundsUnfrozen(FundsUnfrozen)
    case fundsCaught(FundsCaught)
    case fundsSeized(FundsSeized)
    case refunded(OrderRefunded)
    case pledged(PledgeRegistered)
    case pledgeReleased(PledgeReleased)
    case pledgeDefaulted(PledgeDefaulted)
    case pledgePaid(PledgePaid)

    var payload: any NamedPayload {
        switch self {
        case .deposited(let event): event
        case .withdrawn(let event): event
        case .payoutsSent(let event): event
        case .paidOut(let event): event
        case .payoutFailed(let event): event
        case .frozen(let event): event
        case .unfrozen(let event): event
        case .fundsFrozen(let event): event
        case .fundsUnfrozen(let event): event
        case .fundsCaught(let event): event
        case .fundsSeized(let event): event
        case .refunded(let event): event
        case .pledged(let event): event
        case .pledgeReleased(let event): event
        case .pledgeDefaulted(let event): event
        case .pledgePaid(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> EscrowEvent? {
        switch name {
        case FundsDeposited.name: .deposited(try FundsDeposited(from: &reader))
        case PayoutOrdered.name: .withdrawn(try PayoutOrdered(from: &reader))
        case PayoutsSent.name: .payoutsSent(try PayoutsSent(from: &reader))
        case PayoutConfirmed.name: .paidOut(try PayoutConfirmed(from: &reader))
        case PayoutFailed.name: .payoutFailed(try PayoutFailed(from: &reader))
        case OrderFrozen.name: .frozen(try OrderFrozen(from: &reader))
        case OrderUnfrozen.name: .unfrozen(try OrderUnfrozen(from: &reader))
        case FundsFrozen.name: .fundsFrozen(try FundsFrozen(from: &reader))
        case FundsUnfrozen.name: .fundsUnfrozen(try FundsUnfrozen(from: &reader))
        case FundsCaught.name: .fundsCaught(try FundsCaught(from: &reader))
        case FundsSeized.name: .fundsSeized(try FundsSeized(from: &reader))
        case OrderRefunded.name: .refunded(try OrderRefunded(from: &reader))
        case PledgeRegistered.name: .pledged(try PledgeRegistered(from: &reader))
        case PledgeReleased.name: .pledgeReleased(try PledgeReleased(from: &reader))
        case PledgeDefaulted.name: .pledgeDefaulted(try PledgeDefaulted(from: &reader))
        case PledgePaid.name: .pledgePaid(try PledgePaid(from: &reader))
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

/// Part or all of what was paid for a completed order went back to its buyer.
public struct OrderRefunded: NamedPayload {
    /// `escrow.order-refunded`
    public static let name = "escrow.order-refunded"
    /// The order.
    public let order: ExchangeID
    /// How much.
    public let amount: Money
    /// Who gave how much of it.
    public let parts: RefundParts
    /// What these have left of the payment.
    public let kept: RefundParts
    /// Why.
    public let reason: String
}

/// A pledge of income was registered.
public struct PledgeRegistered: NamedPayload {
    /// `escrow.pledge-registered`
    public static let name = "escrow.pledge-registered"
    /// The id it was given.
    public let pledge: ExchangeID
    /// Whose income it is.
    public let pledgor: ExchangeID
    /// Who is secured.
    public let pledgee: ExchangeID
    /// The product whose income is pledged; `nil`: all income.
    public let product: ExchangeID?
    /// The claim that is secured.
    public let amount: Money
    /// The digest of the pledge contract.
    public let document: Digest
    /// Its rank among the pledges of the same pledgor.
    public let priority: Int64
}

/// A pledgee gave its pledge up.
public struct PledgeReleased: NamedPayload {
    /// `escrow.pledge-released`
    public static let name = "escrow.pledge-released"
    /// The pledge.
    public let pledge: ExchangeID
}

/// Default was declared: income goes to the pledgee from now on.
public struct PledgeDefaulted: NamedPayload {
    /// `escrow.pledge-defaulted`
    public static let name = "escrow.pledge-defaulted"
    /// The pledge.
    public let pledge: ExchangeID
    /// The digest of the award, judgement or notice.
    public let document: Digest
}

/// Income of a pledgor went to a pledgee.
public struct PledgePaid: NamedPayload {
    /// `escrow.pledge-paid`
    public static let name = "escrow.pledge-paid"
    /// The pledge.
    public let pledge: ExchangeID
    /// The order that brought the income.
    public let order: ExchangeID
    /// How much.
    public let amount: Money
    /// What is left of the claim.
    public let left: Money
}
