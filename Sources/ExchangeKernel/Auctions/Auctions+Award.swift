// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// The award. It goes down the ranking until a deal can be made: a bid whose deal the market's rules do not let pass is passed over and
// gets its deposit back; a bid whose money is not there is passed over and loses it. The winner of a second-price auction pays the best
// bid behind its own, never the bid of someone passed over.
extension Market {
    /// The time to reveal bids is over.
    func auctionEnded(_ deadline: Deadline, _ context: Context) throws(Refusal) -> [Event] {
        guard let auction = auctions.all[deadline.subject], auction.revealUntil == deadline.instant else { return [] }
        let bids = auction.bids.map(\.amount)
        // When the product is off offer, its seller gone or the market stopped there is nothing to win, and nobody loses a deposit.
        let isOffered =
            venue.stop == nil && catalog.listings[auction.product] != nil && participants.all[auction.seller]?.status == .admitted
        let ranking = isOffered ? auction.rule.ranking(of: bids) : []
        var outcomes = bids.indices.map { index -> AuctionClosed.Outcome in
            guard isOffered, !ranking.contains(index) else { return .lost }
            return bids[index] == nil ? .notRevealed : .belowReserve
        }
        var sale: (order: OrderPlaced, entries: [LedgerEntry])?
        for (place, index) in ranking.enumerated() where sale == nil {
            guard let bid = bids[index] else { continue }
            let next = place + 1 < ranking.count ? bids[ranking[place + 1]] : nil
            let price = auction.rule.price(of: bid, next: next)
            do throws(Refusal) {
                let order = try order(auction, to: auction.bids[index].bidder, at: price, context)
                let entries = [release(auction, index)] + holds(for: order)
                outcomes[index] = hasMoney(for: entries) ? .won : .notPaid
                if outcomes[index] == .won { sale = (order, entries) }
            } catch {
                outcomes[index] = .notAdmissible
            }
        }
        var entries = sale?.entries ?? []
        for (index, outcome) in outcomes.enumerated() where outcome != .won {
            entries.append(outcome.isForfeited ? try forfeit(auction, index) : release(auction, index))
        }
        if !entries.isEmpty { try ledger.check(entries) }
        let closed = AuctionClosed(
            auction: auction.id, outcomes: outcomes, order: sale?.order.order, winner: sale?.order.buyer, price: sale?.order.price)
        return [.auctions(.closed(closed))] + (sale.map { [.trading(.placed($0.order))] } ?? []) + entries.map(Event.ledger)
    }

    /// The winner's order, under the rules of any order.
    private func order(
        _ auction: Auction, to bidder: ExchangeID, at amount: Money, _ context: Context
    ) throws(Refusal) -> OrderPlaced {
        let buyer = try participants.trading(bidder)
        let listing = try catalog.listing(auction.product)
        guard let price = pricing.prices[auction.product] else { throw .notPriced(auction.product) }
        let terms = terms(at: context.now)
        let deal = Deal(
            listing: listing, buyer: buyer, seller: try partner(of: buyer, in: listing, for: auction.purpose),
            purpose: auction.purpose, quantity: 1, price: amount, listPrice: price, uses: auction.uses ?? Int64(terms.licenceUses),
            until: context.now.adding(days: auction.days ?? terms.licenceDays), shares: listing.shares)
        return try placed(for: deal, context)
    }

    private func hasMoney(for entries: [LedgerEntry]) -> Bool {
        do throws(Refusal) {
            try ledger.check(entries)
            return true
        } catch {
            return false
        }
    }

    private func release(_ auction: Auction, _ index: Int) -> LedgerEntry {
        .voided(HoldVoided(hold: HoldID(deposit: auction.id, bid: index), reason: .released))
    }

    /// What is lost of a deposit goes to the seller, who waited for nothing; the rest goes back.
    private func forfeit(_ auction: Auction, _ index: Int) throws(Refusal) -> LedgerEntry {
        let lost = try auction.deposit.times(auction.forfeit, rounding: .down)
        guard lost.isPositive else { return release(auction, index) }
        let currency = lost.currency
        return .captured(
            Capture(
                hold: HoldID(deposit: auction.id, bid: index), minorUnits: lost.minorUnits,
                legs: [
                    .debit(auction.bids[index].bidder.account(.available, currency), lost.minorUnits),
                    .credit(auction.seller.account(.payable, currency), lost.minorUnits),
                ], closes: true))
    }
}
