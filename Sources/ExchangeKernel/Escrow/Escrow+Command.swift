// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about client money.
public enum EscrowCommand: Sendable, Equatable {
    case deposit(RecordDeposit)
    case withdraw(WithdrawFunds)
    case confirmPayout(ConfirmPayout)
    case freeze(FreezeOrder)
    case unfreeze(UnfreezeOrder)

    var payload: any NamedPayload {
        switch self {
        case .deposit(let command): command
        case .withdraw(let command): command
        case .confirmPayout(let command): command
        case .freeze(let command): command
        case .unfreeze(let command): command
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

    /// Asks to record.
    public init(participant: ExchangeID, amount: Money, bankReference: String) {
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

    /// Asks to record.
    public init(payout: ExchangeID, bankReference: String) {
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
