// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation
import Testing

@Suite struct ReadModelTests {
    /// Read models in memory and on SQLite, fed with the same records, must answer the same.
    @Test func `memory and SQLite answer alike, in one stretch or many`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 3, traders: 2)
        for index in 0..<6 { _ = try trade(index, on: market, floor, accepts: index % 3 != 0) }
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        let records = market.records.map { StoredRecord(record: $0, bytes: $0.bytes) }

        let folder = try TemporaryFolder()
        let memory = MemoryReadModels()
        memory.project(records)
        let once = try SQLiteReadModels(path: folder.path + "/once.sqlite")
        try once.project(records)
        let piecewise = try SQLiteReadModels(path: folder.path + "/piecewise.sqlite")
        for record in records { try piecewise.project([record]) }

        for models in [once, piecewise] as [any ReadModels] {
            #expect(try models.position() == UInt64(records.count))
            #expect(try models.orders(matching: OrderQuery()) == memory.orders(matching: OrderQuery()))
            let completed = OrderQuery(participant: floor.buyers[0].participant, status: .completed)
            #expect(try models.orders(matching: completed) == memory.orders(matching: completed))
            #expect(try models.entries(of: nil, from: 1, limit: 10_000) == memory.entries(of: nil, from: 1, limit: 10_000))
            for balance in market.market.ledger.balances {
                #expect(
                    try models.entries(of: balance.account, from: 1, limit: 100)
                        == memory.entries(of: balance.account, from: 1, limit: 100))
            }
            let query = ProductQuery(words: "日计", isListedOnly: false)
            #expect(try models.products(matching: query).total == 3)
            for index in 0..<UInt64((records.count + 255) / 256) {
                #expect(try models.tile(level: 0, index: index) == memory.tile(level: 0, index: index))
            }
            let order = try #require(try models.orders(matching: OrderQuery()).first)
            #expect(
                try models.sequences(about: order.id, limit: 10) == memory.sequences(about: order.id, limit: 10))
        }
        try once.close()
        try piecewise.close()
    }

    @Test(arguments: ["文物", "客流", "敦煌", "物库", "日计", "计数", "A day", "日计数 1", "counts"])
    func `words of two characters are found`(_ words: String) async throws {
        let folder = try TemporaryFolder()
        let models = try SQLiteReadModels(path: folder.path + "/readmodels.sqlite")
        let market = try BareMarket()
        _ = try await market.floor(products: 2, traders: 1)
        try models.project(market.records.map { StoredRecord(record: $0, bytes: $0.bytes) })
        let memory = MemoryReadModels()
        memory.project(market.records.map { StoredRecord(record: $0, bytes: $0.bytes) })
        let query = ProductQuery(words: words, isListedOnly: false)
        #expect(try models.products(matching: query).total == memory.products(matching: query).total)
        if ["日计", "计数", "A day", "日计数 1", "counts"].contains(words) { #expect(try models.products(matching: query).total > 0) }
        try models.close()
    }

    @Test func `hostile search words are words, not a query language`() async throws {
        let folder = try TemporaryFolder()
        let models = try SQLiteReadModels(path: folder.path + "/readmodels.sqlite")
        for words in ["\"", "a AND", "NEAR(", "title:x", "*", "'; DROP TABLE product; --", String(repeating: "长", count: 5_000)] {
            #expect(try models.products(matching: ProductQuery(words: words)).total == 0)
        }
        try models.close()
    }

    @Test func `a page of entries never cuts a record in two`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 4, traders: 4)
        for index in 0..<4 { _ = try trade(index, on: market, floor, accepts: true) }
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        let folder = try TemporaryFolder()
        let models = try SQLiteReadModels(path: folder.path + "/readmodels.sqlite")
        try models.project(market.records.map { StoredRecord(record: $0, bytes: $0.bytes) })
        let all = try models.entries(of: nil, from: 1, limit: 1_000)
        var paged: [DatedEntry] = []
        var next: UInt64 = 1
        while case let page = try models.entries(of: nil, from: next, limit: 5), let last = page.last {
            paged += page
            next = last.sequence + 1
        }
        #expect(paged == all && all.count > 8)
        try models.close()
    }

    private func trade(_ index: Int, on market: BareMarket, _ floor: TradingFloor, accepts: Bool) throws -> ExchangeID? {
        let (place, buyer, seller) = floor.place(index)
        guard case .trading(.placed(let placed))? = try market.submit(place, as: buyer).first else { return nil }
        try market.submit(
            .delivery(.record(RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1))), as: seller)
        let answer: DeliveryCommand =
            accepts ? .accept(AcceptDelivery(order: placed.order)) : .reject(RejectDelivery(order: placed.order, reason: "no"))
        try market.submit(.delivery(answer), as: buyer)
        return placed.order
    }

    /// The file is synced when it is closed, and only then: what a machine left behind that stopped in between is made anew.
    @Test func `read models that were in use when the machine stopped are made anew`() async throws {
        let market = try BareMarket()
        _ = try await market.floor(products: 1, traders: 1)
        let records = market.records.map { StoredRecord(record: $0, bytes: $0.bytes) }
        let folder = try TemporaryFolder()
        let path = folder.path + "/models.sqlite"

        try SQLiteReadModels(path: path).project(records)
        let sameStart = try SQLiteReadModels(path: path)
        #expect(try sameStart.position() == UInt64(records.count), "a process that was killed tears nothing")

        try "another start of the machine".write(toFile: path + ".in-use", atomically: true, encoding: .utf8)
        let nextStart = try SQLiteReadModels(path: path)
        #expect(try nextStart.position() == 0)
        try nextStart.project(records)
        try nextStart.close()
        #expect(!FileManager.default.fileExists(atPath: path + ".in-use"))

        let afterClose = try SQLiteReadModels(path: path)
        #expect(try afterClose.position() == UInt64(records.count))
        try afterClose.close()
    }
}
