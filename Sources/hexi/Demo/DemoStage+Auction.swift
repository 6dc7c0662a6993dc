// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

extension DemoStage {
    /// Auctions a licence by sealed bids: whoever bids most pays the second price, everyone else has its deposit back.
    ///
    /// - Returns: The winner and its order.
    func auction(
        _ offer: DemoOffer, among bids: [(bidder: ExchangeID, amount: Money)], into downloads: String
    ) async throws -> (winner: ExchangeID, order: ExchangeID) {
        let auction = try await openAuction(offer)
        var sealed: [RevealBid] = []
        for bid in bids {
            let reveal = RevealBid(auction: auction, amount: bid.amount, nonce: UUID().uuidString)
            let commitment = BidCommitment.of(bid.amount, nonce: reveal.nonce, auction: auction, bidder: bid.bidder)
            try await submit(.auctions(.bid(PlaceBid(auction: auction, commitment: commitment))), as: bid.bidder)
            sealed.append(reveal)
            let (name, seal) = (name(bid.bidder), commitment.hex.prefix(16))
            tell(
                Text(
                    zh: "· \(name.zh) 密封出价 \(seal)…,谁也不知道金额", en: "· \(name.en) seals a bid: \(seal)…; nobody knows the amount"))
        }
        wait(days: 2, Text(zh: "出价截止,各方揭示", en: "bidding is over, the bids are revealed"))
        for (bid, reveal) in zip(bids, sealed) { try await submit(.auctions(.reveal(reveal)), as: bid.bidder) }
        tell(
            Text(
                zh: "· " + bids.map { "\(name($0.bidder).zh) \($0.amount.grouped)" }.joined(separator: " · "),
                en: "· " + bids.map { "\(name($0.bidder).en) \($0.amount.grouped)" }.joined(separator: " · ")))
        wait(days: 2, Text(zh: "揭示期满,系统自动定标", en: "the time to reveal is over, the clock awards"))
        let award = try await award(of: auction, offer, bids.count)
        try await deliver(award.order, offer.file, by: offer.seller)
        try await accept(award.order, by: award.winner, into: downloads)
        return award
    }

    private func openAuction(_ offer: DemoOffer) async throws -> ExchangeID {
        let product = offer.product
        guard case .auction(let rule)? = try await open.exchange.read({ $0.pricing.prices[product]?.model }) else {
            throw Fault.demoFailed(offer.title)
        }
        let command = OpenAuction(product: product, purpose: "industry", rule: rule, bidsUntil: clock.now.adding(days: 2))
        let receipt = try await submit(.auctions(.open(command)), as: offer.seller)
        guard case .auctions(.opened(let opened))? = receipt.events.first else { throw Fault.demoFailed(offer.title) }
        let (auction, deposit) = (opened.auction, opened.auction.deposit.grouped)
        tell(
            Text(
                zh: "✓ \(auction.id)  \(offer.title.zh):保留价 \(rule.reserve.grouped) 元,每份出价冻结保证金 \(deposit) 元",
                en: "✓ \(auction.id)  \(offer.title.en): reserve CNY \(rule.reserve.grouped), each bid sets CNY \(deposit) aside"))
        return auction.id
    }

    private func award(of auction: ExchangeID, _ offer: DemoOffer, _ count: Int) async throws -> (winner: ExchangeID, order: ExchangeID) {
        var award: AuctionClosed?
        for case .auctions(.closed(let closed)) in try await history(of: auction) { award = closed }
        let deposits = (0..<count).map { HoldID(deposit: auction, bid: $0) }
        let areFree = try await open.exchange.read { market in deposits.allSatisfy { market.ledger.hold($0) == nil } }
        guard let winner = award?.winner, let order = award?.order, let price = award?.price, areFree else {
            throw Fault.demoFailed(Text(zh: "竞价定标", en: "the award of the auction"))
        }
        tell(
            Text(
                zh: "✓ \(name(winner).zh) 胜出,按次高价 \(price.grouped) 元成交;各方保证金全数解冻",
                en: "✓ \(name(winner).en) wins and pays the second price, CNY \(price.grouped); all deposits are free again"))
        tell(
            Text(
                zh: "✓ \(order)  \(offer.title.zh) × 1 份,\(price.grouped) 元已冻结在途",
                en: "✓ \(order)  \(offer.title.en) × 1, CNY \(price.grouped) held"))
        return (winner, order)
    }
}
