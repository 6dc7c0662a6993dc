// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Money is to be paid out.
public struct PayoutOrdered: NamedPayload {
    /// `escrow.payout-ordered`
    public static let name = "escrow.payout-ordered"
    /// The payout.
    public let payout: Payout
}

/// Payouts were sent to the bank.
public struct PayoutsSent: NamedPayload {
    /// `escrow.payouts-sent`
    public static let name = "escrow.payouts-sent"
    /// The id of the message.
    public let message: String
    /// The payouts.
    public let payouts: [ExchangeID]
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

/// The bank rejected a payout; the posting beside this gives the money back.
public struct PayoutFailed: NamedPayload {
    /// `escrow.payout-failed`
    public static let name = "escrow.payout-failed"
    /// The payout.
    public let payout: ExchangeID
    /// Whose money it is.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The bank's reason code.
    public let reason: String
    /// The bank's words on it.
    public let explanation: String
}
