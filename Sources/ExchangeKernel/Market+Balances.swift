// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
import ExchangeModel

/// What accounts stand at after a command, and after which record: the answer that callers of a ledger ask for.
public struct ResultingBalances: Sendable, Hashable {
    /// The record after which they stand so.
    public let sequence: UInt64
    /// The balances of all accounts that the command touched, in the order of the chart of accounts.
    public let balances: [Balance]
}

extension Market {
    /// The balances of the accounts that events touch, as they stand once the next record has booked them.
    ///
    /// It is asked of the state that decided the events, before they are applied: the holds that they end are still known then.
    ///
    /// - Complexity: Proportional to the money entries among the events; the books are not copied.
    public func balances(touchedBy events: [Event]) -> ResultingBalances {
        let entries = events.compactMap { if case .ledger(let entry) = $0 { entry } else { nil } }
        return ResultingBalances(sequence: sequence + 1, balances: ledger.balances(after: entries))
    }
}
