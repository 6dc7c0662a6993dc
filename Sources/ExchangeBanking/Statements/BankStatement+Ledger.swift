// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
public import ExchangeModel

extension BankStatement {
    /// A participant's own statement, in the shape a bank's would have: a credit is what adds to the account.
    ///
    /// Cut at the same instants, the statements of an account chain: each opens with the closing balance before it.
    ///
    /// - Parameters:
    ///   - statement: What the ledger says.
    ///   - owner: The name of the participant.
    /// - Throws: `bank.balances-differ` if the ledger's lines did not add up.
    public init(_ statement: Statement, owner: String) throws(Refusal) {
        let account = statement.account
        let last = max(statement.from, statement.until.adding(milliseconds: -1))
        func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: account.currency) }
        var entries: [BankEntry] = []
        entries.reserveCapacity(statement.lines.count)
        var count = 0
        for (index, line) in statement.lines.enumerated() {
            count = index > 0 && statement.lines[index - 1].sequence == line.sequence ? count + 1 : 1
            entries.append(
                BankEntry(
                    amount: money(line.minorUnits), direction: line.side == account.kind.normalSide ? .credit : .debit,
                    bookingDate: line.instant.date, valueDate: line.valueDate ?? line.instant.date, reference: "\(line.sequence)-\(count)",
                    remittance: String(line.memo.prefix(BankCharacters.remittanceLimit))))
        }
        let days = "\(statement.from.date.compact)-\(last.date.compact)"
        try self.init(
            id: "S\(account.owner.tenDigits)K\(account.kind.rawValue)\(account.currency)-\(days)", account: account.text, owner: owner,
            from: statement.from, until: statement.until,
            opening: Balance(amount: money(statement.opening), date: statement.from.date),
            closing: Balance(amount: money(statement.closing), date: last.date), entries: entries)
    }
}
