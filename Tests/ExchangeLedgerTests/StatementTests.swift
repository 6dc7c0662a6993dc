// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct StatementTests {
    private static let day = CalendarDate(daysSince1970: 20_781)

    private func dated(_ sequence: UInt64, hours: Int64, _ entry: LedgerEntry) -> DatedEntry {
        let instant = Instant(startOf: StatementTests.day).adding(milliseconds: hours * 3_600_000)
        return DatedEntry(sequence: sequence, instant: instant, entry: entry)
    }

    private func history() throws -> AccountHistory {
        let entries = [
            dated(1, hours: 9, SampleBooks.deposit(10_000, to: SampleBooks.buyer)),
            dated(2, hours: 10, SampleBooks.hold(7, 4_000)),
            dated(3, hours: 24, SampleBooks.capture(7, 1_500)),
            dated(4, hours: 30, SampleBooks.capture(7, 500, closes: true)),
        ]
        return try AccountHistory(account: SampleBooks.buyer, entries: entries)
    }

    @Test func `a statement runs from the opening to the closing balance`() throws {
        let second = try history().statement(of: StatementTests.day.adding(days: 1))
        #expect(second.opening == 10_000)
        #expect(second.lines.map(\.balance) == [8_500, 8_000])
        #expect(second.lines.map(\.side) == [.debit, .debit])
        #expect(second.lines.map(\.sequence) == [3, 4])
        #expect(second.closing == 8_000)
    }

    @Test func `a day without bookings closes as it opened`() throws {
        let third = try history().statement(of: StatementTests.day.adding(days: 2))
        #expect(third.lines.isEmpty)
        #expect(third.opening == 8_000)
        #expect(third.closing == 8_000)
    }

    @Test(arguments: [(8, 0), (9, 10_000), (23, 10_000), (24, 8_500), (29, 8_500), (99, 8_000)] as [(Int64, Int64)])
    func `the balance of any past instant can be asked`(hours: Int64, balance: Int64) throws {
        let instant = Instant(startOf: StatementTests.day).adding(milliseconds: hours * 3_600_000)
        #expect(try history().balance(at: instant) == balance)
    }

    @Test func `a clock that was set back does not reorder the bookings`() throws {
        let entries = [
            dated(1, hours: 9, SampleBooks.deposit(100, to: SampleBooks.buyer)),
            dated(2, hours: 3, SampleBooks.deposit(50, to: SampleBooks.buyer)),
        ]
        let history = try AccountHistory(account: SampleBooks.buyer, entries: entries)
        #expect(history.lines.map(\.balance) == [100, 150])
        #expect(history.lines[1].instant == history.lines[0].instant)
    }

    @Test(arguments: 0..<30)
    func `each day opens as the day before closed and the last closes at the ledger's balance`(seed: UInt64) throws {
        var world = RandomEntries(seed: seed, edgePercent: 5)
        var ledger = Ledger()
        var entries: [DatedEntry] = []
        for step in 0..<300 {
            let date = dated(UInt64(step), hours: Int64(step), .posted(Posting(legs: [], memo: "")))
            let entry = world.next(holds: ledger.openHolds, at: date.instant)
            guard (try? ledger.check(entry)) != nil else { continue }
            ledger.apply(entry)
            entries.append(DatedEntry(sequence: date.sequence, instant: date.instant, entry: entry))
        }
        for account in RandomEntries.accounts {
            let history = try AccountHistory(account: account, entries: entries)
            var closing: Int64 = 0
            for day in 0...13 {
                let statement = history.statement(of: StatementTests.day.adding(days: day))
                #expect(statement.opening == closing, "seed \(seed) \(account) day \(day)")
                closing = statement.closing
                #expect(history.balance(at: statement.until.adding(milliseconds: -1)) == closing)
            }
            #expect(closing == ledger.balance(of: account).postedMinorUnits, "seed \(seed) \(account)")
        }
    }
}
