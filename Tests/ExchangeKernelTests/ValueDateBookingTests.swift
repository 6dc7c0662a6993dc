// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct ValueDateBookingTests {
    private func postings(_ events: [Event]) -> [Posting] {
        events.compactMap { if case .ledger(.posted(let posting)) = $0 { posting } else { nil } }
    }

    @Test func `what the bank says of a deposit, a payout and money in suspense is booked with its day`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let participant = try #require(floor.buyers[0].participant)
        let today = market.now.date
        func deposit(_ reference: String, _ day: CalendarDate?) -> Command {
            .escrow(.deposit(RecordDeposit(participant: participant, amount: .fen(5), bankReference: reference, valueDate: day)))
        }
        let early = try market.submit(deposit("A", today.adding(days: -2)), as: TradingFloor.venue)
        #expect(postings(early).map(\.valueDate) == [today.adding(days: -2)])
        for day in [nil, today] {
            let events = try market.submit(deposit("B\(day == nil)", day), as: TradingFloor.venue)
            #expect(postings(events).map(\.valueDate) == [nil], "the day it is booked on is not said twice")
        }
        market.refuses("escrow.value-date-out-of-range", deposit("C", today.adding(days: -3_661)), as: TradingFloor.venue)
        market.refuses("escrow.value-date-out-of-range", deposit("C", today.adding(days: 367)), as: TradingFloor.venue)
        let book = BookSuspense(amount: .fen(7), bankReference: "S", valueDate: today.adding(days: 1))
        #expect(postings(try market.submit(.clearing(.bookSuspense(book)), as: TradingFloor.venue)).map(\.valueDate) == [today.adding(days: 1)])
        try market.advance(days: 3)
        let release = ReleaseSuspense(bankReference: "S", participant: participant, reason: "found")
        let released = try market.submit(.clearing(.releaseSuspense(release)), as: TradingFloor.venue)
        #expect(postings(released).map(\.valueDate) == [today.adding(days: 1)], "it counts for its owner from the same day")
        let payout = try market.withdrawn(.fen(50), by: floor.buyers[0])
        let confirm = ConfirmPayout(payout: payout, bankReference: "P", valueDate: market.now.date.adding(days: -1))
        let confirmed = try market.submit(.escrow(.confirmPayout(confirm)), as: TradingFloor.venue)
        #expect(postings(confirmed).map(\.valueDate) == [market.now.date.adding(days: -1)])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
        #expect(try market.replays())
    }

    @Test func `a reversal that counts from the day of the mistake makes it as if it never was`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let buyer = try #require(floor.buyers[0].participant)
        let account = AccountID(owner: buyer.serial, kind: .available, currency: .cny)
        let mistake = RecordDeposit(participant: buyer, amount: .fen(9_000), bankReference: "wrong")
        try market.submit(.escrow(.deposit(mistake)), as: TradingFloor.venue)
        let (record, day) = (try #require(market.records.last), market.now.date)
        try market.advance(days: 5)
        let ask = AskReversal(reversing: record, reason: "x", valueDate: day)
        try market.submit(.clearing(.reverse(ask)), as: .venue("one"))
        try market.submit(.clearing(.confirmReversal(ConfirmReversal(record: record.sequence, reason: "x"))), as: .venue("two"))
        let entries = market.records.flatMap { record in
            record.events.compactMap { event -> DatedEntry? in
                guard case .ledger(let entry) = event else { return nil }
                return DatedEntry(sequence: record.sequence, instant: record.instant, entry: entry)
            }
        }
        let history = try AccountHistory(account: account, entries: entries)
        let counting = try history.inOrderOfValue()
        for ahead in 0...5 {
            let evening = Instant(startOf: day.adding(days: ahead + 1)).adding(milliseconds: -1)
            #expect(history.balance(at: evening) == (ahead < 5 ? 9_100 : 100))
            #expect(counting.balance(at: evening) == 100)
        }
    }
}
