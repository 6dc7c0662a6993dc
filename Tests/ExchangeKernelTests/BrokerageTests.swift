// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct BrokerageTests {
    private static let terms = OfferTerms(
        price: .fen(10_000), uses: 4, days: 100, purpose: "industry", kind: .brokerage)

    private func mandate(
        _ market: BareMarket, _ broker: Principal, by principal: Principal, _ commission: Rate, product: ExchangeID? = nil
    ) throws -> ExchangeID {
        let give = GiveMandate(
            broker: try #require(broker.participant), product: product, commission: commission, until: market.now.adding(days: 30))
        guard
            case .negotiation(.mandated(let given))? = try market.submit(.negotiation(.giveMandate(give)), as: principal).first
        else { throw FloorProblem.noOrder }
        return given.mandate.id
    }

    @Test func `a broker's commission is a share of the settlement, to the fen`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let broker = try await floor.admit(.broker, 30)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let mandate = try mandate(market, broker, by: seller, .percent(5), product: floor.products[0])
        let offer = try market.offer(floor.products[0], by: seller, to: buyer, Self.terms, mandate: mandate)
        let events = try market.submit(.negotiation(.accept(AcceptOffer(offer: offer))), as: buyer)
        guard case .trading(.placed(let placed)) = events[1] else { throw FloorProblem.noOrder }
        try market.deliver(placed.order, by: seller)
        try market.submit(.delivery(.accept(AcceptDelivery(order: placed.order))), as: buyer)
        // 100.00 yuan less 2.00 fee is 98.00; five per cent of it are 4.90.
        #expect(market.balance(broker, .payable) == 490)
        #expect(market.balance(seller, .payable) == 9_310)
        let findings = try market.market.duties(of: placed.contractID, at: market.now)
        #expect(findings.first { $0.duty == "brokerage.commission" }?.state == .met)
    }

    @Test func `a broker of both sides discloses it and has both consents, or there is no deal`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let broker = try await floor.admit(.broker, 30)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let sells = try mandate(market, broker, by: seller, .percent(5))
        // The buyer's mandate is not named in the offer: the market finds it.
        _ = try mandate(market, broker, by: buyer, .percent(3))
        let offer = try market.offer(floor.products[0], by: seller, to: buyer, Self.terms, mandate: sells)
        let accept = Command.negotiation(.accept(AcceptOffer(offer: offer)))
        let consent = Command.negotiation(.consentToAgency(ConsentToAgency(offer: offer)))
        market.refuses("negotiation.dual-agency-undisclosed", accept, as: buyer)
        market.refuses("negotiation.nothing-disclosed", consent, as: buyer)
        try market.submit(.negotiation(.discloseAgency(DiscloseAgency(offer: offer))), as: broker)
        market.refuses("negotiation.dual-agency-not-consented", accept, as: buyer)
        try market.submit(consent, as: buyer)
        market.refuses("negotiation.dual-agency-not-consented", accept, as: buyer)
        try market.submit(consent, as: seller)
        market.refuses("negotiation.nothing-disclosed", consent, as: seller)
        try market.submit(accept, as: buyer)
    }

    @Test func `mandates are for brokers, within the limit, in time, and for the deal at hand`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let broker = try await floor.admit(.broker, 30)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        func refused(_ code: String, _ broker: Principal, _ commission: Rate, days: Int) throws {
            let give = GiveMandate(
                broker: try #require(broker.participant), commission: commission, until: market.now.adding(days: days))
            market.refuses(code, .negotiation(.giveMandate(give)), as: seller)
        }
        try refused("negotiation.not-a-broker", buyer, .percent(5), days: 1)
        try refused("negotiation.commission-out-of-range", broker, Rate(partsPerMillion: 200_001), days: 1)
        try refused("negotiation.until-not-ahead", broker, .percent(20), days: 0)
        let other = try mandate(market, broker, by: seller, .percent(20), product: floor.products[1])
        let make = MakeOffer(
            product: floor.products[0], to: try #require(buyer.participant), terms: Self.terms, mandate: other)
        market.refuses("negotiation.mandate-not-for-deal", .negotiation(.offer(make)), as: seller)
        market.refuses("negotiation.mandate-of-others", .negotiation(.endMandate(EndMandate(mandate: other))), as: buyer)
        try market.advance(days: 30)
        market.refuses("negotiation.mandate-not-in-force", .negotiation(.endMandate(EndMandate(mandate: other))), as: seller)
    }

    @Test func `a broker that became an affiliate of the venue arranges nothing more`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let code = "91110108551385082Q"
        let apply = ApplyForAdmission(kind: .legalPerson, title: "broker", code: code, region: nil, roles: [.broker])
        guard
            case .participants(.applied(let applied))? = try market.submit(
                .participants(.apply(apply)), as: TradingFloor.venue
            ).first
        else { throw FloorProblem.noOrder }
        let broker = Principal.participant(applied.participant, by: "b")
        let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
        try market.submit(.participants(.sign(sign)), as: broker)
        let review = ReviewAdmission(participant: applied.participant, isAdmitted: true, reason: "")
        try market.submit(.participants(.review(review)), as: TradingFloor.venue)
        let mandate = try mandate(market, broker, by: floor.sellers[0], .percent(5))
        let offer = try market.offer(
            floor.products[0], by: floor.sellers[0], to: floor.buyers[0], Self.terms, mandate: mandate)
        try market.submit(.venue(.declareAffiliate(DeclareAffiliate(code: code))), as: TradingFloor.venue)
        market.refuses("negotiation.broker-is-venue", .negotiation(.accept(AcceptOffer(offer: offer))), as: floor.buyers[0])
        let give = GiveMandate(broker: applied.participant, commission: .percent(1), until: market.now.adding(days: 1))
        market.refuses("negotiation.broker-is-venue", .negotiation(.giveMandate(give)), as: floor.sellers[0])
    }

    @Test func `demands are matched by kind, price and words, the best first, with reasons`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 3)
        let wanted = Demand.Wanted(
            sector: "test", kind: "TS-P1", purpose: "industry", budget: TradingFloor.price, keywords: ["COUNTS 2", "日计数"])
        let publish = PublishDemand(wanted: wanted, until: market.now.adding(days: 10))
        let events = try market.submit(.negotiation(.publishDemand(publish)), as: floor.buyers[0])
        guard case .negotiation(.demandPublished(let published))? = events.first else { throw FloorProblem.noOrder }
        let matches = try market.market.matches(for: published.demand.id)
        #expect(matches.map(\.product) == [floor.products[2], floor.products[0], floor.products[1]])
        #expect(matches.map(\.score) == [70, 60, 60])
        #expect(matches[0].reasons.count == 4 && matches[0].price == TradingFloor.price)
        let poorer = Demand.Wanted(sector: "test", purpose: "industry", budget: .fen(9_999))
        #expect(market.market.matches(for: poorer).map(\.score) == [-20, -20, -20])
        #expect(market.market.matches(for: Demand.Wanted(sector: "other", purpose: "industry")).isEmpty)
        let withdraw = Command.negotiation(.withdrawDemand(WithdrawDemand(demand: published.demand.id)))
        market.refuses("trading.not-party", withdraw, as: floor.buyers[1])
        try market.advance(days: 10)
        market.refuses("negotiation.demand-not-open", withdraw, as: floor.buyers[0])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `demands that make no sense are refused, and so are terms`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        func refused(_ code: String, _ wanted: Demand.Wanted, days: Int = 1) {
            let publish = PublishDemand(wanted: wanted, until: market.now.adding(days: days))
            market.refuses(code, .negotiation(.publishDemand(publish)), as: floor.buyers[0])
        }
        refused("negotiation.sector-unknown", Demand.Wanted(sector: "other", purpose: "x"))
        refused("trading.purpose-missing", Demand.Wanted(sector: "test", purpose: ""))
        refused("negotiation.until-not-ahead", Demand.Wanted(sector: "test", purpose: "x"), days: 367)
        refused(
            "negotiation.keywords-too-many",
            Demand.Wanted(sector: "test", purpose: "x", keywords: Array(repeating: "k", count: 21)))
        refused("negotiation.keywords-too-many", Demand.Wanted(sector: "test", purpose: "x", keywords: [""]))
        refused("contracts.price-negative", Demand.Wanted(sector: "test", purpose: "x", budget: .fen(-1)))
        for change in [{ $0.maximumCommission = Rate(partsPerMillion: 500_001) }, { $0.deletionDays = 0 }, { $0.objectionDays = 36_501 }]
            as [(inout MarketTerms) -> Void]
        {
            var terms = MarketTerms()
            change(&terms)
            let set = SetTerms(since: market.now.date, terms: terms)
            market.refuses("venue.term-out-of-range", .venue(.setTerms(set)), as: TradingFloor.venue)
        }
    }
}

extension OrderPlaced {
    /// The contract that came with the order.
    var contractID: ExchangeID { ExchangeID(region: order.region, kind: .contract, serial: order.serial) }
}
