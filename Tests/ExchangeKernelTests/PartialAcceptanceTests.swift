// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct PartialAcceptanceTests {
    private func part(_ order: ExchangeID, _ fen: Int64, _ rest: AcceptPart.Rest, _ reason: String = "rows missing") -> Command {
        .delivery(.acceptPart(AcceptPart(order: order, amount: .fen(fen), rest: rest, reason: reason, evidence: [])))
    }

    @Test func `three parts cost the fee and the tax of one payment`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        var taxes: [Int64] = []
        for _ in 0..<2 {
            for case .delivery(.partAccepted(let event)) in try market.submit(part(order, 3_333, .held), as: floor.buyers[0]) {
                taxes.append(event.includedTax)
            }
        }
        // 2 % of 66.66 is 1.33, of which 0.08 is tax.
        #expect(market.balance(floor.sellers[0], .payable) == 6_666 - 133)
        #expect(market.fees == 125 && market.taxes == 8)
        #expect(market.market.ledger.hold(HoldID(order.serial))?.remaining == 3_334)
        try market.advance(days: 7)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
        #expect(market.fees == 189 && market.taxes == 11)
        let completed = try #require(
            market.records.flatMap(\.events).compactMap { event -> OrderCompleted? in
                if case .trading(.completed(let completed)) = event { completed } else { nil }
            }.last)
        #expect(completed.paid == nil && completed.cause == .timeout)
        #expect(taxes + [completed.includedTax] == [189, 188, 189], "566 fen of tax are in 100.00 yuan")
        try market.expectEmptyEscrow()
    }

    @Test func `the least fee on a deal is charged once however many parts it is paid in`() async throws {
        var terms = MarketTerms()
        terms.minimumFeeMinorUnits = 500
        let market = try BareMarket()
        let floor = try await market.floor(terms: terms)
        let order = try market.delivered(0, floor)
        // The first part does not cover the least fee: the venue has all of it, and the seller nothing yet.
        try market.submit(part(order, 300, .held), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 0)
        try market.submit(part(order, 4_700, .held), as: floor.buyers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 4_500)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        #expect(market.fees + market.taxes == 500)
        #expect(market.balance(floor.sellers[0], .payable) == 9_500)
        try market.expectEmptyEscrow()
    }

    @Test func `the rest of a part goes back, and the licence stays`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let before = market.balance(floor.buyers[0], .available)
        let order = try market.delivered(0, floor)
        try market.submit(part(order, 2_500, .refunded), as: floor.buyers[0])
        #expect(market.balance(floor.buyers[0], .available) == before - 2_500)
        #expect(market.balance(floor.sellers[0], .payable) == 2_450)
        #expect(market.market.trading.orders[order] == nil && market.market.trading.contracts.count == 1)
        #expect(market.market.trading.settled[order]?.paid == 2_500)
        try market.expectEmptyEscrow()
    }

    @Test func `rejecting the rest after a part completes the order with that part`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(part(order, 2_500, .held), as: floor.buyers[0])
        try market.submit(.delivery(.reject(RejectDelivery(order: order, reason: "the rest is wrong"))), as: floor.buyers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 2_500)
        #expect(market.market.trading.settled[order]?.paid == 2_500)
        #expect(market.market.trading.contracts.count == 1)
        try market.expectEmptyEscrow()
    }

    @Test func `the rest of a part is disputed at once, and stands still`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.disputed(try market.submit(part(order, 4_000, .disputed), as: floor.buyers[0]))
        #expect(market.market.disputes.cases[dispute]?.claimed == .fen(6_000))
        market.refuses("disputes.order-in-dispute", part(order, 1, .held), as: floor.buyers[0])
        try market.arbitrated(dispute, [floor.buyers[0], floor.sellers[0]])
        try market.awarded(dispute, .shares(buyer: 2, seller: 1))
        // 40.00 and then 20.00 were paid: two per cent of 60.00 is 1.20, of which 0.07 is tax.
        #expect(market.balance(floor.sellers[0], .payable) == 5_880)
        #expect(market.fees == 113 && market.taxes == 7)
        try market.expectEmptyEscrow()
    }

    @Test func `a part is above nothing, below the rest, in the currency, by the buyer and with a reason`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let buyer = floor.buyers[0]
        for fen in [Int64.min, -1, 0, 10_000, 10_001, Int64.max] {
            market.refuses("delivery.part-out-of-range", part(order, fen, .held), as: buyer)
        }
        let dollars = AcceptPart(order: order, amount: Money(minorUnits: 5, currency: Currency(code: "USD") ?? .cny), rest: .held)
        market.refuses("delivery.part-out-of-range", .delivery(.acceptPart(dollars)), as: buyer)
        market.refuses("delivery.reason-missing", part(order, 1, .refunded, ""), as: buyer)
        market.refuses("trading.not-party", part(order, 1, .held), as: floor.buyers[1])
        let early = try market.placed(0, floor)
        market.refuses("trading.not-delivered", part(early, 1, .held), as: buyer)
        try market.submit(part(order, 1, .held, ""), as: buyer)
        try market.submit(part(order, 9_998, .held), as: buyer)
        market.refuses("delivery.part-out-of-range", part(order, 1, .held), as: buyer)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
    }
}
