// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@Suite struct AuctionPageTests {
    @Test func `a bid sealed by the page is the commitment that its slip reveals`() async throws {
        let market = try await ServedMarket()
        let product = market.floor.products[0]
        let seller = market.floor.sellers[0]
        let bidder = try #require(market.floor.buyers[0].participant)
        let exchange = market.site.exchange
        let price = SetPrice(product: product, model: .negotiated(currency: .cny))
        _ = try await exchange.submit(.pricing(.setPrice(price)), as: seller, key: "price")
        let open = OpenAuction(
            product: product, purpose: "industry", rule: AuctionRule(kind: .secondPrice, reserve: .fen(10_000)),
            bidsUntil: ServedMarket.clock.now.adding(days: 1))
        let receipt = try await exchange.submit(.auctions(.open(open)), as: seller, key: "open")
        let auction = try #require(receipt.events.lazy.compactMap(\.subject).first)
        try await market.test { client async throws in
            let page = "/auctions/\(auction)"
            #expect(try await client.ask(.get, page, as: "buyer").text.contains("js-seal"))
            #expect(try await client.ask(.get, page, as: "seller").text.contains("js-seal") == false)
            let slip = try await client.post(page + "/bids", as: "buyer", "amount=150.00&nonce=0123456789abcdef&key=b1")
            #expect(slip.status == .ok && slip.text.contains("150.00") && slip.text.contains("0123456789abcdef"), "\(slip.text)")
            let kept = try await exchange.read { $0.auctions.all[auction]?.bids.first }
            #expect(kept?.commitment == BidCommitment.of(.fen(15_000), nonce: "0123456789abcdef", auction: auction, bidder: bidder))
            #expect(kept?.amount == nil)
            // Others see that there is a bid, and not whose or how much.
            let others = try await client.ask(.get, page)
            #expect(others.status == .ok && !others.text.contains("\(bidder)") && !others.text.contains("150.00"))
            let short = try await client.post(page + "/bids", as: "buyer", "amount=150.00&nonce=short&key=b2")
            #expect(short.status == .unprocessableContent || short.status == .badRequest)
        }
    }
}
