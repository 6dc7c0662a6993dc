// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about client money.
public enum EscrowCommand: Sendable, Equatable {
    case deposit(RecordDeposit)
    case withdraw(WithdrawFunds)
    case sendPayouts(SendPayouts)
    case confirmPayout(ConfirmPayout)
    case failPayout(FailPayout)
    case freeze(FreezeOrder)
    case unfreeze(UnfreezeOrder)
    case freezeFunds(FreezeFunds)
    case unfreezeFunds(UnfreezeFunds)
    case seizeFunds(SeizeFunds)
    case refund(RefundOrder)
    case pledge(RegisterPledge)
    case releasePledge(ReleasePledge)
    case declareDefault(DeclarePledgeDefault)

    var payload: any NamedPayload {
        switch self {
        case .deposit(let command): command
        case .withdraw(let command): command
        case .sendPayouts(let command): command
        case .confirmPayout(let command): command
        case .failPayout(let command): command
        case .freeze(let command): command
        case .unfreeze(let command): command
        case .freezeFunds(let command): command
        case .unfreezeFunds(let command): command
        case .seizeFunds(let command): command
        case .refund(let command): command
        case .pledge(let command): command
        case .releasePledge(let command): command
        case .declareDefault(let command): command
        }
    }
}

/// Records a deposit against the custody bank's notice.
public struct RecordDeposit: NamedPayload {
    /// `escrow.deposit`
    public static let name = "escrow.deposit"
    /// Whose money it is.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The bank's reference of the payment; the same one never counts twice.
    public let bankReference: String
    /// The day from which the bank counts it; `nil`: the day it is recorded.
    public let valueDate: CalendarDate?

    /// Asks to record.
    public init(participant: ExchangeID, amount: Money, bankReference: String, valueDate: CalendarDate? = nil) {
        self.valueDate = valueDate
        self.participant = participant
        self.amount = amount
        self.bankReference = bankReference
    }
}

/// Asks for available money to be paid out.
public struct WithdrawFunds: NamedPayload {
    /// `escrow.withdraw`
    public static let name = "escrow.withdraw"
    /// How much.
    public let amount: Money

    /// Asks.
    public init(amount: Money) { self.amount = amount }
}

/// Records that the bank carried out a payout.
public struct ConfirmPayout: NamedPayload {
    /// `escrow.confirm-payout`
    public static let name = "escrow.confirm-payout"
    /// The payout.
    public let payout: ExchangeID
    /// The bank's reference.
    public let bankReference: String
    /// The day from which the bank counts it; `nil`: the day it is recorded.
    public let valueDate: CalendarDate?

    /// Asks to record.
    public init(payout: ExchangeID, bankReference: String, valueDate: CalendarDate? = nil) {
        self.valueDate = valueDate
        self.payout = payout
        self.bankReference = bankReference
    }
}

/// Freezes what is held for an order: no release, no refund, no expiry until it is unfrozen.
public struct FreezeOrder: NamedPayload {
    /// `escrow.freeze`
    public static let name = "escrow.freeze"
    /// The order.
    public let order: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to freeze.
    public init(order: ExchangeID, reason: String) {
        self.order = order
        self.reason = reason
    }
}

/// Lifts a freeze. The order's time for delivery or inspection starts anew.
public struct UnfreezeOrder: NamedPayload {
    /// `escrow.unfreeze`
    public static let name = "escrow.unfreeze"
    /// The order.
    public let order: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to lift.
    public init(order: ExchangeID, reason: String) {
        self.order = order
        self.reason = reason
    }
}

/// Refunds part or all of what was paid for a completed order; the venue gives its fee and tax on that part back.
public struct RefundOrder: NamedPayload {
    /// `escrow.refund-order`
    public static let name = "escrow.refund-order"
    /// The order.
    public let order: ExchangeID
    /// How much, tax included.
    public let amount: Money
    /// Why.
    public let reason: String

    /// Asks to refund.
    public init(order: ExchangeID, amount: Money, reason: String) {
        self.order = order
        self.amount = amount
        self.reason = reason
    }
}

/// Registers that a supplier pledged income to a creditor. Its rank is the order of registration.
public struct RegisterPledge: NamedPayload {
    /// `escrow.register-pledge`
    public static let name = "escrow.register-pledge"
    /// Who is secured.
    public let pledgee: ExchangeID
    /// The product whose income is pledged; without it, all income.
    public let product: ExchangeID?
    /// The claim that is secured.
    public let amount: Money
    /// The digest of the pledge contract.
    public let document: Digest

    /// Asks to register.
    public init(pledgee: ExchangeID, product: ExchangeID? = nil, amount: Money, document: Digest) {
        self.pledgee = pledgee
        self.product = product
        self.amount = amount
        self.document = document
    }
}

/// Gives a pledge up. Only its pledgee can.
public struct ReleasePledge: NamedPayload {
    /// `escrow.release-pledge`
    public static let name = "escrow.release-pledge"
    /// The pledge.
    public let pledge: ExchangeID

    /// Asks to release.
    public init(pledge: ExchangeID) { self.pledge = pledge }
}

/// Declares on the ground of an award, a judgement or an agreed notice that the debtor of a pledge defaulted.
public struct DeclarePledgeDefault: NamedPayload {
    /// `escrow.declare-pledge-default`
    public static let name = "escrow.declare-pledge-default"
    /// The pledge.
    public let pledge: ExchangeID
    /// The digest of the award, judgement or notice.
    public let document: Digest

    /// Asks to declare.
    public init(pledge: ExchangeID, document: Digest) {
        self.pledge = pledge
        self.document = document
    }
}
