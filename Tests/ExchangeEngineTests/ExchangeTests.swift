// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct ExchangeTests {
    @Test func `a trade goes from order to the seller's account`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, seller) = floor.place(0)
        let placed = try await exchange.submit(place, as: buyer, key: "p")
        guard case .trading(.placed(let order))? = placed.events.first else {
            Issue.record("no order")
            return
        }
        let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
        _ = try await exchange.submit(.delivery(.record(deliver)), as: seller, key: "d")
        _ = try await exchange.submit(.delivery(.accept(AcceptDelivery(order: order.order))), as: buyer, key: "a")
        let earned = try await exchange.read { market in
            market.ledger.balances.filter { $0.account.kind == .payable }.map(\.available.minorUnits)
        }
        #expect(earned == [9_800])
        #expect(try await exchange.read { $0.ledger.invariantViolations() } == [])
        try await exchange.close()
    }

    @Test func `a command repeated under its key has one effect and the same answer`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        let first = try await exchange.submit(place, as: buyer, key: "once")
        let second = try await exchange.submit(place, as: buyer, key: "once")
        #expect(second.isRepeat && !first.isRepeat)
        #expect(first.events == second.events && first.sequence == second.sequence)
        let other = Command.trading(.place(PlaceOrder(product: floor.products[0], purpose: "research")))
        await #expect(throws: Refusal("exchange.key-used", Text(zh: "", en: ""), subject: "once")) {
            try await exchange.submit(other, as: buyer, key: "once")
        }
        try await exchange.close()
    }

    @Test func `an answer carries the balances it led to, a participant's its own alone`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, seller) = floor.place(0)
        let owner = try #require(buyer.participant).serial
        let placed = try await exchange.submit(place, as: buyer, key: "p", wantsBalances: true)
        let balances = try #require(placed.balances)
        #expect(balances.map(\.held) == [10_000] && balances.map(\.account.owner) == [owner])
        #expect(try await exchange.read { $0.ledger.balances.filter { $0.held > 0 } } == balances)
        #expect(try await exchange.submit(place, as: buyer, key: "p", wantsBalances: true).balances == nil, "a repeat")
        guard case .trading(.placed(let order))? = placed.events.first else {
            Issue.record("no order")
            return
        }
        let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
        #expect(try await exchange.submit(.delivery(.record(deliver)), as: seller, key: "d").balances == nil, "not wanted")
        let accept = Command.delivery(.accept(AcceptDelivery(order: order.order)))
        let accepted = try await exchange.submit([CommandRequest(accept, as: buyer, key: "a", wantsBalances: true)])[0].get()
        #expect(accepted.balances?.map(\.account.owner) == [owner], "neither the seller's nor the venue's")
        let deposit = RecordDeposit(participant: try #require(buyer.participant), amount: .fen(5), bankReference: "B-1")
        let booked = try await exchange.submit(.escrow(.deposit(deposit)), as: TradingFloor.venue, key: "b", wantsBalances: true)
        #expect(booked.balances?.count == 2)
        try await exchange.close()
    }

    @Test func `commands submitted together are each answered, a refused one alone`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        let tooMany = Command.trading(.place(PlaceOrder(product: floor.products[0], purpose: "industry", quantity: 0)))
        let requests = [
            CommandRequest(place, as: buyer, key: "1"), CommandRequest(tooMany, as: buyer, key: "2"),
            CommandRequest(place, as: buyer, key: "3"), CommandRequest(place, as: buyer, key: "1"),
        ]
        let answers = try await exchange.submit(requests)
        let receipts = answers.map { try? $0.get() }
        #expect(receipts.map { $0 == nil } == [false, true, false, false])
        #expect(receipts[0].map { $0.sequence + 1 } == receipts[2]?.sequence)
        #expect(receipts[3]?.isRepeat == true && receipts[3]?.sequence == receipts[0]?.sequence)
        #expect(try await exchange.read { $0.trading.orders.count } == 2)
        await #expect(throws: Refusal.self) {
            _ = try await exchange.submit(
                Array(repeating: CommandRequest(place, as: buyer, key: "x"), count: Exchange.batchLimit + 1))
        }
        try await exchange.close()
    }

    @Test func `an exchange opened again is as it was`() async throws {
        let journal = MemoryJournal()
        let models = MemoryReadModels()
        let first = try TestExchange.open(journal, models)
        let floor = try await TestExchange.floor(on: first)
        let (place, buyer, _) = floor.place(0)
        let receipt = try await first.submit(place, as: buyer, key: "p")
        let before = try await first.read { $0 }
        try await first.close()

        let fromSnapshot = try TestExchange.open(journal, models)
        #expect(try await fromSnapshot.read { $0 } == before)
        let again = try await fromSnapshot.submit(place, as: buyer, key: "p")
        #expect(again.isRepeat && again.sequence == receipt.sequence)

        let replayed = MemoryJournal()
        for batch in journal.batches(from: 1, byteLimit: .max) { try replayed.append(batch) }
        let fromJournal = try TestExchange.open(replayed, MemoryReadModels())
        #expect(try await fromJournal.read { $0 } == before)
        try await fromSnapshot.close()
        try await fromJournal.close()
    }

    @Test func `many callers at once each get their own answer`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let sequences = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for caller in 0..<200 {
                group.addTask {
                    let (place, buyer, _) = floor.place(caller)
                    return try await exchange.submit(place, as: buyer, key: "c\(caller)").sequence
                }
            }
            return try await group.reduce(into: Set<UInt64>()) { $0.insert($1) }
        }
        #expect(sequences.count == 200)
        let orders = try await exchange.read { $0.trading.orders.count }
        #expect(orders == 200)
        try await exchange.projected(sequences.max() ?? 0)
        #expect(try exchange.readModels.orders(matching: OrderQuery(limit: 1_000)).count == 200)
        try await exchange.close()
    }

    @Test func `a closed exchange takes no more commands`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        try await exchange.close()
        let (place, buyer, _) = floor.place(0)
        await #expect(throws: Fault.self) { try await exchange.submit(place, as: buyer, key: "p") }
    }
}

enum TestExchange {
    static let clock = ManualClock(Instant(startOf: CalendarDate(daysSince1970: 20_781)))

    static func open(
        _ journal: any Journal = MemoryJournal(), _ models: any ReadModels = MemoryReadModels(), clock: any Clock = clock
    ) throws -> Exchange {
        try Exchange.open(
            journal: journal, readModels: models, configuration: ExchangeConfiguration(sectors: [TestSector()], clock: clock))
    }

    static func floor(on exchange: Exchange, products: Int = 4, traders: Int = 2) async throws -> TradingFloor {
        try await TradingFloor(products: products, traders: traders) { command, principal, key in
            try await exchange.submit(command, as: principal, key: key).events
        }
    }
}
