// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Errors that users of other ledgers met, kept out of the market. `LedgerBugMuseumTests` keeps them out of the books, and
/// `ExchangeBugMuseumTests` those that only a running exchange can make.
@Suite struct BugMuseumTests {
    @Test func `Blnk 41 and 43: an order is not refunded twice`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let reject = Command.delivery(.reject(RejectDelivery(order: order, reason: "x")))
        try market.submit(reject, as: floor.buyers[0])
        market.refuses("trading.order-finished", reject, as: floor.buyers[0])
        market.refuses("trading.order-finished", .trading(.cancel(CancelOrder(order: order, reason: ""))), as: floor.buyers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000)
    }

    @Test func `Blnk 42: a late payment makes a new hold linked to the old one, and no end of a hold is taken back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        try market.advance(days: 15)
        let deliver = Command.delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1)))
        market.refuses("trading.order-finished", deliver, as: floor.sellers[0])
        let events = try market.submit(.trading(.reinstate(ReinstateOrder(order: order))), as: floor.buyers[0])
        guard case .trading(.placed(let placed))? = events.first else { throw FloorProblem.noOrder }
        #expect(placed.reinstates == order)
        #expect(market.market.ledger.openHolds.map(\.id) == [HoldID(placed.order.serial)])
    }

    @Test func `Blnk 55: an amount in another currency is refused and loses no record`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let dollars = Money(minorUnits: 5_000, currency: try #require(Currency(code: "USD")))
        let price = SetPrice(product: floor.products[0], model: .fixed(price: dollars))
        market.refuses("pricing.other-currency", .pricing(.setPrice(price)), as: floor.sellers[0])
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        let ruling = Ruling(division: .amounts(buyer: dollars, seller: .fen(5_000)), document: TradingFloor.file)
        market.refuses("disputes.division-differs", .disputes(.award(AwardDispute(dispute: dispute, ruling: ruling))), as: TradingFloor.venue)
        #expect(market.market.ledger.hold(HoldID(order.serial))?.remaining == 10_000)
    }

    @Test func `Blnk 171 and Midaz 1519: the second of two acceptances finds what the first left`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let part = Command.delivery(.acceptPart(AcceptPart(order: order, amount: .fen(6_000), rest: .held)))
        try market.submit(part, as: floor.buyers[0])
        market.refuses("delivery.part-out-of-range", part, as: floor.buyers[0])
        let accept = Command.delivery(.accept(AcceptDelivery(order: order)))
        try market.submit(accept, as: floor.buyers[0])
        market.refuses("trading.order-finished", accept, as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
    }

    @Test func `Blnk 181: what is held for an order buys nothing else`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(10_000))
        _ = try market.placed(0, floor)
        market.refuses("ledger.insufficient-funds", floor.place(0).command, as: floor.buyers[0])
        market.refuses("ledger.insufficient-funds", .escrow(.withdraw(WithdrawFunds(amount: .fen(1)))), as: floor.buyers[0])
    }

    @Test func `Blnk 182: an order that was refused can neither be delivered nor paid`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(9_999))
        market.refuses("ledger.insufficient-funds", floor.place(0).command, as: floor.buyers[0])
        let order = ExchangeID(region: floor.products[0].region, kind: .order, serial: 1)
        market.refuses("trading.order-not-found", .delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        market.refuses("trading.order-not-found", .trading(.cancel(CancelOrder(order: order, reason: ""))), as: floor.buyers[0])
    }

    @Test func `Blnk 195: many holds are paid by one command`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        for _ in 0..<40 { _ = try market.delivered(0, floor) }
        let records = market.records.count
        try market.advance(days: 7)
        #expect(market.records.count == records + 1)
        #expect(market.balance(floor.sellers[0], .payable) == 40 * 9_800)
        try market.expectEmptyEscrow()
    }

    @Test func `Blnk 293: a finished order is open in no list`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        let state = market.market
        #expect(state.trading.orders[order] == nil && state.delivery.deliveries[order] == nil)
        #expect(state.ledger.hold(HoldID(order.serial)) == nil && state.ledger.openHolds.isEmpty)
        #expect(!state.trading.hasOpenOrders(of: try #require(floor.buyers[0].participant)))
    }

    @Test func `Midaz 2317: a part, a rest and a refund restore the balance to the fen`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let part = AcceptPart(order: order, amount: .fen(3_333), rest: .refunded, reason: "x")
        try market.submit(.delivery(.acceptPart(part)), as: floor.buyers[0])
        let refund = RefundOrder(order: order, amount: .fen(3_333), reason: "x")
        try market.submit(.escrow(.refund(refund)), as: floor.sellers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000)
        #expect(
            market.market.ledger.balances.allSatisfy { $0.account.kind == .custodyBank || $0.account.kind == .available || $0.postedMinorUnits == 0 })
        try market.expectEmptyEscrow()
    }

    @Test func `TigerBeetle 2118: until its expiry is an event an order counts as open, and from then on as ended`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        try market.advance(days: 15, milliseconds: -1)
        #expect(market.balance(floor.buyers[0], .available) - 10_000 == 99_990_000 && market.market.ledger.openHolds.count == 1)
        #expect(market.market.trading.expired.isEmpty)
        try market.advance(milliseconds: 1)
        #expect(market.market.ledger.openHolds.isEmpty)
        #expect(market.market.trading.expired.map(\.order.id) == [order])
        let expired = market.records.last?.events.contains { if case .trading(.ended(let event)) = $0 { event.cause == .expired } else { false } }
        #expect(expired == true)
    }

    @Test func `TigerBeetle 27 and 2693: a command's balances are those of its record, all at one point`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        let before = market.market
        let events = try market.awarded(dispute, .shares(buyer: 1, seller: 1))
        let foretold = before.balances(touchedBy: events)
        #expect(foretold.sequence == market.market.sequence)
        #expect(foretold.balances.count == 4, "buyer, seller, fee and tax")
        for balance in foretold.balances { #expect(market.market.ledger.balance(of: balance.account) == balance) }
        // The end of a hold touches the account it was on, though its entry does not name it.
        let placed = try market.placed(0, floor)
        let early = market.market
        let cancelled = try market.submit(.trading(.cancel(CancelOrder(order: placed, reason: ""))), as: floor.buyers[0])
        #expect(early.balances(touchedBy: cancelled).balances.map(\.held) == [0])
    }

    @Test func `Formance wallets 109: a hold's id follows from its order and not from chance`() async throws {
        var holds: [[HoldID]] = []
        for _ in 0..<2 {
            let market = try BareMarket()
            let floor = try await market.floor()
            _ = try market.placed(0, floor)
            holds.append(market.market.ledger.openHolds.map(\.id))
        }
        #expect(holds[0] == holds[1] && holds[0] == [HoldID(1)])
    }

    @Test(arguments: [false, true])
    func `CraftNexus 718: an order that was disputed pays its fee once`(_ isDisputed: Bool) async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        if isDisputed {
            let withdrawn = try market.claimed(order, by: floor.buyers[0])
            try market.submit(.disputes(.withdraw(WithdrawClaim(dispute: withdrawn, reason: ""))), as: floor.buyers[0])
            let dispute = try market.claimed(order, by: floor.buyers[0])
            try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
            try market.awarded(dispute, .shares(buyer: 0, seller: 1))
        } else {
            try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        }
        #expect(market.fees == 189 && market.taxes == 11 && market.balance(floor.sellers[0], .payable) == 9_800)
        try market.expectEmptyEscrow()
    }
}
