// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct CreditEffectTests {
    private let venue = TradingFloor.venue

    private func object(_ conduct: ExchangeID, _ evidence: UInt64 = 9) -> Command {
        .credit(.object(ObjectToFinding(conduct: conduct, evidence: Digest(words: evidence, 0, 0, 0))))
    }

    @Test func `an objection suspends publicity until it is turned down; the term goes on`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let conduct = try market.decided(seller, .failedDelivery, months: 6)
        let end = CreditCalendar.months(6, after: market.today)
        market.refuses("credit.not-the-party", object(conduct), as: floor.sellers[1])
        let answer = Command.credit(.answer(AnswerObjection(conduct: conduct, isUpheld: false, reason: "no")))
        market.refuses("credit.not-in-dispute", answer, as: venue)
        try market.submit(object(conduct), as: seller)
        #expect(market.market.credit.conducts[conduct]?.isInDispute == true)
        #expect(market.market.publicFindings(on: market.today).isEmpty)
        #expect(market.score(seller) == 80)
        market.refuses("credit.already-in-dispute", object(conduct), as: seller)
        try market.advance(days: 19)
        try market.submit(answer, as: venue)
        #expect(market.market.publicFindings(on: market.today).map(\.id) == [conduct])
        market.refuses("credit.objection-answered", object(conduct), as: seller)
        try market.submit(object(conduct, 10), as: seller)
        let uphold = AnswerObjection(conduct: conduct, isUpheld: true, reason: "right")
        try market.submit(.credit(.answer(uphold)), as: venue)
        #expect(market.score(seller) == 100)
        market.refuses("credit.conduct-closed", object(conduct, 11), as: seller)
        try market.advance(to: end)
        #expect(market.score(seller) == 100)
    }

    @Test func `an objection that is not answered in twenty days counts as upheld`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let conduct = try market.decided(floor.sellers[0], .fraud, months: 12)
        try market.submit(object(conduct), as: floor.sellers[0])
        try market.advance(days: 20, milliseconds: -1)
        #expect(market.score(floor.sellers[0]) == 50)
        try market.advance(milliseconds: 1)
        #expect(market.score(floor.sellers[0]) == 100)
        #expect(market.market.credit.conducts[conduct] == nil)
        #expect(market.market.credit.isSeriouslyDishonest(try #require(floor.sellers[0].participant)) == false)
    }

    @Test func `an objection near the end of a term is annulled once, however far the clock jumps`() async throws {
        for early in [5, 19, 20, 21, 40] {
            let market = try BareMarket()
            let floor = try await market.floor()
            let conduct = try market.decided(floor.sellers[0], .failedDelivery, months: 3)
            let end = CreditCalendar.months(3, after: market.today)
            try market.advance(to: end.adding(days: -early))
            try market.submit(object(conduct), as: floor.sellers[0])
            try market.advance(days: 4_000)
            #expect(market.score(floor.sellers[0]) == 100, "\(early) days before the end")
            #expect(market.market.credit.conducts[conduct] == nil)
            let names = market.records.flatMap(\.events).map(\.name)
            let isAnnulled = names.contains("credit.finding-annulled")
            #expect(isAnnulled != names.contains("credit.finding-ended"), "\(early) days before the end")
            // A term ends at midnight, an answer is due at the hour of the objection.
            #expect(isAnnulled == (early > 20), "whichever is nearer comes first")
        }
    }

    @Test func `a finding's effects end with its term, and its record is removed five years later`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let conduct = try market.decided(seller, .failedDelivery, months: 3)
        let end = CreditCalendar.months(3, after: market.today)
        try market.advance(to: end.adding(days: -1))
        #expect(market.score(seller) == 80)
        try market.advance(to: end)
        #expect(market.score(seller) == 100)
        #expect(market.market.credit.conducts[conduct]?.ending == .lapsed)
        let removal = CreditCalendar.months(60, after: end)
        try market.advance(to: removal.adding(days: -1))
        #expect(market.market.credit.conducts[conduct] != nil)
        try market.advance(to: removal)
        #expect(market.market.credit.conducts[conduct] == nil)
        market.refuses("credit.conduct-closed", object(conduct), as: seller)
    }

    @Test func `a refused repair can be asked for again, with another proof`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let conduct = try market.decided(seller, .failedDelivery, months: 12)
        let refuse = Command.credit(.decideRepair(DecideRepair(conduct: conduct, isGranted: false, reason: "not done")))
        market.refuses("credit.repair-not-requested", refuse, as: venue)
        try market.advance(days: 100)
        let request = Command.credit(.requestRepair(RequestRepair(conduct: conduct, proof: TradingFloor.file)))
        try market.submit(request, as: seller)
        try market.submit(refuse, as: venue)
        #expect(market.score(seller) == 80)
        try market.submit(request, as: seller)
    }

    @Test func `tier D does not order or list, but delivers what it owes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, buyer) = (floor.sellers[0], floor.buyers[0])
        let owed = try market.placed(0, floor)
        let conduct = try market.decided(seller, .fraud, months: 12)
        #expect(market.tier(seller) == .d)
        #expect(market.market.credit.isBarred(try #require(seller.participant), on: market.today))
        market.refuses("compliance.denied", floor.place(0).command, as: buyer)
        try market.submit(
            .delivery(.record(RecordDelivery(order: owed, file: TradingFloor.file, byteCount: 1))), as: seller)
        let product = try await floor.describe(9, by: seller)
        try market.price(product, by: seller)
        try market.examine(product, TradingFloor.report())
        market.refuses("compliance.denied", .catalog(.submit(SubmitProduct(product: product))), as: seller)
        // The buyer of another seller still trades.
        _ = try market.placed(1, floor)
        try market.submit(object(conduct), as: seller)
        try market.advance(days: 20)
        _ = try market.placed(0, floor)
    }

    @Test func `a serious act bars for its term even where the score is high`() async throws {
        let market = try BareMarket()
        var (terms, credit) = (MarketTerms(), CreditTerms())
        credit.seriousPoints = 10
        terms.credit = credit
        let floor = try await market.floor(terms: terms)
        _ = try market.decided(floor.buyers[0], .dataLeak, months: 12)
        #expect(market.tier(floor.buyers[0]) == .b)
        market.refuses("compliance.denied", floor.place(0).command, as: floor.buyers[0])
        try market.advance(to: CreditCalendar.months(12, after: market.today))
        _ = try market.placed(0, floor)
    }

    @Test func `whoever was barred does not come back under another number`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        func applied() throws -> ExchangeID {
            let apply = ApplyForAdmission(
                kind: .legalPerson, title: "甲", code: "91620902MADEMA043F", region: nil, roles: [.seller])
            guard case .participants(.applied(let event))? = try market.submit(.participants(.apply(apply)), as: venue).first
            else { throw FloorProblem.noOrder }
            let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
            try market.submit(.participants(.sign(sign)), as: .participant(event.participant, by: "x"))
            return event.participant
        }
        func admit(_ id: ExchangeID) -> Command {
            .participants(.review(ReviewAdmission(participant: id, isAdmitted: true, reason: "")))
        }
        let first = try applied()
        try market.submit(admit(first), as: venue)
        let principal = Principal.participant(first, by: "x")
        _ = try market.decided(principal, .fraud, months: 12)
        try market.submit(.participants(.exit(ExitMarket(deletionProof: "P"))), as: principal)
        let second = try applied()
        market.refuses("credit.barred", admit(second), as: venue)
        try market.advance(to: CreditCalendar.months(12, after: market.today))
        try market.submit(admit(second), as: venue)
    }

    @Test func `the four checks of a deal are visible, and a record says only what is out of the ordinary`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let plain = try market.delivered(1, floor)
        let conduct = try market.decided(floor.sellers[0], .failedDelivery, months: 12)
        let order = try market.placed(0, floor)
        let placedAt = market.now
        #expect(market.market.creditTrace(of: order, in: market.records, at: market.now).map(\.stage) == [.admission, .order, .afterSale])
        _ = try market.decided(floor.buyers[0], .purposeExceeded, months: 12)
        _ = try market.decided(floor.buyers[0], .breachOfCommitment, months: 12)
        try market.submit(
            .delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1))), as: floor.sellers[0])
        let case4 = try market.reported(try #require(floor.sellers[0].participant), .lateDelivery, deal: order)
        try market.advance(days: 8)
        let trace = market.market.creditTrace(of: order, in: market.records, at: market.now)
        #expect(trace.map(\.stage) == CreditCheck.Stage.allCases)
        #expect(trace.map(\.tiers.seller) == [.a, .b, .b, .b])
        #expect(trace.map(\.tiers.buyer) == [.a, .a, .c, .c])
        #expect(trace[1].instant == placedAt && trace[3].conducts == [case4] && trace[3].instant == market.now)
        #expect(conduct != case4)
        let usual = market.records.flatMap(\.events).contains {
            if case .trading(.placed(let event)) = $0 { event.order == plain && event.credit == nil } else { false }
        }
        #expect(usual)
        #expect(market.market.creditTrace(of: order, in: [], at: market.now).isEmpty)
        for record in market.records {
            #expect(try Record(bytes: record.bytes) == record)
            for event in record.events {
                var byHand = CBORWriter()
                event.payload.write(to: &byHand)
                #expect(try CBOREncoder().encode(event.payload) == byHand.bytes, "\(event.name)")
            }
        }
    }

    @Test func `a lender reads with consent alone, until it ends or is taken back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let lender = try await floor.admit(.service, 1)
        let (id, reader) = (try #require(floor.sellers[0].participant), try #require(lender.participant))
        func report(on day: CalendarDate? = nil) throws(Refusal) -> CreditReport {
            try market.market.creditReport(of: id, for: reader, on: day ?? market.today)
        }
        try market.settled(0, floor)
        let conduct = try market.decided(floor.sellers[0], .failedDelivery, months: 3)
        _ = try market.reported(id, .fraud)
        #expect(throws: Refusal("credit.no-consent", Text(zh: "", en: ""), subject: "\(id)")) { try report() }
        let until = market.today.adding(days: 30)
        let consent = Command.credit(.consent(GiveConsent(reader: reader, until: until)))
        market.refuses(
            "credit.consent-in-the-past", .credit(.consent(GiveConsent(reader: reader, until: market.today.adding(days: -1)))),
            as: floor.sellers[0])
        market.refuses("credit.consent-to-itself", .credit(.consent(GiveConsent(reader: id, until: until))), as: floor.sellers[0])
        try market.submit(consent, as: floor.sellers[0])
        let found = try report()
        #expect(found.score == 81 && found.tier == .b && found.dealCount == 1)
        #expect(found.findings.map(\.conduct) == [conduct], "a report that is not decided is nobody's business")
        #expect(try report(on: until).score == 81)
        #expect(throws: Refusal.self) { try report(on: until.adding(days: 1)) }
        let revoke = Command.credit(.revokeConsent(RevokeConsent(reader: reader)))
        try market.submit(revoke, as: floor.sellers[0])
        #expect(throws: Refusal.self) { try report() }
        market.refuses("credit.no-consent", revoke, as: floor.sellers[0])
        #expect(try market.market.creditReport(of: id, for: id, on: market.today).score == 81)
    }

    @Test func `fifty readers have consent at one time, and one that has ended counts no more`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        func consent(_ index: Int, days: Int) async throws -> Command {
            let reader = try await floor.admit(.service, index)
            let until = market.today.adding(days: days)
            return .credit(.consent(GiveConsent(reader: try #require(reader.participant), until: until)))
        }
        for index in 0..<GiveConsent.limit {
            try market.submit(try await consent(index, days: index == 0 ? 1 : 9), as: floor.sellers[0])
        }
        let extra = try await consent(50, days: 9)
        market.refuses("credit.too-many-consents", extra, as: floor.sellers[0])
        try market.advance(days: 2)
        try market.submit(extra, as: floor.sellers[0])
    }

    @Test func `an answer that comes at the last instant or later is overdue, whatever the clock has done`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let conduct = try market.decided(floor.sellers[0], .failedDelivery, months: 12)
        try market.submit(object(conduct), as: floor.sellers[0])
        let until = try #require(market.market.credit.conducts[conduct]?.objection?.answerBy)
        let answer = Command.credit(.answer(AnswerObjection(conduct: conduct, isUpheld: false, reason: "no")))
        for (late, isRefused) in [(-1, false), (0, true), (1, true)] as [(Int64, Bool)] {
            let context = Context(
                now: until.adding(milliseconds: late), principal: venue, rulebook: try Rulebook(sectors: [TestSector()]))
            var code: String?
            do throws(Refusal) { _ = try market.market.decide(answer, context) } catch { code = error.code.rawValue }
            #expect(code == (isRefused ? "credit.answer-overdue" : nil))
        }
    }

    @Test func `a free deal settles nothing and earns nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let free = SetPrice(product: floor.products[0], model: .publicBenefit(currency: .cny))
        try market.submit(.pricing(.setPrice(free)), as: floor.sellers[0])
        let place = PlaceOrder(product: floor.products[0], purpose: "governance")
        guard case .trading(.placed(let order))? = try market.submit(.trading(.place(place)), as: floor.buyers[0]).first else {
            throw FloorProblem.noOrder
        }
        let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
        try market.submit(.delivery(.record(deliver)), as: floor.sellers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: order.order))), as: floor.buyers[0])
        #expect(market.score(floor.sellers[0]) == 100 && market.score(floor.buyers[0]) == 100)
    }

    @Test func `a failed evaluation lowers the score, an excellent one lifts it, the next round replaces it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let id = try #require(floor.sellers[0].participant)
        func evaluate(_ round: String, _ grade: Evaluation.Grade) -> Command {
            .credit(
                .evaluate(RecordEvaluation(participant: id, round: round, indicators: TradingFloor.file, grade: grade)))
        }
        try market.submit(evaluate("2026-H1", .failed), as: venue)
        #expect(market.score(floor.sellers[0]) == 90 && market.tier(floor.sellers[0]) == .b)
        market.refuses("credit.round-recorded", evaluate("2026-H1", .good), as: venue)
        market.refuses("credit.text-length", evaluate("", .good), as: venue)
        try market.submit(evaluate("2026-H2", .excellent), as: venue)
        #expect(market.score(floor.sellers[0]) == 105)
        try market.submit(evaluate("2027-H1", .passed), as: venue)
        #expect(market.score(floor.sellers[0]) == 100)
    }

    @Test func `terms that make no sense are refused, and terms change from their day on`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        func refuse(_ change: (inout CreditTerms) -> Void) {
            var (terms, credit) = (MarketTerms(), CreditTerms())
            change(&credit)
            terms.credit = credit
            market.refuses("venue.term-out-of-range", .venue(.setTerms(SetTerms(since: market.today, terms: terms))), as: venue)
        }
        refuse { $0.tierB = 100 }
        refuse { $0.cap = 99 }
        refuse { $0.generalMinimumMonths = 13 }
        refuse { $0.depositA = .percent(11) }
        refuse { $0.answerDays = 0 }
        refuse { $0.dealReward = -1 }
        var (terms, credit) = (MarketTerms(), CreditTerms())
        credit.start = 70
        terms.credit = credit
        let since = market.today.adding(days: 2)
        try market.submit(.venue(.setTerms(SetTerms(since: since, terms: terms))), as: venue)
        #expect(market.score(floor.sellers[0]) == 100)
        try market.advance(to: since)
        #expect(market.score(floor.sellers[0]) == 70 && market.tier(floor.sellers[0]) == .c)
    }

    @Test func `terms written before credit came are read, and are written as they were`() throws {
        let bytes = try CBOREncoder().encode(MarketTerms())
        let value = try CBORDecoder().decode(MarketTerms.self, from: bytes)
        #expect(value == MarketTerms() && value.credit == nil)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("credit"))
        var terms = MarketTerms()
        terms.credit = CreditTerms()
        terms.certifiedKinds = ["TS-P1"]
        #expect(try CBORDecoder().decode(MarketTerms.self, from: try CBOREncoder().encode(terms)) == terms)
    }
}
