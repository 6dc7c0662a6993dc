// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: AuctionsCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .open(let command): return try open(command, context)
        case .bid(let command): return try bid(command, context)
        case .reveal(let command): return try reveal(command, context)
        case .cancel(let command): return try cancel(command, context)
        }
    }

    private func open(_ command: OpenAuction, _ context: Context) throws(Refusal) -> [Event] {
        let product = try ownProduct(command.product, context)
        _ = try catalog.listing(product.id)
        guard let price = pricing.prices[product.id] else { throw .notPriced(product.id) }
        switch price.model {
        case .negotiated: break
        case .auction(let rule): guard rule == command.rule else { throw .otherAuctionRule(product.id) }
        case .fixed, .tiered, .subscription, .publicBenefit, .metered, .plan, .royalty, .bundle, .guided:
            throw .hasListPrice(product.id, price.model.kind)
        }
        guard !auctions.all.contains(where: { $0.product == product.id }) else { throw .auctionRuns(product.id) }
        guard !command.purpose.isEmpty, command.purpose.utf8.count <= 100 else { throw .purposeMissing }
        guard (1...1_000_000).contains(command.uses ?? 1), (1...36_500).contains(command.days ?? 1) else {
            throw .licenceOutOfRange
        }
        let reserve = command.rule.reserve
        let currency = try charter().currency
        guard reserve.currency == currency else { throw .priceInOtherCurrency(reserve.currency, currency) }
        guard reserve.isPositive else { throw .priceNotPositive }
        try price.refuseBelowFloor(reserve, quantity: 1, on: context.now.date)
        let terms = terms(at: context.now)
        guard command.bidsUntil > context.now, command.bidsUntil <= context.now.adding(days: terms.auctionDays) else {
            throw .biddingTime(terms.auctionDays)
        }
        let deposit = try reserve.times(terms.auctionDeposit, rounding: .up)
        let auction = Auction(
            id: try id(.auction, auctions.all.nextSerial), product: product.id, seller: product.seller,
            purpose: command.purpose, uses: command.uses, days: command.days, rule: command.rule, deposit: deposit,
            forfeit: terms.auctionForfeit, bidsUntil: command.bidsUntil,
            revealUntil: command.bidsUntil.adding(days: terms.revealDays))
        return [.auctions(.opened(AuctionOpened(auction: auction)))]
    }

    private func bid(_ command: PlaceBid, _ context: Context) throws(Refusal) -> [Event] {
        let bidder = try trader(context)
        let auction = try auctions.auction(command.auction)
        guard context.now < auction.bidsUntil else { throw .biddingOver(auction.id, auction.bidsUntil) }
        guard bidder.id != auction.seller else { throw .sellerBids(bidder.id) }
        guard !venue.isOperatorOrAffiliate(bidder.code) else { throw .affiliateBids(bidder.id) }
        guard !auction.bids.contains(where: { $0.bidder == bidder.id }) else { throw .hasBid(bidder.id, auction.id) }
        guard auction.bids.count < Auctions.bidLimit else { throw .tooManyBids(auction.id) }
        let sealed = BidSealed(auction: auction.id, bidder: bidder.id, commitment: command.commitment)
        let deposit = LedgerEntry.held(
            Hold(
                id: HoldID(deposit: auction.id, bid: auction.bids.count),
                account: bidder.id.account(.available, auction.deposit.currency), minorUnits: auction.deposit.minorUnits))
        try ledger.check(deposit)
        return [.auctions(.bidSealed(sealed)), .ledger(deposit)]
    }

    private func reveal(_ command: RevealBid, _ context: Context) throws(Refusal) -> [Event] {
        guard let bidder = context.principal.participant else { throw .notAllowed(RevealBid.name, "venue") }
        let auction = try auctions.auction(command.auction)
        guard let bid = auction.bids.first(where: { $0.bidder == bidder }) else { throw .hasNotBid(bidder, auction.id) }
        guard context.now >= auction.bidsUntil else { throw .biddingOpen(auction.id, auction.bidsUntil) }
        guard context.now < auction.revealUntil else { throw .auctionOver(auction.id) }
        guard bid.amount == nil else { throw .alreadyRevealed(auction.id) }
        guard BidCommitment.nonceLength.contains(command.nonce.utf8.count), command.amount.isPositive,
            command.amount.currency == auction.rule.reserve.currency,
            BidCommitment.of(command.amount, nonce: command.nonce, auction: auction.id, bidder: bidder) == bid.commitment
        else { throw .otherCommitment(auction.id) }
        return [
            .auctions(
                .bidRevealed(
                    BidRevealed(auction: auction.id, bidder: bidder, amount: command.amount, nonce: command.nonce)))
        ]
    }

    private func cancel(_ command: CancelAuction, _ context: Context) throws(Refusal) -> [Event] {
        let auction = try auctions.auction(command.auction)
        let seller = try trader(context)
        guard auction.seller == seller.id else { throw .notSeller(seller.id, auction.product) }
        guard auction.bids.isEmpty else { throw .bidsAreIn(auction.id, auction.bids.count) }
        return [.auctions(.cancelled(AuctionCancelled(auction: auction.id, reason: command.reason)))]
    }
}
