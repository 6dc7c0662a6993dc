// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Everything booked on one account, for statements and for balances of the past.
///
/// Entries are added in the order of the journal; those that do not touch the account are passed over. Each booking has two days:
/// that on which it was booked and that from which it counts. ``known(at:)`` and ``inOrderOfValue()`` together say what was known at
/// one instant about another.
public struct AccountHistory: Sendable {
    /// The account.
    public let account: AccountID
    /// The bookings, in order.
    public private(set) var lines: [StatementLine] = []
    /// By which of their days they are in order.
    public let basis: DateBasis

    /// Starts an empty history.
    public init(account: AccountID) { self.init(account: account, basis: .record, lines: []) }

    private init(account: AccountID, basis: DateBasis, lines: [StatementLine]) {
        self.account = account
        self.basis = basis
        self.lines = lines
    }

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
        precondition(basis == .record, "entries come in the order of the journal")
        for leg in entry.entry.legs where leg.account == account {
            lines.append(
                StatementLine(
                    sequence: entry.sequence, instant: max(entry.instant, lines.last?.instant ?? entry.instant), memo: entry.memo,
                    side: leg.side, minorUnits: leg.minorUnits,
                    balance: try balance(after: leg.side, leg.minorUnits, from: lines.last?.balance ?? 0),
                    valueDate: entry.entry.valueDate))
        }
    }

    private func balance(after side: Side, _ minorUnits: Int64, from before: Int64) throws(Refusal) -> Int64 {
        let (after, isOverflow) =
            side == account.kind.normalSide ? before.addingReportingOverflow(minorUnits) : before.subtractingReportingOverflow(minorUnits)
        guard !isOverflow else { throw .ledgerOverflow(account) }
        return after
    }

    /// What was booked by an instant, that very instant included.
    public func known(at instant: Instant) -> AccountHistory {
        AccountHistory(account: account, basis: basis, lines: lines.filter { $0.instant <= instant })
    }

    /// The same bookings in the order in which they count, with the balances that come of it.
    ///
    /// What is booked late stands where it counts. What counts from the same day stands in the order of the journal.
    ///
    /// - Throws: `ledger.overflow` when a balance does not fit into 64 bits in that order.
    public func inOrderOfValue() throws(Refusal) -> AccountHistory {
        let places = lines.indices.sorted { (lines[$0].counts, $0) < (lines[$1].counts, $1) }
        var ordered: [StatementLine] = []
        ordered.reserveCapacity(lines.count)
        for place in places {
            let line = lines[place]
            ordered.append(
                StatementLine(
                    sequence: line.sequence, instant: line.instant, memo: line.memo, side: line.side, minorUnits: line.minorUnits,
                    balance: try balance(after: line.side, line.minorUnits, from: ordered.last?.balance ?? 0), valueDate: line.valueDate))
        }
        return AccountHistory(account: account, basis: .value, lines: ordered)
    }

    /// When a line was booked or from when it counts, as the ``basis`` says.
    public func instant(of line: StatementLine) -> Instant { basis == .record ? line.instant : line.counts }

    /// The balance at an instant, bookings of that very instant included, in minor units: as booked, or as it counts.
    ///
    /// - Complexity: O(log *n*).
    public func balance(at instant: Instant) -> Int64 { balance(before: firstLine { self.instant(of: $0) > instant }) }

    /// The statement of a span of time: from its first instant, until just before the second.
    public func statement(from: Instant, until: Instant) -> Statement {
        let start = firstLine { instant(of: $0) >= from }
        let end = max(start, firstLine { instant(of: $0) >= until })
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
