// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct NegotiationTests {
    static let terms = OfferTerms(price: .fen(8_000), uses: 4, days: 100, purpose: "industry", refund: .byUses)

    @Test func `an offer is answered by the other side, and the last of a chain is the only open one`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let first = try market.offer(floor.products[0], by: seller, to: buyer, Self.terms)
        market.refuses("negotiation.own-offer", .negotiation(.accept(AcceptOffer(offer: first))), as: seller)
        market.refuses("trading.not-party", .negotiation(.accept(AcceptOffer(offer: first))), as: floor.buyers[1])
        market.refuses("negotiation.others-offer", .negotiation(.withdraw(WithdrawOffer(offer: first))), as: buyer)
        let lower = OfferTerms(price: .fen(7_000), uses: 4, days: 100, purpose: "industry")
        let countered = try market.submit(.negotiation(.counter(CounterOffer(offer: first, terms: lower))), as: buyer)
        guard case .negotiation(.countered(let event))? = countered.first else { throw FloorProblem.noOrder }
        #expect(event.offer.round == 2 && event.offer.first == first)
        market.refuses("negotiation.offer-not-open", .negotiation(.accept(AcceptOffer(offer: first))), as: buyer)
        let events = try market.submit(.negotiation(.accept(AcceptOffer(offer: event.offer.id))), as: seller)
        guard case .trading(.placed(let placed)) = events[1] else { throw FloorProblem.noOrder }
        #expect(placed.price == .fen(7_000) && placed.uses == 4 && placed.until == market.now.adding(days: 100))
        #expect(market.market.ledger.hold(HoldID(placed.order.serial))?.minorUnits == 7_000)
        #expect(market.market.negotiation.offers.count == 0)
    }

    @Test func `an offer ends by answer, by its maker or by the clock`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let declined = try market.offer(floor.products[0], by: buyer, to: seller, Self.terms)
        try market.submit(.negotiation(.decline(DeclineOffer(offer: declined, reason: "no"))), as: seller)
        let withdrawn = try market.offer(floor.products[0], by: buyer, to: seller, Self.terms)
        try market.submit(.negotiation(.withdraw(WithdrawOffer(offer: withdrawn))), as: buyer)
        let expired = try market.offer(floor.products[0], by: buyer, to: seller, Self.terms)
        try market.advance(days: 7, milliseconds: -1)
        #expect(market.market.negotiation.offers[expired] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.market.negotiation.offers.count == 0)
        for offer in [declined, withdrawn, expired] {
            market.refuses("negotiation.offer-not-open", .negotiation(.accept(AcceptOffer(offer: offer))), as: seller)
        }
    }

    @Test func `an accepted offer passes the gates of an order`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(7_999))
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let offer = try market.offer(floor.products[0], by: buyer, to: seller, Self.terms)
        market.refuses("ledger.insufficient-funds", .negotiation(.accept(AcceptOffer(offer: offer))), as: seller)
        let withdraw = WithdrawProduct(product: floor.products[0], reason: "x")
        try market.submit(.catalog(.withdraw(withdraw)), as: seller)
        market.refuses("catalog.not-listed", .negotiation(.accept(AcceptOffer(offer: offer))), as: seller)
    }

    @Test func `the holder limit holds for negotiated deals too`() async throws {
        var terms = MarketTerms()
        terms.holderLimit = 1
        let market = try BareMarket()
        let floor = try await market.floor(terms: terms)
        _ = try market.placed(0, floor)
        let offer = try market.offer(floor.products[0], by: floor.buyers[1], to: floor.sellers[0], Self.terms)
        market.refuses("compliance.denied", .negotiation(.accept(AcceptOffer(offer: offer))), as: floor.sellers[0])
    }

    @Test func `offers that make no sense are refused`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller, product) = (floor.buyers[0], floor.sellers[0], floor.products[0])
        func refused(_ code: String, _ terms: OfferTerms, until: Instant? = nil) {
            let offer = MakeOffer(product: product, to: seller.participant ?? product, terms: terms, validUntil: until)
            market.refuses(code, .negotiation(.offer(offer)), as: buyer)
        }
        refused("contracts.price-negative", OfferTerms(price: .fen(-1), uses: 1, days: 1, purpose: "x"))
        refused("contracts.uses-out-of-range", OfferTerms(price: .fen(1), uses: 0, days: 1, purpose: "x"))
        refused("contracts.term-out-of-range", OfferTerms(price: .fen(1), uses: 1, days: 0, purpose: "x"))
        refused("contracts.term-out-of-range", OfferTerms(price: .fen(1), uses: 1, days: 36_501, purpose: "x"))
        refused("trading.purpose-missing", OfferTerms(price: .fen(1), uses: 1, days: 1, purpose: ""))
        for parts in [[], [2], [1, 0], [1, 1]] as [[Int64]] {
            refused(
                "negotiation.milestones-differ",
                OfferTerms(price: .fen(1), uses: 1, days: 1, purpose: "x", milestones: parts.map(Money.fen)))
        }
        refused("negotiation.until-not-ahead", Self.terms, until: market.now)
        let elsewhere = MakeOffer(product: product, to: floor.buyers[1].participant ?? product, terms: Self.terms)
        market.refuses("negotiation.not-between-seller-and-buyer", .negotiation(.offer(elsewhere)), as: buyer)
        let toSeller = MakeOffer(product: product, to: floor.sellers[1].participant ?? product, terms: Self.terms)
        market.refuses("contracts.not-a-buyer", .negotiation(.offer(toSeller)), as: seller)
    }

    @Test func `a contract without a duty that its grade needs is refused`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let product = try await floor.list(50, by: seller, grade: .l3)
        let template = ContractTemplate(.provision)
        let lacking = template.required(for: .l2)
        let terms = OfferTerms(price: .fen(1), uses: 1, days: 1, purpose: "x", duties: lacking)
        let offer = MakeOffer(product: product, to: floor.buyers[0].participant ?? product, terms: terms)
        market.refuses("negotiation.duties-missing", .negotiation(.offer(offer)), as: seller)
        #expect(template.missing(in: lacking, for: .l3) == ["graded.access-log"])
        let whole = OfferTerms(price: .fen(1), uses: 1, days: 1, purpose: "x", duties: template.required(for: .l3))
        _ = try market.offer(product, by: seller, to: floor.buyers[0], whole)
    }

    @Test func `a seller who decides about each order is asked first`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (place, buyer, seller) = floor.place(0)
        try market.submit(
            .negotiation(.requireApproval(RequireApproval(product: floor.products[0], isRequired: true))), as: seller)
        market.refuses("trading.seller-decides", place, as: buyer)
        let request = RequestOrder(product: floor.products[0], purpose: "industry")
        guard case .negotiation(.offered(let made))? = try market.submit(.negotiation(.requestOrder(request)), as: buyer).first else {
            throw FloorProblem.noOrder
        }
        #expect(made.offer.terms.price == TradingFloor.price)
        let events = try market.submit(.negotiation(.accept(AcceptOffer(offer: made.offer.id))), as: seller)
        #expect(events.contains { $0.name == "trading.order-placed" })
        try market.submit(
            .negotiation(.requireApproval(RequireApproval(product: floor.products[0], isRequired: false))), as: seller)
        try market.submit(place, as: buyer)
    }

    @Test func `milestones are paid one accepted delivery at a time, and their fees add up to the fee on the whole`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let terms = OfferTerms(
            price: .fen(10_001), uses: 9, days: 90, purpose: "industry", milestones: [.fen(3_333), .fen(3_333), .fen(3_335)])
        let order = try market.agreed(floor.products[0], by: seller, to: buyer, terms)
        for expected in [3_266, 6_533, 9_801] as [Int64] {
            market.refuses("trading.not-delivered", .delivery(.accept(AcceptDelivery(order: order))), as: buyer)
            try market.deliver(order, by: seller)
            try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
            // 2 % of 3,333 is 67, of 6,666 133, of 10,001 200.
            #expect(market.balance(seller, .payable) == expected)
        }
        #expect(market.market.trading.orders[order] == nil && market.market.ledger.hold(HoldID(order.serial)) == nil)
        #expect(market.balance(buyer, .available) == 100_000_000 - 10_001)
        #expect(market.market.ledger.invariantViolations().isEmpty)
    }

    @Test func `after a paid milestone an order is not cancelled; lateness and rejection give back what is not paid`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let terms = OfferTerms(
            price: .fen(10_000), uses: 9, days: 90, purpose: "industry", milestones: [.fen(4_000), .fen(6_000)])
        for isRejected in [true, false] {
            let before = market.balance(buyer, .available)
            let order = try market.agreed(floor.products[0], by: seller, to: buyer, terms)
            try market.deliver(order, by: seller)
            try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
            market.refuses("trading.milestone-paid", .trading(.cancel(CancelOrder(order: order, reason: ""))), as: buyer)
            if isRejected {
                try market.deliver(order, by: seller)
                try market.submit(.delivery(.reject(RejectDelivery(order: order, reason: "bad"))), as: buyer)
            } else {
                try market.advance(days: 15)
            }
            #expect(market.balance(buyer, .available) == before - 4_000)
            #expect(market.market.ledger.balances.allSatisfy { $0.held == 0 })
            // What was paid for stays with the buyer until its term ends.
            #expect(market.market.trading.deletions.count == 0)
        }
        #expect(market.market.trading.contracts.count == 2)
        try market.advance(days: 90)
        #expect(market.market.trading.contracts.count == 0 && market.market.trading.deletions.count == 2)
    }
}

extension BareMarket {
    /// Makes an offer.
    func offer(
        _ product: ExchangeID, by maker: Principal, to other: Principal, _ terms: OfferTerms, mandate: ExchangeID? = nil
    ) throws -> ExchangeID {
        let make = MakeOffer(product: product, to: other.participant ?? product, terms: terms, mandate: mandate)
        guard case .negotiation(.offered(let made))? = try submit(.negotiation(.offer(make)), as: maker).first else {
            throw FloorProblem.noOrder
        }
        return made.offer.id
    }

    /// Makes an offer that is accepted, and returns the order.
    func agreed(_ product: ExchangeID, by maker: Principal, to other: Principal, _ terms: OfferTerms) throws -> ExchangeID {
        let offer = try offer(product, by: maker, to: other, terms)
        let events = try submit(.negotiation(.accept(AcceptOffer(offer: offer))), as: other)
        guard case .negotiation(.offerClosed(let closed))? = events.first, let order = closed.order else {
            throw FloorProblem.noOrder
        }
        return order
    }

    /// Delivers.
    func deliver(_ order: ExchangeID, by seller: Principal) throws {
        try submit(.delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1))), as: seller)
    }

    /// A contract that was negotiated, delivered and paid.
    func running(_ product: ExchangeID, seller: Principal, buyer: Principal, _ terms: OfferTerms) throws -> ExchangeID {
        let order = try agreed(product, by: seller, to: buyer, terms)
        try deliver(order, by: seller)
        try submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
        return ExchangeID(region: order.region, kind: .contract, serial: order.serial)
    }
}
