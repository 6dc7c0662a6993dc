// SPDX-License-Identifier: Apache-2.0

extension Ledger {
    /// What is wrong with the books, a sentence each; empty as long as they are sound.
    ///
    /// - Complexity: O(*n* log *n*) in accounts and holds.
    public func invariantViolations() -> [String] {
        var violations: [String] = []
        for total in totals where !total.isBalanced {
            violations.append("\(total.currency): debits \(total.debits) differ from credits \(total.credits)")
        }
        var held: [AccountID: Int128] = [:]
        for hold in openHolds {
            held[hold.account, default: 0] += Int128(hold.remaining)
            if hold.remaining <= 0 || hold.remaining > hold.minorUnits {
                violations.append("hold \(hold.id): \(hold.remaining) of \(hold.minorUnits) is left")
            }
            if account(hold.account) == nil { violations.append("hold \(hold.id): there is no account \(hold.account)") }
        }
        for (position, account) in accounts.enumerated() {
            let openHolds = held[account.id, default: 0]
            if positions.position(of: account.id, in: accounts) != position {
                violations.append("\(account.id): it cannot be found by its id")
            }
            if Int128(account.held) != openHolds {
                violations.append("\(account.id): holds \(account.held), but its open holds add up to \(openHolds)")
            }
            violations += account.violations
        }
        return violations
    }
}

extension Account {
    /// What is wrong with one account by itself.
    fileprivate var violations: [String] {
        var violations: [String] = []
        if debits < 0 || credits < 0 || held < 0 { violations.append("\(id): a running total is negative") }
        if available < -overdraft { violations.append("\(id): available \(available) is below its floor \(-overdraft)") }
        if available < netDebitFloor { violations.append("\(id): available \(available) is below its net debit cap") }
        if posted > ceiling { violations.append("\(id): balance \(posted) is above its ceiling \(ceiling)") }
        if isClosed, posted != 0 || held != 0 { violations.append("\(id): it is closed and not empty") }
        return violations
    }
}
