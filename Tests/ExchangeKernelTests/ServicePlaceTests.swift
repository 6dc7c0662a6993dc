// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct ServicePlaceTests {
    private let venue = TradingFloor.venue

    private func contract(_ market: BareMarket, _ floor: TradingFloor) throws -> ExchangeID {
        let order = try market.delivered(0, floor)
        return ExchangeID(region: order.region, kind: .contract, serial: order.serial)
    }

    @Test func `a product that the terms want certified is listed with a certification of its version in force`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, agency) = (floor.sellers[0], try await floor.admit(.service, 1))
        var terms = MarketTerms()
        terms.publicityDays = 0
        terms.certifiedKinds = ["TS-P1"]
        try market.submit(.venue(.setTerms(SetTerms(since: market.today, terms: terms))), as: venue)
        let product = try await floor.describe(9, by: seller)
        try market.price(product, by: seller)
        try market.examine(product, TradingFloor.report())
        let submit = Command.catalog(.submit(SubmitProduct(product: product)))
        market.refuses("compliance.denied", submit, as: seller)
        try market.accredit(agency, .certification)
        try market.fund(seller)
        let engagement = try market.engaged(.certification, agency, by: seller, about: product)
        let work = market.work(.certification, counterparty: product)
        try market.submit(.services(.deliver(DeliverWork(engagement: engagement, work: work))), as: agency)
        market.refuses("compliance.denied", submit, as: seller)
        try market.submit(.services(.acceptWork(AcceptWork(engagement: engagement))), as: seller)
        #expect(market.market.services.isCertified(product, version: 1, on: market.today.adding(days: 365)))
        #expect(!market.market.services.isCertified(product, version: 1, on: market.today.adding(days: 366)))
        try market.submit(submit, as: seller)
        // A new version is another product to certify.
        let revise = ReviseProduct(product: product, description: TradingFloor.description(9), declared: [:])
        try market.submit(.catalog(.revise(revise)), as: seller)
        try market.examine(product, TradingFloor.report())
        market.refuses("compliance.denied", submit, as: seller)
    }

    @Test func `nobody judges its own product or contract, and the work is about what it has to be about`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let agency = try await floor.admit(.service, 1)
        let contract = try contract(market, floor)
        for kind in ServiceKind.allCases { try market.accredit(agency, kind) }
        let id = try #require(agency.participant)
        func request(_ code: String, _ kind: ServiceKind, _ subject: ExchangeID?, by client: Principal) {
            let request = RequestService(kind: kind, agency: id, subject: subject, feeLimit: .fen(1), request: "x")
            market.refuses(code, .services(.request(request)), as: client)
        }
        request("services.subject-missing", .audit, nil, by: floor.sellers[0])
        request("services.subject-missing", .insurance, floor.products[0], by: floor.sellers[0])
        request("catalog.not-seller", .audit, floor.products[0], by: floor.sellers[1])
        request("trading.not-party", .insurance, contract, by: floor.buyers[1])
        request("authority.not-allowed", .notarisation, nil, by: agency)
        // Someone who trades and serves at once.
        let apply = ApplyForAdmission(
            kind: .unincorporated, title: "both", code: nil, region: nil, country: "KZ", roles: [.seller, .service])
        guard case .participants(.applied(let event))? = try market.submit(.participants(.apply(apply)), as: venue).first else {
            throw FloorProblem.noOrder
        }
        let both = Principal.participant(event.participant, by: "x")
        let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
        try market.submit(.participants(.sign(sign)), as: both)
        let review = ReviewAdmission(participant: event.participant, isAdmitted: true, reason: "")
        try market.submit(.participants(.review(review)), as: venue)
        let product = try await floor.list(9, by: both)
        for kind in [ServiceKind.audit, .appraisal] {
            try market.accredit(both, kind)
            let request = RequestService(
                kind: kind, agency: event.participant, subject: product, feeLimit: .fen(1), request: "x")
            market.refuses("services.agency-not-independent", .services(.request(request)), as: floor.buyers[0])
            market.refuses("services.engages-itself", .services(.request(request)), as: both)
        }
    }

    @Test func `a leak of an insured contract opens a claim; claims together bring no more than the sum insured`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, insurer) = (floor.buyers[0], try await floor.admit(.service, 1))
        let contract = try contract(market, floor)
        try market.accredit(insurer, .insurance)
        let engagement = try market.engaged(.insurance, insurer, by: buyer, about: contract)
        let wrong = market.work(.insurance, fee: 1, counterparty: contract)
        market.refuses(
            "services.premium-differs", .services(.deliver(DeliverWork(engagement: engagement, work: wrong))), as: insurer)
        try market.finish(engagement, market.work(.insurance, counterparty: contract), by: insurer, for: buyer)
        let policy = ExchangeID(region: contract.region, kind: .policy, serial: engagement.serial)
        #expect(market.market.services.policies[policy]?.sumInsured == .fen(100_000_000))
        func leak(_ evidence: UInt64, day: Int = 0) -> Command {
            .services(
                .recordIncident(
                    RecordIncident(
                        contract: contract, day: market.today.adding(days: day), evidence: Digest(words: evidence, 0, 0, 0))))
        }
        market.refuses("services.incident-in-the-future", leak(1, day: 1), as: venue)
        #expect(try market.submit(leak(1, day: -1), as: venue).count == 1, "before the policy began")
        #expect(try market.submit(leak(2), as: venue).map(\.name) == ["services.incident-recorded", "services.claim-opened"])
        #expect(try market.submit(leak(2), as: venue).count == 1, "the same evidence opens no second claim")
        try market.submit(leak(3), as: venue)
        func decide(_ evidence: UInt64, _ fen: Int64) -> Command {
            .services(
                .decideClaim(
                    DecideInsuranceClaim(
                        policy: policy, incident: Digest(words: evidence, 0, 0, 0), payout: .fen(fen), reason: "bank 17")))
        }
        market.refuses("services.claim-not-open", decide(1, 1), as: insurer)
        market.refuses("services.payout-above-sum", decide(2, 100_000_001), as: insurer)
        market.refuses("services.payout-above-sum", decide(2, -1), as: insurer)
        try market.submit(decide(2, 60_000_000), as: insurer)
        market.refuses("services.claim-not-open", decide(2, 1), as: insurer)
        market.refuses("services.payout-above-sum", decide(3, 40_000_001), as: insurer)
        try market.submit(decide(3, 40_000_000), as: insurer)
        #expect(market.market.services.policies[policy]?.paidMinorUnits == 100_000_000)
        try market.submit(leak(4), as: venue)
        let exit = Command.participants(.exit(ExitMarket(deletionProof: "P")))
        market.refuses("services.duties-open", exit, as: insurer)
        try market.advance(days: 366)
        market.refuses("services.duties-open", exit, as: insurer)
        try market.submit(decide(4, 0), as: insurer)
        market.refuses("participants.money-left", exit, as: insurer)
        let unknown = ExchangeID(region: contract.region, kind: .contract, serial: 99)
        let nowhere = RecordIncident(contract: unknown, day: market.today, evidence: TradingFloor.file)
        market.refuses("trading.contract-not-found", .services(.recordIncident(nowhere)), as: venue)
    }

    @Test func `a contract has twenty policies at most`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, insurer) = (floor.buyers[0], try await floor.admit(.service, 1))
        let contract = try contract(market, floor)
        try market.accredit(insurer, .insurance)
        for number in 0..<Policy.limit {
            let engagement = try market.engaged(.insurance, insurer, by: buyer, about: contract, fee: 0)
            let work = market.work(.insurance, fee: 0, counterparty: contract)
            let deliver = DeliverWork(engagement: engagement, work: work)
            try market.submit(.services(.deliver(deliver)), as: insurer)
            // Half of them wait for acceptance and count all the same.
            guard number % 2 == 0 else { continue }
            try market.submit(.services(.acceptWork(AcceptWork(engagement: engagement))), as: buyer)
        }
        let extra = try market.engaged(.insurance, insurer, by: buyer, about: contract, fee: 0)
        let work = market.work(.insurance, fee: 0, counterparty: contract)
        market.refuses(
            "services.too-many-policies", .services(.deliver(DeliverWork(engagement: extra, work: work))), as: insurer)
        try market.advance(days: 7)
        let leak = RecordIncident(contract: contract, day: market.today, evidence: TradingFloor.file)
        let events = try market.submit(.services(.recordIncident(leak)), as: venue)
        #expect(events.count == 1 + Policy.limit)
        #expect(market.records.allSatisfy { $0.bytes.count <= Record.maximumByteCount })
    }

    @Test func `what is kept is given out on its condition alone`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, keeper) = (floor.buyers[0], try await floor.admit(.service, 1))
        let contract = try contract(market, floor)
        try market.accredit(keeper, .custody)
        func kept(_ condition: WorkProduct.ReleaseCondition) throws -> Command {
            let engagement = try market.engaged(.custody, keeper, by: buyer, about: contract, fee: 0)
            let work = WorkProduct.custodyRecord(
                item: .key, content: TradingFloor.file, release: condition, document: TradingFloor.file)
            try market.finish(engagement, work, by: keeper, for: buyer)
            return .services(.release(ReleaseCustody(engagement: engagement, reason: "due")))
        }
        let day = try kept(.day(from: market.today.adding(days: 2)))
        let ended = try kept(.contractEnded(contract: contract))
        let order = try kept(.order)
        market.refuses(
            "services.duties-open", .participants(.exit(ExitMarket(deletionProof: "P"))), as: keeper)
        let other = try await floor.admit(.service, 2)
        market.refuses("trading.not-party", day, as: other)
        for command in [day, ended] {
            market.refuses("services.custody-not-due", command, as: keeper)
            market.refuses("services.custody-not-due", command, as: venue)
        }
        market.refuses("services.custody-not-due", order, as: keeper)
        try market.submit(order, as: venue)
        market.refuses("services.custody-not-found", order, as: venue)
        try market.advance(days: 2)
        try market.submit(day, as: keeper)
        market.refuses("services.custody-not-due", ended, as: keeper)
        try market.advance(days: 365)
        try market.submit(ended, as: keeper)
        #expect(market.market.services.custodies.count == 0)
    }

    @Test func `a lender offers once its client has consented that it reads the credit report`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, lender) = (floor.sellers[0], try await floor.admit(.service, 1))
        try market.accredit(lender, .financing)
        let engagement = try market.engaged(.financing, lender, by: client, fee: 0)
        let deliver = Command.services(
            .deliver(DeliverWork(engagement: engagement, work: market.work(.financing, counterparty: engagement))))
        market.refuses("credit.no-consent", deliver, as: lender)
        let consent = GiveConsent(reader: try #require(lender.participant), until: market.today)
        try market.submit(.credit(.consent(consent)), as: client)
        try market.submit(deliver, as: lender)
    }

    @Test func `work is of its kind and makes sense`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        for kind in [ServiceKind.notarisation, .training, .brokerage] { try market.accredit(agency, kind) }
        func refuse(_ code: String, _ kind: ServiceKind, _ work: WorkProduct) throws {
            let engagement = try market.engaged(kind, agency, by: client, fee: 0)
            market.refuses(code, .services(.deliver(DeliverWork(engagement: engagement, work: work))), as: agency)
        }
        let file = TradingFloor.file
        try refuse("services.other-work", .notarisation, market.work(.training, counterparty: floor.products[0]))
        try refuse("services.work-unusable", .notarisation, .notarialCertificate(number: "", content: file, document: file))
        for (persons, hours) in [(0, 1), (1, 0), (100_001, 1)] {
            try refuse(
                "services.work-unusable", .training,
                .trainingRecord(course: "x", persons: persons, hours: hours, conformanceReport: nil, document: file))
        }
        let itself = WorkProduct.introduction(
            counterparty: try #require(client.participant), mandate: nil, document: file)
        try refuse("services.work-unusable", .brokerage, itself)
        try refuse("services.work-unusable", .brokerage, market.work(.brokerage, counterparty: floor.products[0]))
    }

    @Test func `the three parties see who may do what, and no part does another's`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let agency = try await floor.admit(.service, 1)
        try market.accredit(agency, .audit, days: 1)
        let view = market.market.threePartyView(on: market.today)
        #expect(view.merchants.count == 4 && view.agencies.map(\.participant) == [agency.participant])
        #expect(view.agencies[0].accreditations == [.audit] && view.agencies[0].tier == .a)
        #expect(market.market.threePartyView(on: market.today.adding(days: 2)).agencies[0].accreditations.isEmpty)
        let trades = ["trading.place-order", "delivery.record", "catalog.describe", "services.deliver"]
        #expect(trades.allSatisfy { !view.venueCommands.contains($0) })
        let decides = ["credit.decide", "catalog.review", "clearing.settle", "services.accredit"]
        #expect(decides.allSatisfy(view.venueCommands.contains))
        for member in view.merchants + view.agencies {
            #expect(Set(decides).isDisjoint(with: member.commands), "\(member.name)")
        }
        #expect(view.agencies[0].commands.contains("services.deliver"))
        #expect(!view.agencies[0].commands.contains("trading.place-order"))
    }
}
