// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    /// An expired order is taken up again by its buyer: at its price, because the seller was late, through the gate of today, and with
    /// a new hold. What was released stays released: no end of a hold is ever taken back.
    func reinstate(_ command: ReinstateOrder, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let terms = terms(at: context.now)
        guard let expired = trading.expired.last(where: { $0.order.id == command.order }),
            context.now < expired.at.adding(days: terms.escrow.reinstatementDays)
        else {
            throw trading.orders.hasIssued(command.order) ? .orderNotExpired(command.order) : .orderNotFound(command.order)
        }
        let old = expired.order
        guard old.buyer == buyer.id else { throw .notParty(old.id) }
        if let successor = expired.successor { throw .alreadyReinstated(old.id, successor) }

        let listing = try catalog.listing(old.product)
        let term = expired.until.milliseconds - old.placed.milliseconds
        let deal = Deal(
            listing: listing, buyer: buyer, seller: try participants.active(old.seller), purpose: expired.purpose,
            quantity: old.quantity, price: old.price, listPrice: pricing.prices[old.product], uses: expired.uses,
            until: context.now.adding(milliseconds: term), shares: listing.shares, reinstates: old.id)
        return try order(for: deal, context)
    }
}
