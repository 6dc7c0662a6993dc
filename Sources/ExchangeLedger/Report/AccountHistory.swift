// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Everything booked on one account, for statements and for balances of the past.
///
/// Entries are added in the order of the journal; those that do not touch the account are passed over.
public struct AccountHistory: Sendable {
    /// The account.
    public let account: AccountID
    /// The bookings, in order.
    public private(set) var lines: [StatementLine] = []

    /// Starts an empty history.
    public init(account: AccountID) { self.account = account }

    /// Collects the history of an account.
    ///
    /// - Throws: `ledger.overflow` when a balance does not fit into 64 bits, which a checked journal never shows.
    public init(account: AccountID, entries: some Sequence<DatedEntry>) throws(Refusal) {
        self.init(account: account)
        for entry in entries { try add(entry) }
    }

    /// Adds the next entry of the journal.
    ///
    /// - Throws: `ledger.overflow`; the lines before the offending one stay.
    public mutating func add(_ entry: DatedEntry) throws(Refusal) {
        for leg in entry.entry.legs where leg.account == account {
            let before = lines.last?.balance ?? 0
            let (after, isOverflow) =
                leg.side == account.kind.normalSide
                ? before.addingReportingOverflow(leg.minorUnits) : before.subtractingReportingOverflow(leg.minorUnits)
            guard !isOverflow else { throw .ledgerOverflow(account) }
            lines.append(
                StatementLine(
                    sequence: entry.sequence, instant: max(entry.instant, lines.last?.instant ?? entry.instant), memo: entry.memo,
                    side: leg.side, minorUnits: leg.minorUnits, balance: after))
        }
    }

    /// The booked balance at an instant, bookings at that very instant included, in minor units.
    ///
    /// - Complexity: O(log *n*).
    public func balance(at instant: Instant) -> Int64 { balance(before: firstLine { $0.instant > instant }) }

    /// The statement of a span of time: from its first instant, until just before the second.
    public func statement(from: Instant, until: Instant) -> Statement {
        let start = firstLine { $0.instant >= from }
        let end = max(start, firstLine { $0.instant >= until })
        return Statement(
            account: account, from: from, until: until, opening: balance(before: start), lines: Array(lines[start..<end]))
    }

    /// The statement of one day in China.
    public func statement(of date: CalendarDate) -> Statement {
        statement(from: Instant(startOf: date), until: Instant(startOf: date.adding(days: 1)))
    }

    private func balance(before index: Int) -> Int64 { index == 0 ? 0 : lines[index - 1].balance }

    /// The index of the first line with a property that all lines after it have too.
    private func firstLine(where isReached: (StatementLine) -> Bool) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(lines[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
