// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct VelocityTests {
    private static let hour: Int64 = 3_600_000
    private static let code = "clearing.velocity-limit-reached"

    private func limit(
        _ trader: Principal, _ window: VelocityLimit.Window, _ fen: Int64?, money: FundsKind? = nil, on market: BareMarket, in days: Int = 0
    ) throws -> Command {
        .clearing(
            .setVelocityLimit(
                SetVelocityLimit(
                    participant: try #require(trader.participant), money: money, window: window, amount: fen.map { .fen($0) },
                    since: market.now.date.adding(days: days))))
    }

    private func withdraw(_ fen: Int64) -> Command { .escrow(.withdraw(WithdrawFunds(amount: .fen(fen)))) }

    private func refusal(of command: Command, as principal: Principal, on market: BareMarket) -> Refusal? {
        do throws(Refusal) {
            try market.submit(command, as: principal)
            return nil
        } catch { return error }
    }

    /// A market at ten in the morning in China.
    private func market() throws -> BareMarket {
        let day = CalendarDate(daysSince1970: 20_781)
        return try BareMarket(at: Instant(startOf: day).adding(milliseconds: 10 * Self.hour))
    }

    @Test func `so much a day is spent, and midnight in China opens it again`() async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(1_000_000))
        let buyer = floor.buyers[0]
        try market.submit(limit(buyer, .calendarDay, 25_000, on: market), as: TradingFloor.venue)
        _ = try market.placed(0, floor)
        try market.submit(withdraw(10_000), as: buyer)
        market.refuses(Self.code, floor.place(0).command, as: buyer)
        try market.submit(withdraw(5_000), as: buyer)
        market.refuses(Self.code, withdraw(1), as: buyer)
        let midnight = Instant(startOf: market.now.date.adding(days: 1))
        let found = try #require(refusal(of: withdraw(1), as: buyer, on: market))
        #expect(found.message.en.contains("0.00 CNY is left") && found.message.en.contains("\(midnight)"), "\(found.message.en)")
        let absurd = try #require(refusal(of: withdraw(25_001), as: buyer, on: market))
        #expect(absurd.message.en.contains("more than the limit itself"))
        try market.advance(milliseconds: midnight.milliseconds - market.now.milliseconds - 1)
        market.refuses(Self.code, withdraw(1), as: buyer)
        try market.advance(milliseconds: 1)
        try market.submit(withdraw(25_000), as: buyer)
        market.refuses(Self.code, withdraw(1), as: buyer)
        // Others have no limit.
        try market.submit(withdraw(900_000), as: floor.buyers[1])
        #expect(try market.replays())
    }

    @Test func `the last 24 hours move on with each thing spent`() async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(1_000_000))
        let buyer = floor.buyers[0]
        try market.submit(limit(buyer, .rollingDay, 10_000, on: market), as: TradingFloor.venue)
        let first = market.now
        try market.submit(withdraw(4_000), as: buyer)
        try market.advance(milliseconds: 6 * Self.hour)
        try market.submit(withdraw(6_000), as: buyer)
        let small = try #require(refusal(of: withdraw(4_000), as: buyer, on: market))
        #expect(small.message.en.contains("\(first.adding(days: 1))"), "\(small.message.en)")
        let large = try #require(refusal(of: withdraw(4_001), as: buyer, on: market))
        #expect(large.message.en.contains("\(market.now.adding(days: 1))"), "\(large.message.en)")
        try market.advance(milliseconds: 18 * Self.hour - 1)
        market.refuses(Self.code, withdraw(4_000), as: buyer)
        try market.advance(milliseconds: 1)
        try market.submit(withdraw(4_000), as: buyer)
        market.refuses(Self.code, withdraw(1), as: buyer)
        try market.advance(milliseconds: 6 * Self.hour)
        try market.submit(withdraw(6_000), as: buyer)
        #expect(try market.replays())
    }

    @Test func `what an order gives back counts no longer, and what is taken out of a hold counts once`() async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(1_000_000))
        let buyer = floor.buyers[0]
        try market.submit(limit(buyer, .calendarDay, 20_000, on: market), as: TradingFloor.venue)
        let kept = try market.delivered(0, floor)
        let cancelled = try market.placed(0, floor)
        market.refuses(Self.code, floor.place(0).command, as: buyer)
        try market.submit(.trading(.cancel(CancelOrder(order: cancelled, reason: "x"))), as: floor.sellers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: kept))), as: buyer)
        let part = try market.delivered(0, floor)
        market.refuses(Self.code, withdraw(1), as: buyer)
        let half = AcceptPart(order: part, amount: .fen(4_000), rest: .refunded, reason: "half")
        try market.submit(.delivery(.acceptPart(half)), as: buyer)
        try market.submit(withdraw(6_000), as: buyer)
        market.refuses(Self.code, withdraw(1), as: buyer)
        #expect(try market.replays())
    }

    @Test func `the venue and a netting cycle are not stopped, and the two kinds of money have limits of their own`() async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(1_000_000))
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        _ = try market.accepted(0, floor)
        try market.submit(limit(seller, .calendarDay, 0, money: .income, on: market), as: TradingFloor.venue)
        try market.submit(limit(buyer, .calendarDay, 100, money: .available, on: market), as: TradingFloor.venue)
        let share = ShareIncome(
            amount: .fen(1), parties: [try #require(buyer.participant)], split: .proportional(weights: [1]), reference: "C-1")
        market.refuses(Self.code, .clearing(.shareIncome(share)), as: seller)
        #expect(try market.settledPayouts().map(\.amount) == [.fen(9_800)])
        try market.owes(buyer, seller, 50_000)
        #expect(try market.runCycle().settled.count == 1)
        market.refuses(Self.code, withdraw(101), as: buyer)
        try market.submit(withdraw(100), as: buyer)
    }

    @Test func `a limit has a first day, a later one takes its place, and none takes it away`() async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(1_000_000))
        let buyer = floor.buyers[0]
        market.refuses("clearing.velocity-in-the-past", try limit(buyer, .calendarDay, 1, on: market, in: -1), as: TradingFloor.venue)
        market.refuses("authority.not-allowed", try limit(buyer, .calendarDay, 1, on: market), as: buyer)
        try market.submit(limit(buyer, .calendarDay, 1_000, on: market, in: 1), as: TradingFloor.venue)
        try market.submit(limit(buyer, .calendarDay, 3_000, on: market, in: 2), as: TradingFloor.venue)
        try market.submit(limit(buyer, .calendarDay, nil, on: market, in: 3), as: TradingFloor.venue)
        try market.submit(withdraw(5_000), as: buyer)
        for most: Int64 in [1_000, 3_000] {
            try market.advance(days: 1)
            market.refuses(Self.code, withdraw(most + 1), as: buyer)
            try market.submit(withdraw(most), as: buyer)
        }
        try market.advance(days: 1)
        try market.submit(withdraw(100_000), as: buyer)
        let participant = try #require(buyer.participant)
        let log = try #require(market.market.clearing.spending[participant])
        #expect(log.standings(at: market.now).isEmpty)
        let day = Command.clearing(
            .setVelocityLimit(
                SetVelocityLimit(
                    participant: try #require(buyer.participant), window: .rollingDay, amount: .fen(1), since: market.now.date)))
        for _ in 0..<120 { try market.submit(day, as: TradingFloor.venue) }
        #expect(try market.replays())
    }

    /// Random spending against a plain list of everything that was ever spent.
    @Test(arguments: 0..<12) func `no day, of either kind, ever holds more than its limit`(seed: UInt64) async throws {
        let market = try market()
        let floor = try await market.floor(funds: .fen(100_000_000))
        let buyer = floor.buyers[0]
        let window: VelocityLimit.Window = seed % 2 == 0 ? .calendarDay : .rollingDay
        try market.submit(limit(buyer, window, 10_000, on: market), as: TradingFloor.venue)
        var random = SeededGenerator(seed: seed)
        var spent: [(Instant, Int64)] = []
        var refused = 0
        for step in 0..<300 {
            try market.advance(milliseconds: Int64(random.next() % UInt64(6 * Self.hour)))
            let amount = Int64(random.next() % 9_000) + 1
            let now = market.now
            let counted = spent.filter {
                window == .calendarDay ? $0.0.date == now.date : $0.0.milliseconds > now.milliseconds - 24 * Self.hour
            }.reduce(0) { $0 + $1.1 }
            let found = refusal(of: withdraw(amount), as: buyer, on: market)
            #expect((found == nil) == (counted + amount <= 10_000), "seed \(seed) step \(step)")
            if found == nil { spent.append((now, amount)) } else { refused += 1 }
        }
        #expect(refused > 20 && spent.count > 20, "seed \(seed)")
        #expect(try market.replays(), "seed \(seed)")
    }
}
