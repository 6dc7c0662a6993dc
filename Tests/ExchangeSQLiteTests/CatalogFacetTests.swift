// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import SectorKit
import Testing

@Suite struct CatalogFacetTests {
    private static let jiuquan: Set<Region> = Set([Region("620900")].compactMap { $0 })
    private static let filters: [ProductFilter] = [
        ProductFilter(), ProductFilter(sectors: ["test"]), ProductFilter(sectors: ["other"]), ProductFilter(grades: [.l2]),
        ProductFilter(grades: [.l1, .l3]), ProductFilter(forms: [.dataset]), ProductFilter(forms: [.api], freshness: .year),
        ProductFilter(priceModels: [.fixed], freshness: .month),
        ProductFilter(regions: jiuquan),
    ]

    @Test func `memory and SQLite count alike, whatever is asked for`() async throws {
        try await withModels { memory, database, market async throws in
            for filter in Self.filters {
                for words in ["", "日计", "没有这样的词", "\""] {
                    for isListedOnly in [true, false] {
                        var query = ProductQuery(words: words, filter: filter, isListedOnly: isListedOnly, asOf: market.now)
                        #expect(try database.facets(matching: query) == memory.facets(matching: query))
                        for order in ProductQuery.Order.allCases {
                            query.order = order
                            #expect(try database.products(matching: query).products.map(\.id) == memory.products(matching: query).products.map(\.id))
                        }
                    }
                }
            }
        }
    }

    @Test func `a quality's own filter narrows what is found and not its own counts`() async throws {
        try await withModels { _, database, market async throws in
            let all = try database.facets(matching: ProductQuery(asOf: market.now))
            #expect(all.total == 3 && all.grades == [.l2: 3] && all.forms == [.dataset: 3] && all.freshness[.month] == 3)
            let none = try database.facets(matching: ProductQuery(filter: ProductFilter(grades: [.l1]), asOf: market.now))
            #expect(none.total == 0 && none.grades == [.l2: 3] && none.forms.isEmpty)
            let later = try database.facets(matching: ProductQuery(asOf: market.now.adding(days: 40)))
            #expect(later.freshness == [.quarter: 3, .year: 3])
        }
    }

    @Test func `counts follow the products`() async throws {
        try await withModels { _, database, market async throws in
            let query = ProductQuery(asOf: market.now)
            let product = try #require(try database.products(matching: query).products.first)
            #expect(try database.facets(matching: query).total == 3)
            #expect(try database.products(matching: query).total == 3)
            let before = market.records.count
            try market.submit(.catalog(.withdraw(WithdrawProduct(product: product.id, reason: "gone"))), as: TradingFloor.venue)
            try database.project(market.records.dropFirst(before).map { StoredRecord(record: $0, bytes: $0.bytes) })
            #expect(try database.facets(matching: query).total == 2)
            #expect(try database.products(matching: query).total == 2)
        }
    }

    @Test func `turnover is alike in both, without what was turned down, and the same once made anew`() async throws {
        try await withModels { memory, database, market async throws in
            let today = market.now.date
            let turnover = try database.turnover(from: today, through: today)
            #expect(turnover == memory.turnover(from: today, through: today))
            // Six orders, two of which were rejected.
            #expect(turnover.map(\.deals) == [4] && turnover.map(\.kind) == ["TS-P1"] && turnover.map(\.sector) == ["test"])
            let amount = try TradingFloor.price.times(4)
            #expect(turnover.first?.amount == amount)
            #expect(try database.turnover(from: today.adding(days: 1), through: today.adding(days: 9)).isEmpty)
            try database.reset()
            #expect(try database.turnover(from: today, through: today).isEmpty)
            for record in market.records { try database.project([StoredRecord(record: record, bytes: record.bytes)]) }
            #expect(try database.turnover(from: today, through: today) == turnover)
        }
    }

    /// A market with three products and six orders, in memory and on SQLite.
    private func withModels(_ body: (MemoryReadModels, SQLiteReadModels, BareMarket) async throws -> Void) async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 3, traders: 2)
        for index in 0..<6 {
            let (place, buyer, seller) = floor.place(index)
            guard case .trading(.placed(let placed))? = try market.submit(place, as: buyer).first else { continue }
            let delivery = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
            try market.submit(.delivery(.record(delivery)), as: seller)
            let answer: DeliveryCommand =
                index % 3 == 0
                ? .reject(RejectDelivery(order: placed.order, reason: "no")) : .accept(AcceptDelivery(order: placed.order))
            try market.submit(.delivery(answer), as: buyer)
        }
        let records = market.records.map { StoredRecord(record: $0, bytes: $0.bytes) }
        let folder = try TemporaryFolder()
        let memory = MemoryReadModels()
        memory.project(records)
        let database = try SQLiteReadModels(path: folder.path + "/readmodels.sqlite")
        try database.project(records)
        try await body(memory, database, market)
        try database.close()
    }
}
