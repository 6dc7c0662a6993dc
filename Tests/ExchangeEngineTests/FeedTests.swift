// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// The journal as a feed, and the state as of any of its records.
@Suite struct FeedTests {
    /// A journal of a few batches with a trade in it.
    private func traded() async throws -> (MemoryJournal, Exchange) {
        let journal = MemoryJournal()
        let exchange = try TestExchange.open(journal)
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<20 { group.addTask { _ = try await exchange.submit(place, as: buyer, key: "order-\(index)") } }
            try await group.waitForAll()
        }
        return (journal, exchange)
    }

    @Test func `a feed that stopped after any record goes on with the next, and gives each once`() async throws {
        let (journal, exchange) = try await traded()
        let all = try journal.records(after: 0, byteLimit: 1 << 30)
        #expect(all.map(\.record.sequence) == Array(1...journal.lastSequence()))
        for stopped in 0...all.count {
            var last = UInt64(stopped)
            var taken = all.prefix(stopped).map(\.bytes)
            while case let more = try journal.records(after: last, byteLimit: 1), let newest = more.last {
                taken += more.map(\.bytes)
                last = newest.record.sequence
            }
            #expect(taken == all.map(\.bytes), "stopped after \(stopped)")
        }
        #expect(try journal.records(after: .max).isEmpty)
        try await exchange.close()
    }

    @Test func `the state as of any record is read again, balances and all`() async throws {
        let (journal, exchange) = try await traded()
        var live = Market()
        for stored in try journal.records(after: 0, byteLimit: 1 << 30) {
            live.apply(stored.record)
            let past = try Market(replaying: journal, through: stored.record.sequence)
            #expect(past == live, "record \(stored.record.sequence)")
            #expect(past.ledger.balances == live.ledger.balances)
        }
        #expect(try Market(replaying: journal, through: 0) == Market())
        #expect(try Market(replaying: journal, through: .max) == live, "no further than the journal goes")
        try await exchange.close()
    }
}
