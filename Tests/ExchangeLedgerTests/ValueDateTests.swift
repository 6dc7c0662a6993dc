// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct ValueDateTests {
    private static let day = CalendarDate(daysSince1970: 20_781)
    private static let hour: Int64 = 3_600_000

    private func deposit(_ sequence: UInt64, on day: Int, _ fen: Int64, counts: Int? = nil) -> DatedEntry {
        let legs = [Leg.debit(SampleBooks.bank, fen), .credit(SampleBooks.buyer, fen)]
        let posting = Posting(legs: legs, memo: "d", valueDate: counts.map { Self.day.adding(days: $0) })
        return DatedEntry(
            sequence: sequence, instant: Instant(startOf: Self.day.adding(days: day)).adding(milliseconds: 10 * Self.hour),
            entry: .posted(posting))
    }

    /// Booked on days 0, 1, 2, 3; the third counts from day 0 already, the last from day 5 on.
    private func history() throws -> AccountHistory {
        let entries = [
            deposit(1, on: 0, 100), deposit(2, on: 1, 20), deposit(3, on: 2, 3, counts: 0), deposit(4, on: 3, 7_000, counts: 5),
        ]
        return try AccountHistory(account: SampleBooks.buyer, entries: entries)
    }

    private func midnight(after day: Int) -> Instant { Instant(startOf: Self.day.adding(days: day + 1)).adding(milliseconds: -1) }

    @Test func `what is late stands in both views, in each on its day`() throws {
        let booked = try history()
        let counting = try booked.inOrderOfValue()
        #expect((0...5).map { booked.balance(at: midnight(after: $0)) } == [100, 120, 123, 7_123, 7_123, 7_123])
        #expect((0...5).map { counting.balance(at: midnight(after: $0)) } == [103, 123, 123, 123, 123, 7_123])
        #expect(counting.lines.map(\.sequence) == [3, 1, 2, 4])
        #expect(counting.lines.map(\.balance) == [3, 103, 123, 7_123])
        let first = counting.statement(of: Self.day)
        #expect(first.opening == 0 && first.closing == 103 && first.lines.count == 2)
        #expect(first.lines.first?.instant.date == Self.day.adding(days: 2), "it says when it was booked")
    }

    @Test func `what was known at one instant about another is told apart`() throws {
        let early = try history().known(at: midnight(after: 1)).inOrderOfValue()
        #expect(early.balance(at: midnight(after: 0)) == 100)
        let late = try history().known(at: midnight(after: 2)).inOrderOfValue()
        #expect(late.balance(at: midnight(after: 0)) == 103)
    }

    @Test func `a posting without a value date has the bytes it always had`() throws {
        let posting = Posting(legs: [], memo: "m")
        var writer = CBORWriter()
        posting.write(to: &writer)
        #expect(writer.bytes == [0xA2, 0x64, 0x6C, 0x65, 0x67, 0x73, 0x80, 0x64, 0x6D, 0x65, 0x6D, 0x6F, 0x61, 0x6D])
        var reader = CBORReader(writer.bytes)
        #expect(try Posting(from: &reader) == posting)
    }

    @Test func `a value date is written as Codable writes it, read back, and nothing else is taken for one`() throws {
        let posting = Posting(legs: [.debit(SampleBooks.bank, 1)], memo: "m", valueDate: Self.day)
        var writer = CBORWriter()
        posting.write(to: &writer)
        #expect(try CBOREncoder().encode(posting) == writer.bytes)
        var reader = CBORReader(writer.bytes)
        #expect(try Posting(from: &reader) == posting)
        var broken = writer.bytes
        broken[broken.count - 1] = UInt8(ascii: "x")
        #expect(throws: Fault.self) {
            var reader = CBORReader(broken)
            _ = try Posting(from: &reader)
        }
        #expect(
            LedgerExport.hledger(DatedEntry(sequence: 1, instant: Instant(startOf: Self.day.adding(days: 2)), entry: .posted(posting)))
                .hasPrefix("\(Self.day.adding(days: 2))=\(Self.day) * (1)"))
    }

    @Test(arguments: 0..<40) func `each day counts what it counts, whatever the order of booking`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let entries = (0..<60).map { index in
            deposit(
                UInt64(index), on: index / 4, Int64.random(in: 1...1_000, using: &numbers),
                counts: numbers.next() % 3 == 0 ? Int.random(in: -3...20, using: &numbers) : nil)
        }
        let history = try AccountHistory(account: SampleBooks.buyer, entries: entries)
        for known in [0, 3, 8, 14] {
            let counting = try history.known(at: midnight(after: known)).inOrderOfValue()
            var closing: Int64 = 0
            for day in -4...21 {
                let expected = entries.filter { entry in
                    let counts = entry.entry.valueDate ?? entry.instant.date
                    return entry.instant <= midnight(after: known) && counts <= Self.day.adding(days: day)
                }.reduce(Int64(0)) { $0 + $1.entry.legs[0].minorUnits }
                #expect(counting.balance(at: midnight(after: day)) == expected, "seed \(seed) known \(known) day \(day)")
                let statement = counting.statement(of: Self.day.adding(days: day))
                #expect(statement.opening == closing, "seed \(seed)")
                closing = statement.closing
            }
        }
    }
}
