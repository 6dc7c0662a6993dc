// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct CreditTests {
    private let venue = TradingFloor.venue

    @Test func `100 + 1 + 1 - 20 is 82, tier B, and deposits 48,000.00; repaired in month three it is 102 and A`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, id) = (floor.sellers[0], try #require(floor.sellers[0].participant))
        #expect(market.score(seller) == 100)
        try market.settled(0, floor)
        try market.settled(0, floor)
        #expect(market.score(seller) == 102 && market.score(floor.buyers[0]) == 102)
        let decisionDay = market.today
        let conduct = try market.decided(seller, .falseDescription, months: 12)
        #expect(market.score(seller) == 82 && market.tier(seller) == .b)
        let price = Money.fen(48_000_000)
        #expect(try market.market.credit.deposit(of: id, for: price, on: market.today) == .fen(4_800_000))
        #expect(market.market.credit.depositRate(of: id, on: market.today) == .percent(10))

        let request = Command.credit(.requestRepair(RequestRepair(conduct: conduct, proof: TradingFloor.file)))
        let earliest = CreditCalendar.months(3, after: decisionDay)
        try market.advance(to: earliest.adding(days: -1))
        market.refuses("credit.repair-too-early", request, as: seller)
        do throws(Refusal) { try market.submit(request, as: seller) } catch { #expect(error.subject == "\(earliest)") }
        try market.advance(to: earliest)
        try market.submit(request, as: seller)
        market.refuses("credit.repair-requested", request, as: seller)
        #expect(market.score(seller) == 82)
        let grant = DecideRepair(conduct: conduct, isGranted: true, reason: "the duty was done")
        try market.submit(.credit(.decideRepair(grant)), as: venue)
        #expect(market.score(seller) == 102 && market.tier(seller) == .a)
        #expect(try market.market.credit.deposit(of: id, for: price, on: market.today) == .fen(2_400_000))
        #expect(market.market.publicFindings(on: market.today).isEmpty)
    }

    @Test(arguments: [
        (120, CreditTier.a, Int64(5), 3), (100, .a, 5, 3), (99, .b, 10, 5), (80, .b, 10, 5), (79, .c, 20, 10),
        (60, .c, 20, 10), (59, .d, 100, 20), (0, .d, 100, 20),
    ])
    func `each score has its tier, its deposit and its review`(
        _ score: Int, _ tier: CreditTier, _ percent: Int64, _ days: Int
    ) {
        let terms = CreditTerms()
        #expect(terms.tier(at: score) == tier)
        #expect(terms.depositRate(tier) == .percent(percent) && terms.reviewDays(tier) == days)
    }

    @Test func `merit stops at 120 and points are never swallowed by it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 1)
        for _ in 0..<21 { try market.settled(0, floor) }
        #expect(market.score(floor.sellers[0]) == 120)
        _ = try market.decided(floor.sellers[0], .lateDelivery, months: nil)
        #expect(market.score(floor.sellers[0]) == 115)
        for _ in 0..<3 { _ = try market.decided(floor.sellers[0], .fraud, months: 12) }
        #expect(market.score(floor.sellers[0]) == 0)
    }

    @Test func `only a settled deal counts: not one that was cancelled, rejected or late; silence is acceptance`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        try market.submit(.trading(.cancel(CancelOrder(order: order, reason: ""))), as: floor.buyers[0])
        let rejected = try market.delivered(0, floor)
        try market.submit(.delivery(.reject(RejectDelivery(order: rejected, reason: "x"))), as: floor.buyers[0])
        _ = try market.placed(0, floor)
        try market.advance(days: 15)
        #expect(market.score(floor.sellers[0]) == 100)
        _ = try market.delivered(0, floor)
        try market.advance(days: 7)
        #expect(market.score(floor.sellers[0]) == 101 && market.score(floor.buyers[0]) == 101)
        #expect(market.score(floor.sellers[1]) == 100)
    }

    @Test func `nothing is decided without a hearing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, id) = (floor.sellers[0], try #require(floor.sellers[0].participant))
        let conduct = try market.reported(id, .failedDelivery, as: floor.buyers[0])
        let decide = market.decision(conduct, .general, months: 3)
        market.refuses("credit.no-hearing", decide, as: venue)
        market.refuses(
            "credit.not-at-this-step", .credit(.state(MakeStatement(conduct: conduct, statement: nil))), as: seller)
        try market.submit(.credit(.notify(NotifyOfHearing(conduct: conduct, notice: TradingFloor.file))), as: venue)
        market.refuses("credit.hearing-open", decide, as: venue)
        let waive = Command.credit(.state(MakeStatement(conduct: conduct, statement: nil)))
        market.refuses("credit.not-the-party", waive, as: floor.sellers[1])
        market.refuses("credit.waiver-by-venue", waive, as: venue)
        try market.advance(days: 10, milliseconds: -1)
        market.refuses("credit.hearing-open", decide, as: venue)
        try market.advance(milliseconds: 1)
        #expect(market.market.credit.conducts[conduct]?.status == .heard)
        try market.submit(market.decision(conduct, .general, months: 3), as: venue)
        market.refuses("credit.not-at-this-step", decide, as: venue)
        #expect(market.score(seller) == 80)
        // A waiver, and a statement that came on paper, are hearings too.
        for statement in [nil, TradingFloor.file] {
            let other = try market.reported(id, .lateDelivery, evidence: 7)
            try market.submit(.credit(.notify(NotifyOfHearing(conduct: other, notice: TradingFloor.file))), as: venue)
            try market.submit(
                .credit(.state(MakeStatement(conduct: other, statement: statement))), as: statement == nil ? seller : venue)
            try market.submit(.credit(.dismiss(DismissReport(conduct: other, reason: "nothing in it"))), as: venue)
            market.refuses("credit.conduct-closed", market.decision(other, .minor, months: nil), as: venue)
        }
        #expect(market.score(seller) == 80)
    }

    @Test func `a report is about someone else, once, in a few words, and about nothing that credit never takes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, id) = (floor.buyers[0], try #require(floor.sellers[0].participant))
        func report(_ code: String, _ party: ExchangeID, _ summary: String, as principal: Principal) {
            let report = ReportConduct(party: party, act: .fraud, evidence: TradingFloor.file, summary: summary)
            market.refuses(code, .credit(.report(report)), as: principal)
        }
        report("credit.reports-itself", id, "x", as: floor.sellers[0])
        report("credit.text-length", id, "", as: buyer)
        report("credit.text-length", id, String(repeating: "x", count: 501), as: buyer)
        for word in ["宗教信仰不同", "his blood type", "Genetic data", "病史"] {
            report("credit.forbidden-information", id, word, as: buyer)
        }
        report("participants.not-found", ExchangeID(region: id.region, kind: .participant, serial: 99), "x", as: buyer)
        let longest = ReportConduct(
            party: id, act: .fraud, evidence: TradingFloor.file, summary: String(repeating: "x", count: 500))
        try market.submit(.credit(.report(longest)), as: buyer)
        report("credit.already-reported", id, "x", as: buyer)
    }

    @Test(arguments: [
        (DishonestAct.lateDelivery, 0, 3), (.failedDelivery, 3, 12), (.fraud, 12, 36),
    ])
    func `publicity stays within the limits of its class`(_ act: DishonestAct, _ fewest: Int, _ most: Int) async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let conduct = try market.heard(floor.sellers[0], act)
        let severity = act.severity
        let code = "credit.publicity-out-of-limits"
        if fewest > 0 {
            market.refuses(code, market.decision(conduct, severity, months: nil), as: venue)
            market.refuses(code, market.decision(conduct, severity, months: fewest, days: -1), as: venue)
        } else {
            market.refuses(code, market.decision(conduct, severity, months: 0), as: venue)
        }
        market.refuses(code, market.decision(conduct, severity, months: most, days: 1), as: venue)
        let late = Publicity(
            from: market.today.adding(days: 31), until: CreditCalendar.months(most, after: market.today.adding(days: 31)))
        let early = Publicity(from: market.today.adding(days: -1), until: CreditCalendar.months(most, after: market.today))
        for publicity in [late, early] {
            let decide = DecideConduct(conduct: conduct, severity: severity, publicity: publicity, reason: "x")
            market.refuses("credit.publicity-start", .credit(.decide(decide)), as: venue)
        }
        try market.submit(market.decision(conduct, severity, months: max(fewest, 1)), as: venue)
        #expect(market.market.publicFindings(on: market.today).map(\.id) == [conduct])
        let end = CreditCalendar.months(max(fewest, 1), after: market.today)
        #expect(market.market.credit.conducts[conduct]?.isPublic(on: end.adding(days: -1)) == true)
        #expect(market.market.credit.conducts[conduct]?.isPublic(on: end) == false)
        let longest = try market.heard(floor.sellers[1], act)
        try market.submit(market.decision(longest, severity, months: most), as: venue)
    }

    @Test func `a decision is the act's class or milder, never stricter`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let conduct = try market.heard(floor.sellers[0], .falseDescription)
        market.refuses("credit.stricter-than-act", market.decision(conduct, .serious, months: 12), as: venue)
        try market.submit(market.decision(conduct, .minor, months: nil), as: venue)
        #expect(market.score(floor.sellers[0]) == 95)
        // A minor act is repaired as soon as the duty is done.
        let request = RequestRepair(conduct: conduct, proof: TradingFloor.file)
        try market.submit(.credit(.requestRepair(request)), as: floor.sellers[0])
    }
}
