// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

/// Random commands of credit and services, and what must hold after every one of them.
@Suite struct CreditSequenceTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `whatever is asked in whatever order, the laws hold`(_ seed: UInt64) async throws {
        var walk = try await CreditWalk(seed: seed)
        for step in 0..<1_500 {
            try walk.step()
            if let flaw = walk.flaw() {
                Issue.record("seed \(seed), step \(step): \(flaw)")
                return
            }
        }
        #expect(walk.accepted > 300, "seed \(seed): only \(walk.accepted) commands were accepted")
        #expect(walk.decisions > 9 && walk.completions > 9, "seed \(seed): \(walk.decisions), \(walk.completions)")
        try walk.end()
        #expect(walk.flaw() == nil)
        // Replay is the live state, and so is what a snapshot gives back.
        var replayed = Market()
        for record in walk.market.records { replayed.apply(try Record(bytes: record.bytes)) }
        #expect(replayed == walk.market.market)
        let bytes = try CBOREncoder().encode(walk.market.market.credit)
        #expect(try CBORDecoder().decode(Credit.self, from: bytes) == walk.market.market.credit)
        let services = try CBOREncoder().encode(walk.market.market.services)
        #expect(try CBORDecoder().decode(Services.self, from: services) == walk.market.market.services)
    }
}

private struct CreditWalk {
    let market: BareMarket
    var accepted = 0
    var decisions = 0
    var completions = 0
    private let floor: TradingFloor
    private let agencies: [Principal]
    private let region: Region
    private var random: SeededGenerator
    private var heard: Set<ExchangeID> = []
    private var checkedRecords = 0

    init(seed: UInt64) async throws {
        market = try BareMarket()
        floor = try await market.floor(products: 3, traders: 3, funds: .fen(5_000_000))
        agencies = [try await floor.admit(.service, 1), try await floor.admit(.service, 2)]
        region = floor.products[0].region
        random = SeededGenerator(seed: seed)
    }

    private mutating func number(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    private mutating func one<Element>(of elements: [Element]) -> Element { elements[number(elements.count)] }

    private var everyone: [Principal] { floor.sellers + floor.buyers + agencies }

    mutating func step() throws {
        let jump = number(12) == 0 ? number(60) : 0
        try market.advance(days: jump, milliseconds: Int64(number(40_000_000)))
        let (command, principal) = number(2) == 0 ? try credit() : try service()
        do throws(Refusal) {
            try market.submit(command, as: principal)
            accepted += 1
        } catch {
            #expect(!error.message.zh.isEmpty)
        }
    }

    /// Everything that is open runs out.
    mutating func end() throws {
        try market.advance(days: 60)
        #expect(market.market.services.engagements.count == 0)
        #expect(market.market.ledger.balances.allSatisfy { $0.held == 0 }, "nothing is held once nothing is open")
    }

    private mutating func credit() throws -> (Command, Principal) {
        let serials = market.market.credit.conducts.sorted.map(\.id)
        let conduct =
            serials.isEmpty || number(10) == 0
            ? ExchangeID(region: region, kind: .conduct, serial: UInt64(number(40))) : one(of: serials)
        let known = market.market.credit.conducts[conduct]
        let party = everyone.first { $0.participant == known?.party } ?? one(of: everyone)
        let venue = TradingFloor.venue
        let digest = Digest(words: random.next() % 9, 0, 0, 0)
        switch number(16) {
        case 0..<3:
            let accused = one(of: everyone).participant ?? conduct
            let report = ReportConduct(
                party: accused, act: one(of: DishonestAct.allCases), evidence: digest, summary: "seen")
            return (.credit(.report(report)), number(3) == 0 ? venue : one(of: everyone))
        case 3, 4: return (.credit(.notify(NotifyOfHearing(conduct: conduct, notice: digest))), venue)
        case 5, 6: return (.credit(.state(MakeStatement(conduct: conduct, statement: number(2) == 0 ? nil : digest))), party)
        case 7:
            let severity = known?.act.severity ?? .minor
            return (market.decision(conduct, severity, months: severity == .minor ? 2 : severity == .general ? 6 : 24), venue)
        case 8..<10:
            let from = market.today.adding(days: number(34) - 2)
            let until = CreditCalendar.months(number(40), after: from).adding(days: number(3) - 1)
            let publicity = number(3) == 0 ? nil : Publicity(from: from, until: until)
            let decide = DecideConduct(
                conduct: conduct, severity: one(of: Severity.allCases), publicity: publicity, reason: "found")
            return (.credit(.decide(decide)), venue)
        case 10: return (.credit(.object(ObjectToFinding(conduct: conduct, evidence: digest))), party)
        case 11: return (.credit(.answer(AnswerObjection(conduct: conduct, isUpheld: number(2) == 0, reason: "r"))), venue)
        case 12: return (.credit(.requestRepair(RequestRepair(conduct: conduct, proof: digest))), party)
        case 13: return (.credit(.decideRepair(DecideRepair(conduct: conduct, isGranted: number(3) > 0, reason: "r"))), venue)
        case 14:
            let evaluation = RecordEvaluation(
                participant: one(of: everyone).participant ?? conduct, round: "\(number(6))", indicators: digest,
                grade: one(of: Evaluation.Grade.allCases))
            return (.credit(.evaluate(evaluation)), venue)
        default: return (floor.place(number(9)).command, one(of: floor.buyers))
        }
    }

    private mutating func service() throws -> (Command, Principal) {
        let open = market.market.services.engagements.sorted
        let agency = one(of: agencies)
        let kinds: [ServiceKind] = [.notarisation, .integration, .training]
        guard !open.isEmpty, number(4) > 0 else {
            if number(3) == 0 {
                let accreditation = Accreditation(
                    kind: one(of: kinds), level: .first, proof: TradingFloor.file, until: market.today.adding(days: number(200)))
                guard let id = agency.participant else { throw FloorProblem.noOrder }
                return (.services(.accredit(AccreditAgency(agency: id, accreditation: accreditation))), TradingFloor.venue)
            }
            guard let id = agency.participant else { throw FloorProblem.noOrder }
            let request = RequestService(
                kind: one(of: kinds), agency: id, feeLimit: .fen(Int64(number(90_000))), request: "please")
            return (.services(.request(request)), one(of: floor.buyers))
        }
        let engagement = one(of: open)
        let (client, worker) = (
            everyone.first { $0.participant == engagement.client } ?? agency,
            everyone.first { $0.participant == engagement.agency } ?? agency
        )
        switch number(8) {
        case 0..<2:
            let fee = Money.fen(Int64(number(Int(engagement.feeLimit.minorUnits) + 2)))
            return (.services(.accept(AcceptEngagement(engagement: engagement.id, fee: fee))), worker)
        case 2..<5:
            let work = market.work(engagement.kind, counterparty: engagement.id)
            return (.services(.deliver(DeliverWork(engagement: engagement.id, work: work))), worker)
        case 5: return (.services(.acceptWork(AcceptWork(engagement: engagement.id))), client)
        case 6: return (.services(.rejectWork(RejectWork(engagement: engagement.id, reason: "x"))), client)
        default:
            return (.services(.cancel(CancelEngagement(engagement: engagement.id, reason: "x"))), number(2) == 0 ? client : worker)
        }
    }

    /// What does not hold; `nil` when everything does.
    mutating func flaw() -> String? {
        let state = market.market
        for principal in everyone {
            let score = market.score(principal)
            if !(0...120).contains(score) { return "the score of \(principal) is \(score)" }
        }
        for record in market.records[checkedRecords...] {
            for event in record.events {
                if case .credit(.heard(let event)) = event { heard.insert(event.conduct) }
                if case .services(.completed) = event { completions += 1 }
                guard case .credit(.decided(let event)) = event else { continue }
                decisions += 1
                if !heard.contains(event.conduct) { return "\(event.conduct) was decided without a hearing" }
                if let flaw = flaw(in: event.finding) { return flaw }
            }
        }
        checkedRecords = market.records.count
        for conduct in state.credit.conducts.sorted where conduct.isPublic(on: market.today) {
            if conduct.isInDispute || conduct.status != .decided { return "\(conduct.id) is shown while \(conduct.status)" }
        }
        if let violation = state.ledger.invariantViolations().first { return violation }
        let fees = state.services.engagements.sorted.reduce(0) { $0 + ($1.fee?.minorUnits ?? 0) }
        let prices = state.trading.orders.sorted.reduce(0) { $0 + $1.price.minorUnits }
        let held = state.ledger.balances.reduce(0) { $0 + $1.held }
        return held == fees + prices ? nil : "\(held) is held for fees of \(fees) and prices of \(prices)"
    }

    private func flaw(in finding: Finding) -> String? {
        let limits: (fewest: Int, most: Int) =
            switch finding.severity {
            case .minor: (0, 3)
            case .general: (3, 12)
            case .serious: (12, 36)
            }
        guard let publicity = finding.publicity else {
            return limits.fewest == 0 ? nil : "a \(finding.severity) act was not published"
        }
        let isWithin =
            CreditCalendar.months(limits.fewest, after: publicity.from) <= publicity.until
            && publicity.until <= CreditCalendar.months(limits.most, after: publicity.from)
        return isWithin ? nil : "\(finding.severity) was published from \(publicity.from) until \(publicity.until)"
    }
}
