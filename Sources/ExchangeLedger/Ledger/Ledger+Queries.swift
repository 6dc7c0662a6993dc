// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Ledger {
    /// The open holds, by id.
    ///
    /// - Complexity: O(*n* log *n*): for reports, not for the hot road.
    public var openHolds: [OpenHold] { holds.values.sorted { $0.id < $1.id } }

    /// The holds whose deadline has come and that are not frozen, by deadline and id: those to be voided as expired.
    public func holdsDue(by now: Instant) -> [OpenHold] {
        holds.values.filter { !$0.isFrozen && $0.isExpired(at: now) }
            .sorted { ($0.expires ?? now, $0.id) < ($1.expires ?? now, $1.id) }
    }

    /// The balances of all accounts that were ever used, in the order of the chart of accounts.
    public var balances: [Balance] { accounts.map(\.balance).sorted { $0.account < $1.account } }

    /// The balances that entries touch, as they stand once the entries are booked, in the order of the chart of accounts.
    ///
    /// - Precondition: The entries were checked against these books.
    /// - Complexity: Proportional to the entries; the books themselves are not copied.
    public func balances(after entries: [LedgerEntry]) -> [Balance] {
        var excerpt = excerpt(touchedBy: entries)
        for entry in entries { excerpt.apply(entry) }
        return excerpt.balances
    }

    /// How much an account may still be debited on its lower side, in minor units: what is available and its overdraft, as far as
    /// its net debit cap lets it. Below zero when a cap set later has overtaken it; 0 for an account that is closed.
    public func spendable(from account: AccountID) -> Int64 {
        guard let account = self.account(account), !account.isClosed else { return 0 }
        let floor = max(-Int128(account.overdraft), Int128(account.netDebitFloor))
        return Int64(clamping: Int128(account.posted) - Int128(account.held) - floor)
    }

    /// Whether an account has been closed.
    public func isClosed(_ account: AccountID) -> Bool { self.account(account)?.isClosed ?? false }

    /// The currencies in the books, by code.
    public var currencies: [Currency] { Set(accounts.lazy.map(\.id.currency)).sorted() }

    /// The trial balances of all currencies, by code.
    public var totals: [TrialBalance] { currencies.map(trialBalance) }

    /// The totals of one currency, a line for each kind of account in use.
    public func trialBalance(_ currency: Currency) -> TrialBalance {
        var lines = AccountKind.allCases.map { TrialBalance.Line(kind: $0) }
        for account in accounts where account.id.currency == currency {
            lines[Int(account.id.kind.rawValue)].add(account.balance)
        }
        return TrialBalance(currency: currency, lines: lines.filter { $0.accountCount > 0 })
    }
}
