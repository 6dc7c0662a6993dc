// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Awards execute on escrow to the fen and close the case (R7.5).
@Suite struct AwardTests {
    @Test func `a 60 to 40 award splits an odd sum exactly and closes the case`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.price(0, 10_001, floor)
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.buyers[0], floor.sellers[0]])
        try market.awarded(dispute, .shares(buyer: 60, seller: 40))
        // 60.006 and 40.004 yuan: the odd fen is the buyer's. Two per cent of 40.00 is 0.80, of which 0.05 is tax.
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 4_000)
        #expect(market.balance(floor.sellers[0], .payable) == 3_920)
        #expect(market.fees == 75 && market.taxes == 5)
        let closed = try #require(market.market.disputes.cases[dispute])
        #expect(closed.phase == .closed && closed.outcome == .awarded)
        #expect(market.market.trading.orders.count == 0 && market.market.trading.settled[order]?.paid == 4_000)
        try market.expectEmptyEscrow()
    }

    @Test(arguments: [Int64(0), 1, 2, 4_999, 5_000, 5_001, 9_999, 10_000])
    func `every award adds up to what was held`(_ buyer: Int64) async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let dispute = try market.claimed(try market.delivered(0, floor), by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        try market.awarded(dispute, .amounts(buyer: .fen(buyer), seller: .fen(10_000 - buyer)))
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 10_000 + buyer)
        #expect(market.balance(floor.sellers[0], .payable) + market.fees + market.taxes == 10_000 - buyer)
        #expect(market.market.trading.contracts.count == (buyer == 10_000 ? 0 : 1), "who got all of it back holds no licence")
        try market.expectEmptyEscrow()
    }

    @Test func `an award on an order that was never delivered leaves no licence`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        let dispute = try market.claimed(order, .delivery, by: floor.sellers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        try market.awarded(dispute, .shares(buyer: 9, seller: 1))
        #expect(market.balance(floor.sellers[0], .payable) == 980)
        #expect(market.market.trading.contracts.count == 0)
        try market.expectEmptyEscrow()
    }

    @Test func `an award without a division is refused while money is held`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let dispute = try market.claimed(try market.delivered(0, floor), by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        func award(_ ruling: Ruling) -> Command { .disputes(.award(AwardDispute(dispute: dispute, ruling: ruling))) }
        market.refuses("disputes.division-missing", award(Ruling(document: TradingFloor.file)), as: TradingFloor.venue)
        let more = Division.amounts(buyer: .fen(10_000), seller: .fen(1))
        market.refuses("disputes.division-differs", award(Ruling(division: more, document: TradingFloor.file)), as: TradingFloor.venue)
        let huge = Division.amounts(buyer: .fen(.max), seller: .fen(.max))
        market.refuses("money.out-of-range", award(Ruling(division: huge, document: TradingFloor.file)), as: TradingFloor.venue)
        let less = Ruling(division: .shares(buyer: 1, seller: 1), compensation: .fen(-1), document: TradingFloor.file)
        market.refuses("escrow.amount-not-positive", award(less), as: TradingFloor.venue)
    }

    @Test func `after completion the seller pays with what it has, the venue returns its part, and the rest is owed`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        _ = try market.accepted(0, floor)
        let refund = RefundOrder(order: order, amount: .fen(1), reason: "x")
        let dispute = try market.claimed(order, by: floor.buyers[0])
        market.refuses("disputes.order-in-dispute", .escrow(.refund(refund)), as: floor.sellers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        try market.awarded(dispute, .shares(buyer: 1, seller: 0), compensation: .fen(2_000))
        // 98.00 is the seller's part of the refund and 20.00 the compensation; it has the 98.00 of the other order.
        let debt = try #require(market.market.disputes.debts[dispute])
        #expect(debt.left == .fen(2_000) && debt.creditor == floor.buyers[0].participant)
        #expect(market.balance(floor.sellers[0], .payable) == 0)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 20_000 + 10_000)
        #expect(market.fees == 189 && market.taxes == 11, "one order's fee stays, the other's went back")
        #expect(!debt.isOverdue(at: market.now))
        market.refuses("escrow.obligation-open", .participants(.exit(ExitMarket(deletionProof: "P"))), as: floor.sellers[0])
        // Its next income pays the debt first.
        _ = try market.accepted(0, floor)
        #expect(market.balance(floor.sellers[0], .payable) == 7_800)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 20_000 + 2_000)
        #expect(market.market.disputes.debts.count == 0)
        try market.expectEmptyEscrow()
    }

    @Test func `a debt is overdue after ten working days, and its debtor can pay it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        try market.awarded(dispute, .amounts(buyer: .fen(5_000), seller: .fen(5_000)))
        let seller = try #require(floor.sellers[0].participant)
        #expect(market.market.disputes.debts(of: seller).map(\.left) == [.fen(4_900)])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 10_000 + 100, "the venue's part came at once")
        try market.advance(days: 15)
        #expect(market.market.disputes.debts(of: seller).allSatisfy { $0.isOverdue(at: market.now) })
        func pay(_ fen: Int64) -> Command { .disputes(.pay(PayAward(dispute: dispute, amount: .fen(fen)))) }
        market.refuses("disputes.award-not-covered", pay(4_900), as: floor.sellers[0])
        try market.submit(
            .escrow(.deposit(RecordDeposit(participant: seller, amount: .fen(4_900), bankReference: "p"))), as: TradingFloor.venue)
        for fen in [Int64(0), 4_901] { market.refuses("disputes.payment-out-of-range", pay(fen), as: floor.sellers[0]) }
        market.refuses("disputes.nothing-owed", pay(1), as: floor.buyers[0])
        try market.submit(pay(900), as: floor.sellers[0])
        try market.submit(pay(4_000), as: floor.sellers[0])
        market.refuses("disputes.nothing-owed", pay(1), as: floor.sellers[0])
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 5_000)
        try market.expectEmptyEscrow()
    }

    @Test func `a leak after completion is paid by the buyer to the seller`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        let dispute = try market.claimed(order, .leak, by: floor.sellers[0])
        #expect(market.market.disputes.cases[dispute]?.respondent == floor.buyers[0].participant)
        try market.arbitrated(dispute, [floor.sellers[0], floor.buyers[0]])
        let both = Ruling(division: .shares(buyer: 1, seller: 1), compensation: .fen(1), document: TradingFloor.file)
        market.refuses("disputes.award-both-ways", .disputes(.award(AwardDispute(dispute: dispute, ruling: both))), as: TradingFloor.venue)
        try market.awarded(dispute, nil, compensation: .fen(30_000))
        #expect(market.balance(floor.sellers[0], .available) == 30_000)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 40_000)
        try market.expectEmptyEscrow()
    }

    @Test func `a claim on a completed order comes in time`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        try market.advance(days: 180)
        let claim = FileClaim(kind: .quality, order: order, statement: "x")
        market.refuses("escrow.order-not-settled", .disputes(.file(claim)), as: floor.buyers[0])
    }

    @Test func `a disputed order is remembered beyond its time for claims`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.accepted(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.submit(.disputes(.sue(GoToCourt(dispute: dispute, court: "(2026)甘09民初1号"))), as: floor.buyers[0])
        try market.advance(days: 400)
        _ = try market.placed(0, floor)
        try market.advance(days: 15)
        #expect(market.market.trading.settled[order] != nil)
        try market.awarded(dispute, .shares(buyer: 1, seller: 1))
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 5_000)
    }
}
