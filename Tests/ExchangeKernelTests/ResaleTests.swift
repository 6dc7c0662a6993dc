// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct ResaleTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }

    @Test func `trading days are weekdays on which the market is not closed`() {
        var terms = MarketTerms()
        // 2026-11-24 is a Tuesday.
        let start = Self.day("2026-11-24")
        #expect(terms.tradingDays(after: start, through: start) == 0)
        #expect(terms.tradingDays(after: start, through: Self.day("2026-11-30")) == 4)
        #expect(terms.tradingDays(after: start, through: Self.day("2026-12-01")) == 5)
        terms.closedDays = [Self.day("2026-11-26")]
        #expect(terms.tradingDays(after: start, through: Self.day("2026-12-01")) == 4)
        #expect(terms.tradingDays(after: start, through: Self.day("2026-11-20")) == 0)
    }

    @Test func `a right that was bought is sold on, and its products are listed, after five trading days`() async throws {
        let market = try BareMarket(at: Instant(startOf: Self.day("2026-11-24")))
        let floor = try await market.floor(traders: 3)
        let right = try market.publishedRight(by: floor.sellers[0])
        try market.submit(.rights(.certify(CertifyRight(right: right))), as: TradingFloor.venue)
        func transfer(to index: Int) throws -> Command {
            let receiver = try #require(floor.sellers[index].participant)
            return .rights(
                .transfer(TransferRight(right: right, kind: .productOperation, receiver: receiver, contract: "C")))
        }
        try market.submit(try transfer(to: 1), as: floor.sellers[0])
        let describe = DescribeProduct(
            right: right, sector: "test", kind: "TS-P1", form: .dataset, description: TradingFloor.description(1))
        guard
            case .catalog(.described(let product))? = try market.submit(.catalog(.describe(describe)), as: floor.sellers[1]).first
        else { throw FloorProblem.noOrder }
        let price = SetPrice(product: product.product, model: .fixed(price: .fen(1)))
        try market.submit(.pricing(.setPrice(price)), as: floor.sellers[1])
        let examine = RecordExamination(product: product.product, report: TradingFloor.report())
        try market.submit(.catalog(.examine(examine)), as: TradingFloor.venue)
        let submit = Command.catalog(.submit(SubmitProduct(product: product.product)))
        // Monday is the fourth trading day.
        try market.advance(days: 6)
        market.refuses("compliance.denied", submit, as: floor.sellers[1])
        market.refuses("rights.resale-too-early", try transfer(to: 2), as: floor.sellers[1])
        try market.advance(days: 1)
        try market.submit(submit, as: floor.sellers[1])
        try market.submit(try transfer(to: 2), as: floor.sellers[1])
        try market.isClean()
    }

    @Test func `the limit of holders stops whoever comes too late, by auction too`() async throws {
        var terms = MarketTerms()
        terms.holderLimit = 1
        let market = try BareMarket()
        let floor = try await market.floor(terms: terms)
        _ = try market.order(0, floor, by: floor.buyers[0])
        market.refuses(
            "compliance.denied", .trading(.place(PlaceOrder(product: floor.products[0], purpose: "industry"))), as: floor.buyers[1])
        let rule = AuctionRule(kind: .firstPrice, reserve: .fen(100))
        try market.price(0, floor, .negotiated(currency: .cny))
        let open = OpenAuction(product: floor.products[0], purpose: "industry", rule: rule, bidsUntil: market.now.adding(days: 1))
        guard case .auctions(.opened(let opened))? = try market.submit(.auctions(.open(open)), as: floor.sellers[0]).first else {
            throw FloorProblem.noOrder
        }
        let bidder = try #require(floor.buyers[1].participant)
        let nonce = "a nonce that is long"
        let sealed = BidCommitment.of(.fen(200), nonce: nonce, auction: opened.auction.id, bidder: bidder)
        try market.submit(.auctions(.bid(PlaceBid(auction: opened.auction.id, commitment: sealed))), as: floor.buyers[1])
        try market.advance(days: 1)
        let reveal = RevealBid(auction: opened.auction.id, amount: .fen(200), nonce: nonce)
        try market.submit(.auctions(.reveal(reveal)), as: floor.buyers[1])
        try market.advance(days: 2)
        let closed = market.records.last?.events.compactMap { if case .auctions(.closed(let event)) = $0 { event } else { nil } }
        #expect(closed?.first?.outcomes == [.notAdmissible] && closed?.first?.order == nil)
    }
}
