// SPDX-License-Identifier: Apache-2.0

extension Auctions {
    mutating func apply(_ event: AuctionsEvent) {
        switch event {
        case .opened(let event): all.insert(event.auction, as: event.auction.id)
        case .bidSealed(let event):
            all.update(event.auction) { $0.bids.append(Bid(bidder: event.bidder, commitment: event.commitment)) }
        case .bidRevealed(let event):
            all.update(event.auction) { auction in
                guard let index = auction.bids.firstIndex(where: { $0.bidder == event.bidder }) else { return }
                auction.bids[index].amount = event.amount
            }
        case .cancelled(let event): all.remove(event.auction)
        case .closed(let event): all.remove(event.auction)
        }
    }
}
