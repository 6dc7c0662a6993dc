// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct AuctionTests {
    /// A market with an auction of its first product, whose reserve is 100.00 and whose deposits are 10.00.
    private struct Stage {
        let market: BareMarket
        let floor: TradingFloor
        let auction: ExchangeID
        let product: ExchangeID
        var seller: Principal { floor.sellers[0] }
        static let funds: Int64 = 1_000_000

        init(_ kind: AuctionRule.Kind, forfeit: Rate = .one, bidders: Int = 4) async throws {
            var terms = MarketTerms()
            terms.auctionForfeit = forfeit
            market = try BareMarket()
            floor = try await market.floor(traders: bidders, terms: terms, funds: .fen(Self.funds))
            product = floor.products[0]
            let rule = AuctionRule(kind: kind, reserve: .fen(10_000))
            try market.price(0, floor, .auction(rule: rule))
            let open = OpenAuction(
                product: product, purpose: "industry", uses: 7, days: 90, rule: rule, bidsUntil: market.now.adding(days: 5))
            guard case .auctions(.opened(let opened))? = try market.submit(.auctions(.open(open)), as: floor.sellers[0]).first else {
                throw FloorProblem.noOrder
            }
            auction = opened.auction.id
        }

        static let nonce = "sixteen bytes or more"

        func seal(_ index: Int, _ fen: Int64) throws -> Command {
            let bidder = try #require(floor.buyers[index].participant)
            let commitment = BidCommitment.of(.fen(fen), nonce: Self.nonce, auction: auction, bidder: bidder)
            return .auctions(.bid(PlaceBid(auction: auction, commitment: commitment)))
        }

        func show(_ fen: Int64) -> Command {
            .auctions(.reveal(RevealBid(auction: auction, amount: .fen(fen), nonce: Self.nonce)))
        }

        /// Bids, reveals those that are not negative, and lets the clock award.
        func run(_ bids: [Int64], before: () throws -> Void = {}) throws -> AuctionClosed {
            for (index, bid) in bids.enumerated() { try market.submit(try seal(index, abs(bid)), as: floor.buyers[index]) }
            try market.advance(days: 5)
            for (index, bid) in bids.enumerated() where bid > 0 { try market.submit(show(bid), as: floor.buyers[index]) }
            try before()
            try market.advance(days: 2)
            let closed = market.records.flatMap(\.events).compactMap {
                if case .auctions(.closed(let event)) = $0 { event } else { nil }
            }
            #expect(closed.count == 1 && market.market.auctions.all.count == 0)
            return try #require(closed.first)
        }

        func available(_ index: Int) -> Int64 { market.balance(floor.buyers[index], .available) }

        func finish(_ order: ExchangeID, by winner: Int) throws {
            try market.submit(.delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1))), as: seller)
            try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[winner])
        }
    }

    @Test(arguments: [(AuctionRule.Kind.firstPrice, Int64(15_000)), (.secondPrice, 12_000)])
    func `the highest bid wins and pays by the rule; everyone else gets the deposit back`(
        _ kind: AuctionRule.Kind, _ price: Int64
    ) async throws {
        let stage = try await Stage(kind)
        let closed = try stage.run([12_000, 15_000, 9_999])
        #expect(closed.outcomes == [.lost, .won, .belowReserve])
        #expect(closed.winner == stage.floor.buyers[1].participant && closed.price == .fen(price))
        let order = try #require(closed.order)
        #expect(stage.market.market.trading.orders[order]?.price == .fen(price))
        let contract = try #require(stage.market.market.trading.orders[order]?.contract)
        #expect(stage.market.market.trading.contracts[contract]?.uses == 7)
        #expect(stage.available(0) == Stage.funds && stage.available(2) == Stage.funds)
        #expect(stage.market.market.ledger.balances.reduce(0) { $0 + $1.held } == price)
        try stage.finish(order, by: 1)
        #expect(stage.available(1) == Stage.funds - price)
        try stage.market.isClean()
    }

    @Test func `where bids are equal the earlier commitment wins, and a second price is then the bid itself`() async throws {
        let stage = try await Stage(.secondPrice)
        let closed = try stage.run([11_000, 13_000, 13_000])
        #expect(closed.outcomes == [.lost, .won, .lost] && closed.price == .fen(13_000))
    }

    @Test func `an auction that ends while the market stands still sells nothing, and nobody loses a deposit`() async throws {
        let stage = try await Stage(.firstPrice)
        let stop = Command.venue(.stop(StopTrading(reason: "x", citation: "x")))
        let closed = try stage.run([12_000, -15_000]) { try stage.market.submit(stop, as: TradingFloor.venue) }
        #expect(closed.outcomes == [.lost, .lost] && closed.order == nil)
        #expect(stage.available(0) == Stage.funds && stage.available(1) == Stage.funds)
        try stage.market.isClean()
    }

    @Test func `a lone bid pays the reserve in a second-price auction`() async throws {
        let stage = try await Stage(.secondPrice)
        #expect(try stage.run([90_000]).price == .fen(10_000))
    }

    @Test(arguments: [(Rate.one, Int64(1_000)), (.percent(25), 250), (.zero, 0)])
    func `an unrevealed bid loses its share of the deposit to the seller`(_ forfeit: Rate, _ lost: Int64) async throws {
        let stage = try await Stage(.firstPrice, forfeit: forfeit)
        let closed = try stage.run([-50_000, 10_000])
        #expect(closed.outcomes == [.notRevealed, .won])
        #expect(stage.available(0) == Stage.funds - lost)
        #expect(stage.market.balance(stage.seller, .payable) == lost)
        try stage.finish(try #require(closed.order), by: 1)
        try stage.market.isClean()
    }

    @Test func `a winner whose money is gone loses its deposit, and the next one wins at its own rule`() async throws {
        let stage = try await Stage(.secondPrice)
        let closed = try stage.run([500_000, 600_000, 11_000]) {
            let rest = WithdrawFunds(amount: .fen(Stage.funds - 1_000 - 400_000))
            try stage.market.submit(.escrow(.withdraw(rest)), as: stage.floor.buyers[1])
        }
        #expect(closed.outcomes == [.won, .notPaid, .lost] && closed.price == .fen(11_000))
        #expect(stage.market.balance(stage.seller, .payable) == 1_000)
        try stage.finish(try #require(closed.order), by: 0)
        try stage.market.isClean()
    }

    @Test func `a deposit counts towards the price: all of the money is enough`() async throws {
        let stage = try await Stage(.firstPrice)
        #expect(try stage.run([Stage.funds]).outcomes == [.won])
        #expect(stage.available(0) == Stage.funds && stage.market.market.ledger.balances.contains { $0.held == Stage.funds })
    }

    @Test func `without a bid that reaches the reserve nothing is sold`() async throws {
        for bids: [Int64] in [[], [9_999, 1]] {
            let stage = try await Stage(.firstPrice)
            let closed = try stage.run(bids)
            #expect(closed.order == nil && closed.winner == nil && closed.outcomes.allSatisfy { $0 == .belowReserve })
            try stage.market.isClean()
        }
    }

    @Test func `a product that went off offer is not sold, and nobody loses a deposit over it`() async throws {
        let stage = try await Stage(.firstPrice)
        let closed = try stage.run([20_000, -30_000]) {
            let withdraw = WithdrawProduct(product: stage.product, reason: "x")
            try stage.market.submit(.catalog(.withdraw(withdraw)), as: stage.seller)
        }
        #expect(closed.outcomes == [.lost, .lost] && closed.order == nil)
        #expect(stage.available(0) == Stage.funds && stage.available(1) == Stage.funds)
        try stage.market.isClean()
    }

    @Test func `a bid that the market's rules do not let pass is passed over without a loss`() async throws {
        let stage = try await Stage(.secondPrice)
        let closed = try stage.run([30_000, 20_000, 15_000]) {
            let id = try #require(stage.floor.buyers[0].participant)
            let suspend = SuspendParticipant(participant: id, reason: "x")
            try stage.market.submit(.participants(.suspend(suspend)), as: TradingFloor.venue)
        }
        #expect(closed.outcomes == [.notAdmissible, .won, .lost] && closed.price == .fen(15_000))
        #expect(stage.available(0) == Stage.funds)
    }

    @Test(arguments: [UInt64(5), 20_261_125, 271_828]) func `whatever bidders do, no deposit is left behind`(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let kind = AuctionRule.Kind.allCases[Int(random.next() % 2)]
            let stage = try await Stage(kind, forfeit: .percent(Int64(random.next() % 101)), bidders: 6)
            let bids = (0..<Int(random.next() % 7)).map { _ in
                (Int64(random.next() % 20_000) + 1) * (random.next() % 4 == 0 ? -1 : 1)
            }
            let poor = (0..<bids.count).filter { _ in random.next() % 3 == 0 }
            let closed = try stage.run(bids) {
                for index in poor {
                    let rest = WithdrawFunds(amount: .fen(stage.available(index) - 1_000))
                    try stage.market.submit(.escrow(.withdraw(rest)), as: stage.floor.buyers[index])
                }
            }
            let winner = closed.outcomes.firstIndex(of: .won)
            #expect((winner == nil) == (closed.order == nil), "seed \(seed), round \(round): \(bids)")
            if let winner, let price = closed.price {
                #expect((10_000...bids[winner]).contains(price.minorUnits), "seed \(seed), round \(round): \(bids)")
                #expect(!poor.contains(winner), "seed \(seed), round \(round): \(bids)")
            }
            if let order = closed.order, let winner { try stage.finish(order, by: winner) }
            try stage.market.isClean()
        }
    }

    @Test func `two auctions that end at the same instant place two orders`() async throws {
        let stage = try await Stage(.firstPrice, bidders: 2)
        let (market, floor) = (stage.market, stage.floor)
        let rule = AuctionRule(kind: .firstPrice, reserve: .fen(10_000))
        try market.price(1, floor, .negotiated(currency: .cny))
        let open = OpenAuction(
            product: floor.products[1], purpose: "industry", rule: rule, bidsUntil: market.now.adding(days: 5))
        guard case .auctions(.opened(let second))? = try market.submit(.auctions(.open(open)), as: floor.sellers[1]).first else {
            throw FloorProblem.noOrder
        }
        let bidder = try #require(floor.buyers[1].participant)
        let sealed = BidCommitment.of(.fen(12_000), nonce: Stage.nonce, auction: second.auction.id, bidder: bidder)
        try market.submit(.auctions(.bid(PlaceBid(auction: second.auction.id, commitment: sealed))), as: floor.buyers[1])
        try market.submit(try stage.seal(0, 10_000), as: floor.buyers[0])
        try market.advance(days: 5)
        let reveal = RevealBid(auction: second.auction.id, amount: .fen(12_000), nonce: Stage.nonce)
        try market.submit(.auctions(.reveal(reveal)), as: floor.buyers[1])
        try market.submit(stage.show(10_000), as: floor.buyers[0])
        try market.advance(days: 2)
        #expect(market.market.trading.orders.count == 2 && market.market.auctions.all.count == 0)
    }

    @Test func `who may open, bid, reveal and cancel, and when`() async throws {
        let stage = try await Stage(.firstPrice)
        let (market, floor) = (stage.market, stage.floor)
        let rule = AuctionRule(kind: .firstPrice, reserve: .fen(10_000))
        func open(_ index: Int, _ rule: AuctionRule, days: Int = 5) -> Command {
            .auctions(
                .open(
                    OpenAuction(
                        product: floor.products[index], purpose: "industry", rule: rule, bidsUntil: market.now.adding(days: days))))
        }
        market.refuses("auctions.runs-already", open(0, rule), as: stage.seller)
        market.refuses("catalog.not-seller", open(0, rule), as: floor.sellers[1])
        market.refuses("auctions.has-list-price", open(1, rule), as: floor.sellers[1])
        try market.price(1, floor, .auction(rule: rule))
        market.refuses("auctions.other-rule", open(1, AuctionRule(kind: .secondPrice, reserve: .fen(10_000))), as: floor.sellers[1])
        market.refuses("auctions.bidding-time", open(1, rule, days: 0), as: floor.sellers[1])
        market.refuses("auctions.bidding-time", open(1, rule, days: 91), as: floor.sellers[1])
        market.refuses("auctions.has-not-bid", stage.show(1), as: floor.buyers[0])
        try market.submit(try stage.seal(0, 20_000), as: floor.buyers[0])
        market.refuses("auctions.bidding-open", stage.show(20_000), as: floor.buyers[0])
        market.refuses("auctions.has-bid", try stage.seal(0, 30_000), as: floor.buyers[0])
        let cancel = Command.auctions(.cancel(CancelAuction(auction: stage.auction, reason: "x")))
        market.refuses("auctions.bids-are-in", cancel, as: stage.seller)
        try market.advance(days: 5)
        market.refuses("auctions.bidding-over", try stage.seal(1, 20_000), as: floor.buyers[1])
        market.refuses("auctions.has-not-bid", stage.show(20_000), as: floor.buyers[1])
        market.refuses("auctions.other-commitment", stage.show(20_001), as: floor.buyers[0])
        try market.submit(stage.show(20_000), as: floor.buyers[0])
        market.refuses("auctions.already-revealed", stage.show(20_000), as: floor.buyers[0])
        try market.advance(days: 2)
        market.refuses("auctions.over", stage.show(20_000), as: floor.buyers[0])
    }

    @Test func `an auction nobody has bid in can be called off, and its product auctioned again`() async throws {
        let stage = try await Stage(.firstPrice)
        let cancel = Command.auctions(.cancel(CancelAuction(auction: stage.auction, reason: "x")))
        stage.market.refuses("catalog.not-seller", cancel, as: stage.floor.sellers[1])
        try stage.market.submit(cancel, as: stage.seller)
        stage.market.refuses("auctions.over", cancel, as: stage.seller)
        try stage.market.advance(days: 10)
        try stage.market.isClean()
    }

    @Test func `a bidder that cannot pay the deposit, and the operator's affiliate, do not bid`() async throws {
        let stage = try await Stage(.firstPrice)
        let market = stage.market
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(Stage.funds - 999)))), as: stage.floor.buyers[0])
        market.refuses("ledger.insufficient-funds", try stage.seal(0, 20_000), as: stage.floor.buyers[0])
        let code = "91620900MADEMA06X5"
        let apply = ApplyForAdmission(kind: .legalPerson, title: "甲", code: code, region: nil, roles: [.buyer])
        guard case .participants(.applied(let applied))? = try market.submit(.participants(.apply(apply)), as: TradingFloor.venue).first
        else { throw FloorProblem.noOrder }
        let firm = Principal.participant(applied.participant, by: "t")
        let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
        try market.submit(.participants(.sign(sign)), as: firm)
        let review = ReviewAdmission(participant: applied.participant, isAdmitted: true, reason: "")
        try market.submit(.participants(.review(review)), as: TradingFloor.venue)
        try market.submit(.venue(.declareAffiliate(DeclareAffiliate(code: code))), as: TradingFloor.venue)
        market.refuses(
            "auctions.affiliate-bids", .auctions(.bid(PlaceBid(auction: stage.auction, commitment: TradingFloor.file))), as: firm)
    }

    @Test func `the holds of deposits never meet those of orders`() throws {
        let region = try #require(Region("620900"))
        let last = ExchangeID(region: region, kind: .auction, serial: ExchangeID.largestSerial)
        let first = ExchangeID(region: region, kind: .auction, serial: 1)
        #expect(HoldID(deposit: first, bid: 0) > HoldID(ExchangeID.largestSerial))
        #expect(HoldID(deposit: first, bid: 65_535) < HoldID(deposit: ExchangeID(region: region, kind: .auction, serial: 2), bid: 0))
        #expect(HoldID(deposit: last, bid: 65_535).serial < UInt64(Int64.max))
        #expect(HoldID(deposit: last, bid: 65_535).serial >> 56 == 0x4A)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (String(repeating: "a", count: 63), "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (String(repeating: "a", count: 119), "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    ])
    func `commitments are SHA-256`(_ text: String, _ hex: String) {
        #expect(BidCommitment.digest(of: Array(text.utf8)).hex == hex)
    }
}
