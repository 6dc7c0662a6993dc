// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel

extension Exchange {
    /// The statements of a participant's accounts over a stretch of time, past ones included.
    ///
    /// - Parameters:
    ///   - participant: Whose accounts.
    ///   - first: The first day; the day of the first booking when `nil`.
    ///   - last: The last day; up to `asOf` when `nil`.
    ///   - basis: Whether days are those of booking, or those from which bookings count.
    ///   - asOf: Bookings after it are not shown; everything booked is shown when `nil`.
    ///   - now: What time it is: where a statement ends for which nothing is said.
    /// - Returns: The statements, one an account that was ever booked to, and the instant they were read as of.
    /// - Throws: A fault of the read models.
    public func statements(
        of participant: ExchangeID, from first: CalendarDate? = nil, until last: CalendarDate? = nil, by basis: DateBasis = .record,
        asOf: Instant? = nil, now: Instant
    ) async throws -> (statements: [Statement], asOf: Instant) {
        try await projected(journal.lastSequence())
        let currency = try await read { $0.venue.charter?.currency ?? .cny }
        var end = asOf ?? now
        var statements: [Statement] = []
        for kind in [AccountKind.available, .payable, .payoutClearing] {
            var history = try history(of: AccountID(owner: participant.serial, kind: kind, currency: currency))
            if basis == .value { history = try (asOf.map(history.known) ?? history).inOrderOfValue() }
            guard let firstLine = history.lines.first, let lastLine = history.lines.last else { continue }
            // The exchange's clock may be ahead of this machine's.
            if asOf == nil { end = max(end, lastLine.instant.adding(milliseconds: 1)) }
            let start = Instant(startOf: first ?? history.instant(of: firstLine).date)
            // What counts from a later day is known already.
            let open = basis == .record ? end : max(end, lastLine.counts.adding(milliseconds: 1))
            let until = min(last.map { Instant(startOf: $0.adding(days: 1)) } ?? open, open)
            if start <= until { statements.append(history.statement(from: start, until: until)) }
        }
        return (statements, end)
    }

    private func history(of account: AccountID) throws -> AccountHistory {
        var history = AccountHistory(account: account)
        var next: UInt64 = 1
        while case let entries = try readModels.entries(of: account, from: next, limit: 10_000), let last = entries.last {
            for entry in entries { try history.add(entry) }
            next = last.sequence + 1
        }
        return history
    }
}
