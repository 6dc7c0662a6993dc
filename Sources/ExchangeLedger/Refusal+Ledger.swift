// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Refusal.Code {
    /// The debits of an entry do not equal its credits in some currency.
    public static let ledgerUnbalanced: Self = "ledger.unbalanced"
    /// An amount is zero or negative.
    public static let ledgerAmountNotPositive: Self = "ledger.amount-not-positive"
    /// An entry books nothing, or more lines than one entry may have.
    public static let ledgerLegCount: Self = "ledger.leg-count-out-of-range"
    /// An account has less available than is needed.
    public static let ledgerInsufficientFunds: Self = "ledger.insufficient-funds"
    /// A hold of this name is open already.
    public static let ledgerHoldExists: Self = "ledger.hold-exists"
    /// No hold of this name is open: it never was, or it has ended.
    public static let ledgerHoldNotOpen: Self = "ledger.hold-not-open"
    /// A hold is frozen.
    public static let ledgerHoldFrozen: Self = "ledger.hold-frozen"
    /// A hold to be unfrozen is not frozen.
    public static let ledgerHoldNotFrozen: Self = "ledger.hold-not-frozen"
    /// The deadline of a hold has passed.
    public static let ledgerHoldExpired: Self = "ledger.hold-expired"
    /// The deadline of a hold has not come yet.
    public static let ledgerHoldNotExpired: Self = "ledger.hold-not-expired"
    /// A capture takes more than is left of its hold.
    public static let ledgerCaptureExceedsHold: Self = "ledger.capture-exceeds-hold"
    /// The lines of a capture do not take its amount from the held account.
    public static let ledgerCaptureLegsDiffer: Self = "ledger.capture-legs-differ"
    /// An account has been closed.
    public static let ledgerAccountClosed: Self = "ledger.account-closed"
    /// An account to be closed still has a balance or holds.
    public static let ledgerAccountNotEmpty: Self = "ledger.account-not-empty"
    /// A ceiling or a net debit cap of an account is in the way.
    public static let ledgerLimitExceeded: Self = "ledger.limit-exceeded"
    /// A limit is negative.
    public static let ledgerLimitNegative: Self = "ledger.limit-negative"
    /// A total does not fit into 64 bits.
    public static let ledgerOverflow: Self = "ledger.overflow"
    /// A fee schedule or a settlement does not add up.
    public static let ledgerSettlementTerms: Self = "ledger.settlement-terms-unusable"
}
