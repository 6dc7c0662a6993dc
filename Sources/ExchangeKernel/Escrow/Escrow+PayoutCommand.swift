// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// Marks payouts as sent to the bank in one message: each is sent in one message only, so that none is paid twice.
public struct SendPayouts: NamedPayload {
    /// `escrow.send-payouts`
    public static let name = "escrow.send-payouts"
    /// How many payouts one command may name, so that its record stays within its limit.
    public static let limit = 1_000
    /// The longest id of a message in bytes.
    public static let messageLimit = 35
    /// The id of the message (MsgId).
    public let message: String
    /// The payouts, each once.
    public let payouts: [ExchangeID]

    /// Asks to mark.
    public init(message: String, payouts: [ExchangeID]) {
        self.message = message
        self.payouts = payouts
    }
}

/// Records that the bank rejected a payout: its money goes back to the account it came from, and can be paid out anew.
///
/// Income tax that was withheld from it goes back as well; it is withheld when the income is paid.
public struct FailPayout: NamedPayload {
    /// `escrow.fail-payout`
    public static let name = "escrow.fail-payout"
    /// The longest reason code in bytes.
    public static let reasonLimit = 35
    /// The longest explanation in bytes.
    public static let explanationLimit = 500
    /// The payout.
    public let payout: ExchangeID
    /// The bank's reason code, such as `AC01` for an account number that is wrong.
    public let reason: String
    /// The bank's words on it.
    public let explanation: String

    /// Asks to record.
    public init(payout: ExchangeID, reason: String, explanation: String = "") {
        self.payout = payout
        self.reason = reason
        self.explanation = explanation
    }
}
