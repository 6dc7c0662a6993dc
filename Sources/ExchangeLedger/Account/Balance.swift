// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What an account amounts to at one moment.
public struct Balance: Sendable, Hashable {
    /// The account.
    public let account: AccountID
    /// All that was ever debited, in minor units.
    public let debits: Int64
    /// All that was ever credited, in minor units.
    public let credits: Int64
    /// What open holds reserve, in minor units.
    public let held: Int64

    /// States a balance.
    public init(account: AccountID, debits: Int64 = 0, credits: Int64 = 0, held: Int64 = 0) {
        self.account = account
        self.debits = debits
        self.credits = credits
        self.held = held
    }

    /// The booked balance on the account's normal side, in minor units; holds do not change it.
    public var postedMinorUnits: Int64 {
        account.kind.normalSide == .credit ? credits - debits : debits - credits
    }

    /// What is free to use: the booked balance less what is held, in minor units.
    public var availableMinorUnits: Int64 { postedMinorUnits - held }

    /// The booked balance as money.
    public var posted: Money { Money(minorUnits: postedMinorUnits, currency: account.currency) }

    /// What is free to use, as money.
    public var available: Money { Money(minorUnits: availableMinorUnits, currency: account.currency) }
}
