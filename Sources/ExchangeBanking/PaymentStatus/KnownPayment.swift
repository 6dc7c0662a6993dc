// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A payout as the exchange knows it when a report comes in.
public struct KnownPayment: Sendable, Hashable, Codable {
    /// Where a payout stands in the books.
    public enum Standing: String, Sendable, Hashable, Codable {
        /// Neither confirmed nor failed.
        case open
        /// The bank's statement showed that it was paid.
        case confirmed
        /// The bank rejected it, and its money went back.
        case failed
    }

    /// The payout.
    public let payout: ExchangeID
    /// How much; `nil` where it is over and the books keep only that.
    public let amount: Money?
    /// The id of the message it was sent in.
    public let messageID: String?
    /// Where it stands.
    public let standing: Standing

    /// States what is known.
    public init(payout: ExchangeID, amount: Money?, messageID: String?, standing: Standing) {
        self.payout = payout
        self.amount = amount
        self.messageID = messageID
        self.standing = standing
    }
}
