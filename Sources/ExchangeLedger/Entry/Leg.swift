// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// One line of a posting: so much on one side of one account.
public struct Leg: Sendable, Hashable, Codable {
    /// The account.
    public let account: AccountID
    /// The column.
    public let side: Side
    /// How much, in minor units of the account's currency; always positive.
    public let minorUnits: Int64

    /// Writes a line.
    public init(_ side: Side, _ account: AccountID, minorUnits: Int64) {
        self.account = account
        self.side = side
        self.minorUnits = minorUnits
    }

    /// A line in the left column.
    public static func debit(_ account: AccountID, _ minorUnits: Int64) -> Leg {
        Leg(.debit, account, minorUnits: minorUnits)
    }

    /// A line in the right column.
    public static func credit(_ account: AccountID, _ minorUnits: Int64) -> Leg {
        Leg(.credit, account, minorUnits: minorUnits)
    }

    /// How much, as money.
    public var amount: Money { Money(minorUnits: minorUnits, currency: account.currency) }
}
