// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct DisputePhaseTests {
    // The floor's market begins on Tuesday, 24 November 2026.
    private func date(_ text: String) throws -> Instant { Instant(startOf: try #require(CalendarDate(text))) }

    @Test func `a claim stops the order: nothing is released, refunded, expired or delivered`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (delivered, placed) = (try market.delivered(0, floor), try market.placed(0, floor))
        for order in [delivered, placed] {
            let dispute = try market.claimed(order, by: floor.buyers[0])
            #expect(market.market.ledger.hold(HoldID(order.serial))?.isFrozen == true)
            #expect(market.market.disputes.stoppedOrders[order] == dispute)
        }
        let commands: [(Command, Principal)] = [
            (.delivery(.accept(AcceptDelivery(order: delivered))), floor.buyers[0]),
            (.delivery(.reject(RejectDelivery(order: delivered, reason: "x"))), floor.buyers[0]),
            (.trading(.cancel(CancelOrder(order: placed, reason: ""))), floor.sellers[0]),
            (.delivery(.record(RecordDelivery(order: placed, file: TradingFloor.file, byteCount: 1))), floor.sellers[0]),
            (.escrow(.freeze(FreezeOrder(order: placed, reason: ""))), TradingFloor.venue),
            (.escrow(.unfreeze(UnfreezeOrder(order: placed, reason: ""))), TradingFloor.venue),
            (.disputes(.file(FileClaim(kind: .delivery, order: placed, statement: "x"))), floor.sellers[0]),
        ]
        for (command, principal) in commands { market.refuses("disputes.order-in-dispute", command, as: principal) }
        try market.advance(days: 20)
        #expect(market.market.trading.orders.count == 2 && market.market.ledger.openHolds.count == 2)
    }

    @Test func `a withdrawn claim starts the order's time anew`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        try market.advance(days: 6)
        market.refuses("disputes.not-claimant", .disputes(.withdraw(WithdrawClaim(dispute: dispute, reason: ""))), as: floor.sellers[0])
        try market.submit(.disputes(.withdraw(WithdrawClaim(dispute: dispute, reason: "found it"))), as: floor.buyers[0])
        market.refuses("disputes.closed", .disputes(.withdraw(WithdrawClaim(dispute: dispute, reason: ""))), as: floor.buyers[0])
        try market.advance(days: 7, milliseconds: -1)
        #expect(market.market.trading.orders[order] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800)
        #expect(market.market.disputes.cases[dispute]?.outcome == .withdrawn)
        try market.expectEmptyEscrow()
    }

    @Test func `working days leave out week-ends and holidays and count the days that make up for them`() throws {
        var terms = DisputeTerms()
        let tuesday = try date("2026-11-24").adding(milliseconds: 3_600_000)
        #expect(terms.end(ofWorkingDay: 5, after: tuesday) == (try date("2026-12-02")), "Wed Thu Fri Mon Tue")
        terms.holidays = [try #require(CalendarDate("2026-11-25"))]
        #expect(terms.end(ofWorkingDay: 5, after: tuesday) == (try date("2026-12-03")))
        terms.makeUpDays = [try #require(CalendarDate("2026-11-28"))]
        #expect(terms.end(ofWorkingDay: 5, after: tuesday) == (try date("2026-12-02")))
        #expect(terms.end(ofWorkingDay: 1, after: try date("2026-11-27").adding(milliseconds: -1)) == (try date("2026-11-28")))
    }

    @Test func `terms of a journal that knew no disputes are read with the values a market starts with`() throws {
        struct Earlier: Encodable {
            let platformFee = 30_000, minimumFeeMinorUnits = 1, maximumFeeMinorUnits = 2, valueAddedTax = 60_000, quoteDays = 7
            let publicityDays = 10, deliveryDays = 15, inspectionDays = 7, licenceDays = 365, licenceUses = 3
            let controlledAnonymity = 5, openAnonymity = 20, holderLimit = 200
        }
        let terms = try CBORDecoder().decode(MarketTerms.self, from: CBOREncoder().encode(Earlier()))
        #expect(terms.platformFee == .percent(3) && terms.disputes == DisputeTerms() && terms.escrow == EscrowTerms())
        #expect(try CBORDecoder().decode(MarketTerms.self, from: CBOREncoder().encode(terms)) == terms)
    }

    @Test func `a deposit that follows credit is still so after it was written down`() throws {
        var terms = MarketTerms()
        terms.escrow.depositFollowsCredit = true
        #expect(try CBORDecoder().decode(MarketTerms.self, from: CBOREncoder().encode(terms)) == terms)
    }

    @Test(arguments: [(0, 1, "answerDays"), (366, 1, "answerDays"), (5, 0, "claimDays"), (5, 3_651, "claimDays")])
    func `terms of disputes and escrow are within reason`(_ answerDays: Int, _ claimDays: Int, _ name: String) async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        var terms = MarketTerms()
        terms.disputes.answerDays = answerDays
        terms.escrow.claimDays = claimDays
        let set = Command.venue(.setTerms(SetTerms(since: market.now.date, terms: terms)))
        market.refuses("venue.term-out-of-range", set, as: TradingFloor.venue)
        do throws(Refusal) { try market.submit(set, as: TradingFloor.venue) } catch { #expect(error.subject == name) }
    }

    @Test func `an unanswered claim runs through its phases to its lapse, and the money moves again`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        var seen: [DisputeCase.Phase] = []
        var deadlines: [Instant] = []
        for _ in 0..<200 {
            let found = try #require(market.market.disputes.cases[dispute])
            if let deadline = found.deadline, deadlines.last != deadline {
                deadlines.append(deadline)
                seen.append(found.phase)
            }
            try market.advance(days: 1)
        }
        #expect(seen == [.negotiation, .negotiation, .mediation, .undecided])
        // 5, 10, 15 and 10 working days; each phase begins the moment the clock sees the last one's end.
        let terms = DisputeTerms()
        #expect(deadlines[0] == terms.end(ofWorkingDay: 5, after: try date("2026-11-24")))
        #expect(market.market.disputes.cases[dispute]?.isDefaulted == true)
        #expect(market.market.disputes.cases[dispute]?.outcome == .lapsed)
        #expect(market.balance(floor.sellers[0], .payable) == 9_800, "after the lapse silence is acceptance again")
        try market.expectEmptyEscrow()
    }

    @Test func `arbitration or a court, never both`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let arbitrator = try await floor.admit(.service, 9)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        func agree(_ dispute: ExchangeID, _ arbitrator: Principal?) -> Command {
            .disputes(.arbitrate(AgreeToArbitration(dispute: dispute, arbitrator: arbitrator?.participant)))
        }
        let ruling = Ruling(division: .shares(buyer: 1, seller: 1), document: TradingFloor.file)
        let first = try market.claimed(try market.delivered(0, floor), by: buyer)
        let award = Command.disputes(.award(AwardDispute(dispute: first, ruling: ruling)))
        market.refuses("disputes.not-neutral", agree(first, seller), as: buyer)
        market.refuses("disputes.not-neutral", agree(first, floor.buyers[1]), as: buyer)
        try market.submit(agree(first, arbitrator), as: buyer)
        market.refuses("disputes.not-at-this-phase", award, as: arbitrator)
        try market.submit(agree(first, nil), as: seller)
        #expect(market.market.disputes.cases[first]?.phase == .negotiation, "they named different arbitrators")
        try market.submit(agree(first, arbitrator), as: seller)
        let sue = Command.disputes(.sue(GoToCourt(dispute: first, court: "(2026)甘09民初1号")))
        market.refuses("disputes.arbitration-agreed", sue, as: buyer)
        market.refuses("disputes.arbitration-agreed", agree(first, nil), as: buyer)
        market.refuses("disputes.not-arbitrator", award, as: TradingFloor.venue)
        try market.submit(award, as: arbitrator)

        let second = try market.claimed(try market.delivered(0, floor), by: buyer)
        try market.submit(.disputes(.sue(GoToCourt(dispute: second, court: "(2026)甘09民初2号"))), as: buyer)
        market.refuses("disputes.court-chosen", agree(second, arbitrator), as: buyer)
        let judgement = Command.disputes(.award(AwardDispute(dispute: second, ruling: ruling)))
        market.refuses("disputes.not-arbitrator", judgement, as: arbitrator)
        try market.submit(judgement, as: TradingFloor.venue)
        #expect(market.market.disputes.cases[first]?.outcome == .awarded && market.market.disputes.cases[second]?.outcome == .judged)
        try market.expectEmptyEscrow()
    }

    @Test func `both parties agree on the mediator's proposal, or on one of their own`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller, mediator) = (floor.buyers[0], floor.sellers[0], try await floor.admit(.service, 9))
        let dispute = try market.claimed(try market.delivered(0, floor), by: buyer)
        let mediate = Command.disputes(.mediate(RequestMediation(dispute: dispute, mediator: mediator.participant)))
        market.refuses("disputes.answer-pending", mediate, as: buyer)
        market.refuses("disputes.not-respondent", .disputes(.answer(AnswerClaim(dispute: dispute, statement: "no"))), as: buyer)
        try market.submit(.disputes(.answer(AnswerClaim(dispute: dispute, statement: "no"))), as: seller)
        market.refuses("disputes.not-at-this-phase", .disputes(.answer(AnswerClaim(dispute: dispute, statement: "no"))), as: seller)
        try market.submit(mediate, as: buyer)
        let proposal = Division.shares(buyer: 1, seller: 3)
        let propose = Command.disputes(.propose(ProposeDivision(dispute: dispute, division: proposal, reason: "half a table")))
        market.refuses("disputes.not-mediator", propose, as: TradingFloor.venue)
        try market.submit(propose, as: mediator)
        func agree(_ division: Division) -> Command { .disputes(.agree(AgreeToDivision(dispute: dispute, division: division))) }
        market.refuses("disputes.division-differs", agree(.amounts(buyer: .fen(1), seller: .fen(1))), as: buyer)
        market.refuses("disputes.division-differs", agree(.amounts(buyer: .fen(-1), seller: .fen(10_001))), as: buyer)
        market.refuses("money.split-without-weights", agree(.shares(buyer: 0, seller: 0)), as: buyer)
        try market.submit(agree(.shares(buyer: 1, seller: 1)), as: buyer)
        try market.submit(agree(proposal), as: seller)
        #expect(market.market.disputes.cases[dispute]?.phase == .mediation)
        // The same amounts in other words are the same division.
        try market.submit(agree(.amounts(buyer: .fen(2_500), seller: .fen(7_500))), as: buyer)
        #expect(market.market.disputes.cases[dispute]?.outcome == .settled)
        #expect(market.balance(seller, .payable) == 7_350)
        try market.expectEmptyEscrow()
    }

    @Test func `a respondent that stays silent leaves the decision to the venue, within the claim`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let dispute = try market.claimed(try market.delivered(0, floor), by: floor.buyers[0], claimed: .fen(4_000))
        func decide(_ buyer: Int64, compensation: Int64 = 0) -> Command {
            let ruling = Ruling(
                division: .amounts(buyer: .fen(buyer), seller: .fen(10_000 - buyer)), compensation: .fen(compensation),
                document: TradingFloor.file)
            return .disputes(.decideByDefault(DecideByDefault(dispute: dispute, ruling: ruling)))
        }
        market.refuses("disputes.answer-pending", decide(4_000), as: TradingFloor.venue)
        try market.advance(days: 8)
        market.refuses("disputes.beyond-claim", decide(4_001), as: TradingFloor.venue)
        market.refuses("disputes.beyond-claim", decide(4_000, compensation: 1), as: TradingFloor.venue)
        try market.submit(decide(4_000), as: TradingFloor.venue)
        #expect(market.balance(floor.buyers[0], .available) == 100_000_000 - 6_000)
        let late = try market.claimed(try market.delivered(0, floor), by: floor.buyers[0])
        try market.advance(days: 8)
        try market.submit(.disputes(.answer(AnswerClaim(dispute: late, statement: "late"))), as: floor.sellers[0])
        let ruling = Ruling(division: .shares(buyer: 1, seller: 0), document: TradingFloor.file)
        market.refuses(
            "disputes.answer-pending", .disputes(.decideByDefault(DecideByDefault(dispute: late, ruling: ruling))),
            as: TradingFloor.venue)
    }

    @Test func `evidence is filed by the parties, and the bundle names records and digests`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let dispute = try market.claimed(order, by: floor.buyers[0])
        func file(_ word: UInt64, _ title: String = "a letter") -> Command {
            .disputes(.fileEvidence(FileEvidence(dispute: dispute, digest: Digest(words: word, 0, 0, 0), title: title)))
        }
        market.refuses("trading.not-party", file(1), as: floor.buyers[1])
        market.refuses("disputes.title-missing", file(1, ""), as: floor.buyers[0])
        try market.submit(file(1), as: floor.sellers[0])
        market.refuses("disputes.evidence-filed-already", file(1), as: floor.sellers[0])
        for word in 1...62 { try market.submit(file(UInt64(word)), as: floor.buyers[0]) }
        market.refuses("disputes.too-much-evidence", file(63), as: floor.buyers[0])
        let bundle = try #require(market.market.evidence(of: dispute))
        #expect(bundle.evidence.count == DisputeCase.evidenceLimit)
        #expect(bundle.evidence[0].party == floor.buyers[0].participant && bundle.evidence[1].party == floor.sellers[0].participant)
        #expect(bundle.records.count == 64 && bundle.records == bundle.records.sorted())
        for sequence in bundle.records { #expect(market.records[Int(sequence) - 1].events.contains { $0.name.hasPrefix("disputes.") }) }
        #expect(bundle.subjects.contains(order) && bundle.subjects.contains(floor.products[0]))
        #expect(market.market.evidence(of: order) == nil)
    }

    @Test func `a claim names its order or its product, says what happened and is by a party`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        func claim(
            _ code: String, _ kind: DisputeCase.Kind = .quality, order: ExchangeID? = nil, product: ExchangeID? = nil,
            right: ExchangeID? = nil, claimed: Money? = nil, statement: String = "x", evidence: [Digest] = [], as who: Principal
        ) {
            let claim = FileClaim(
                kind: kind, order: order, product: product, right: right, claimed: claimed, statement: statement, evidence: evidence)
            market.refuses(code, .disputes(.file(claim)), as: who)
        }
        claim("disputes.subject-differs", as: floor.buyers[0])
        claim("disputes.subject-differs", order: order, product: floor.products[0], as: floor.buyers[0])
        claim("disputes.subject-differs", .infringement, order: order, as: floor.buyers[0])
        claim("disputes.statement-missing", order: order, statement: "", as: floor.buyers[0])
        claim("disputes.statement-missing", order: order, statement: String(repeating: "x", count: 2_001), as: floor.buyers[0])
        claim("escrow.amount-not-positive", order: order, claimed: .fen(0), as: floor.buyers[0])
        claim("trading.not-party", order: order, as: floor.buyers[1])
        claim("trading.not-party", .leak, order: order, as: floor.buyers[0])
        claim(
            "disputes.too-much-evidence", order: order, evidence: Array(repeating: TradingFloor.file, count: 65), as: floor.buyers[0])
        try market.submit(.escrow(.freeze(FreezeOrder(order: order, reason: "court"))), as: TradingFloor.venue)
        claim("escrow.order-frozen", order: order, as: floor.buyers[0])
        let ghost = ExchangeID(region: order.region, kind: .dispute, serial: 99)
        market.refuses("disputes.not-found", .disputes(.withdraw(WithdrawClaim(dispute: ghost, reason: ""))), as: floor.buyers[0])
    }
}
