// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct ServicesTests {
    private let venue = TradingFloor.venue

    private func held(_ market: BareMarket) -> Int64 { market.market.ledger.balances.reduce(0) { $0 + $1.held } }

    @Test func `there are eleven kinds of services, each with a name and a place on the road`() {
        #expect(ServiceKind.allCases.count == 11)
        #expect(ServiceKind.allCases.allSatisfy { $0.name.isComplete && $0.place.isComplete })
    }

    @Test(arguments: ServiceKind.allCases) func `each kind has a completed order and its own work`(_ kind: ServiceKind) async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.sellers[0], try await floor.admit(.service, 1))
        try market.fund(client)
        let order = try market.delivered(0, floor)
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let subject: ExchangeID? = kind.subjects.contains(.product) ? floor.products[0] : kind.subjects.isEmpty ? nil : contract
        market.refuses(
            "services.not-accredited",
            .services(
                .request(
                    RequestService(
                        kind: kind, agency: try #require(agency.participant), subject: subject, feeLimit: .fen(1), request: "x"))),
            as: client)
        try market.accredit(agency, kind)
        let engagement = try market.engaged(kind, agency, by: client, about: subject)
        if kind == .financing {
            let consent = GiveConsent(reader: try #require(agency.participant), until: market.today)
            try market.submit(.credit(.consent(consent)), as: client)
        }
        let work = market.work(kind, counterparty: try #require(floor.buyers[1].participant), contract: contract)
        #expect(work.kind == kind && work.document == TradingFloor.file)
        try market.submit(.services(.deliver(DeliverWork(engagement: engagement, work: work))), as: agency)
        #expect(market.market.services.engagements[engagement]?.work == work)
        try market.submit(.services(.acceptWork(AcceptWork(engagement: engagement))), as: client)
        #expect(market.market.services.engagements[engagement] == nil)
        #expect(market.balance(agency, .payable) == 1_038_800)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `a fee of 10,600.00 is divided as 10,388.00, 200.00 and 12.00`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        try market.accredit(agency, .audit)
        try market.accredit(agency, .notarisation)
        let before = market.balance(client, .available)
        let engagement = try market.engaged(.notarisation, agency, by: client)
        #expect(held(market) == 1_060_000)
        #expect(market.market.ledger.hold(HoldID(1 << 62 | engagement.serial))?.remaining == 1_060_000)
        try market.finish(engagement, market.work(.notarisation, counterparty: engagement), by: agency, for: client)
        #expect(market.balance(agency, .payable) == 1_038_800)
        #expect(market.market.ledger.balance(of: .venue(.feeRevenue, .cny)).postedMinorUnits == 20_000)
        #expect(market.market.ledger.balance(of: .venue(.taxPayable, .cny)).postedMinorUnits == 1_200)
        #expect(market.balance(client, .available) == before - 1_060_000)
        #expect(held(market) == 0 && market.market.ledger.invariantViolations().isEmpty)
        try market.submit(.clearing(.settle(SettlePayables())), as: venue)
        #expect(market.balance(agency, .payoutClearing) == 1_038_800)
    }

    @Test func `a fee is at most what the client said, and nothing is held for one of nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(500))
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        try market.accredit(agency, .notarisation)
        let engagement = try market.requested(.notarisation, of: agency, by: client, limit: 500)
        func accept(_ fen: Int64) -> Command {
            .services(.accept(AcceptEngagement(engagement: engagement, fee: .fen(fen))))
        }
        market.refuses("services.fee-above-limit", accept(501), as: agency)
        market.refuses("services.fee-negative", accept(-1), as: agency)
        let dollars = AcceptEngagement(engagement: engagement, fee: Money(minorUnits: 1, currency: .usd))
        market.refuses("pricing.other-currency", .services(.accept(dollars)), as: agency)
        let poor = try market.requested(.notarisation, of: agency, by: client, limit: 501)
        market.refuses(
            "ledger.insufficient-funds", .services(.accept(AcceptEngagement(engagement: poor, fee: .fen(501)))), as: agency)
        let free = try market.requested(.notarisation, of: agency, by: client, limit: 0)
        try market.submit(.services(.accept(AcceptEngagement(engagement: free, fee: .fen(0)))), as: agency)
        #expect(held(market) == 0)
        try market.finish(free, market.work(.notarisation, counterparty: free), by: agency, for: client)
        try market.submit(accept(500), as: agency)
        #expect(held(market) == 500)
        market.refuses("services.not-at-this-step", accept(500), as: agency)
    }

    @Test func `an expired, revoked or barred agency neither takes work nor signs it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        let id = try #require(agency.participant)
        try market.accredit(agency, .notarisation, days: 3)
        let engagement = try market.engaged(.notarisation, agency, by: client)
        let work = DeliverWork(engagement: engagement, work: market.work(.notarisation, counterparty: id))
        try market.advance(days: 3)
        #expect(market.market.services.isAccredited(id, for: .notarisation, on: market.today))
        try market.advance(days: 1)
        market.refuses("services.not-accredited", .services(.deliver(work)), as: agency)
        try market.accredit(agency, .notarisation)
        let revoke = RevokeAccreditation(agency: id, kind: .notarisation, reason: "false proof")
        try market.submit(.services(.revoke(revoke)), as: venue)
        market.refuses("services.not-accredited", .services(.revoke(revoke)), as: venue)
        market.refuses("services.not-accredited", .services(.deliver(work)), as: agency)
        try market.accredit(agency, .notarisation)
        try market.submit(.services(.deliver(work)), as: agency)
        _ = try market.decided(agency, .falseCertificate, months: 12)
        let request = RequestService(kind: .notarisation, agency: id, feeLimit: .fen(1), request: "x")
        market.refuses("services.agency-barred", .services(.request(request)), as: client)
        let past = Accreditation(
            kind: .audit, level: .first, proof: TradingFloor.file, until: market.today.adding(days: -1))
        market.refuses(
            "services.accreditation-in-the-past", .services(.accredit(AccreditAgency(agency: id, accreditation: past))),
            as: venue)
        let today = Accreditation(kind: .audit, level: .first, proof: TradingFloor.file, until: market.today)
        market.refuses(
            "services.not-an-agency",
            .services(.accredit(AccreditAgency(agency: try #require(client.participant), accreditation: today))), as: venue)
    }

    @Test func `an engagement that is cancelled, rejected or late gives all of the fee back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        try market.accredit(agency, .notarisation)
        let before = market.balance(client, .available)
        let work = market.work(.notarisation, counterparty: floor.products[0])
        for canceller in [client, agency] {
            let cancelled = try market.engaged(.notarisation, agency, by: client)
            let cancel = Command.services(.cancel(CancelEngagement(engagement: cancelled, reason: "x")))
            market.refuses("trading.not-party", cancel, as: floor.buyers[1])
            try market.submit(cancel, as: canceller)
            market.refuses("services.engagement-finished", cancel, as: canceller)
        }
        let rejected = try market.engaged(.notarisation, agency, by: client)
        try market.submit(.services(.deliver(DeliverWork(engagement: rejected, work: work))), as: agency)
        market.refuses(
            "services.not-at-this-step", .services(.cancel(CancelEngagement(engagement: rejected, reason: "x"))), as: client)
        market.refuses("services.text-length", .services(.rejectWork(RejectWork(engagement: rejected, reason: ""))), as: client)
        try market.submit(.services(.rejectWork(RejectWork(engagement: rejected, reason: "wrong"))), as: client)
        let late = try market.engaged(.notarisation, agency, by: client)
        try market.advance(days: 15, milliseconds: -1)
        #expect(market.market.services.engagements[late] != nil)
        try market.advance(milliseconds: 1)
        let unanswered = try market.requested(.notarisation, of: agency, by: client)
        try market.advance(days: 7)
        #expect(market.market.services.engagements[unanswered] == nil && market.market.services.engagements.count == 0)
        #expect(market.balance(client, .available) == before && held(market) == 0)
        #expect(market.balance(agency, .payable) == 0 && market.market.ledger.invariantViolations().isEmpty)
    }

    @Test func `silence is acceptance of work when the time for inspection is over`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (client, agency) = (floor.buyers[0], try await floor.admit(.service, 1))
        try market.accredit(agency, .notarisation)
        let engagement = try market.engaged(.notarisation, agency, by: client)
        let work = market.work(.notarisation, counterparty: engagement)
        try market.submit(.services(.deliver(DeliverWork(engagement: engagement, work: work))), as: agency)
        let exit = Command.participants(.exit(ExitMarket(deletionProof: "P")))
        market.refuses("services.duties-open", exit, as: agency)
        try market.advance(days: 7, milliseconds: -1)
        #expect(market.balance(agency, .payable) == 0)
        try market.advance(milliseconds: 1)
        #expect(market.balance(agency, .payable) == 1_038_800 && held(market) == 0)
        #expect(market.score(agency) == 100, "a service is not a deal in data")
    }
}
