import ExchangeEngine
// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Errors that users of other ledgers met and that only a running exchange could make.
@Suite struct ExchangeBugMuseumTests {
    @Test func `Formance wallets 109: a retry finds the hold of its first try`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        let receipts = try await withThrowingTaskGroup(of: CommandReceipt.self) { group in
            for _ in 0..<20 { group.addTask { try await exchange.submit(place, as: buyer, key: "order-1") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts.map(\.sequence)).count == 1 && receipts.filter { !$0.isRepeat }.count == 1)
        #expect(try await exchange.read { $0.ledger.openHolds.count } == 1)
        try await exchange.close()
    }

    @Test func `TigerBeetle 2693: balances and holds are read at one point`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        let owner = try #require(buyer.participant?.serial)
        let account = AccountID(owner: owner, kind: .available, currency: .cny)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for index in 0..<50 { _ = try await exchange.submit(place, as: buyer, key: "order-\(index)") } }
            for _ in 0..<50 {
                group.addTask {
                    let (held, holds) = try await exchange.read { market in
                        (
                            market.ledger.balance(of: account).held,
                            market.ledger.openHolds.reduce(0) { $0 + $1.remaining }
                        )
                    }
                    #expect(held == holds)
                }
            }
            try await group.waitForAll()
        }
        try await exchange.close()
    }

    @Test func `Blnk 171 and Midaz 1519: of twenty acceptances at once one is paid`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, seller) = floor.place(0)
        let placed = try await exchange.submit(place, as: buyer, key: "p")
        guard case .trading(.placed(let order))? = placed.events.first else { throw Fault.missing }
        let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
        _ = try await exchange.submit(.delivery(.record(deliver)), as: seller, key: "d")
        let accept = Command.delivery(.accept(AcceptDelivery(order: order.order)))
        let paid = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<20 {
                group.addTask {
                    do {
                        _ = try await exchange.submit(accept, as: buyer, key: "a\(index)")
                        return true
                    } catch is Refusal {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(paid == 1)
        #expect(try await exchange.read { $0.ledger.balances.filter { $0.account.kind == .payable }.map(\.available.minorUnits) } == [9_800])
        try await exchange.close()
    }

    @Test func `CraftNexus 718: an order that was frozen pays its fee once`() async throws {
        let plain = try await feeRevenue(freezing: false)
        #expect(try await feeRevenue(freezing: true) == plain && plain > 0)
    }

    private func feeRevenue(freezing isFrozen: Bool) async throws -> Int64 {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, seller) = floor.place(0)
        let placed = try await exchange.submit(place, as: buyer, key: "p")
        guard case .trading(.placed(let order))? = placed.events.first else { throw Fault.missing }
        let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
        _ = try await exchange.submit(.delivery(.record(deliver)), as: seller, key: "d")
        let accept = Command.delivery(.accept(AcceptDelivery(order: order.order)))
        if isFrozen {
            let freeze = FreezeOrder(order: order.order, reason: "dispute")
            _ = try await exchange.submit(.escrow(.freeze(freeze)), as: TradingFloor.venue, key: "f")
            await #expect(throws: Refusal.self) { try await exchange.submit(accept, as: buyer, key: "a0") }
            let unfreeze = UnfreezeOrder(order: order.order, reason: "award")
            _ = try await exchange.submit(.escrow(.unfreeze(unfreeze)), as: TradingFloor.venue, key: "u")
        }
        _ = try await exchange.submit(accept, as: buyer, key: "a")
        await #expect(throws: Refusal.self) { try await exchange.submit(accept, as: buyer, key: "again") }
        let revenue = try await exchange.read { market in
            market.ledger.balances.filter { $0.account.kind == .feeRevenue }.reduce(0) { $0 + $1.available.minorUnits }
        }
        try await exchange.close()
        return revenue
    }
}

extension Fault {
    fileprivate static let missing = Fault("test.no-order", Text(zh: "没有订单", en: "There is no order"))
}
