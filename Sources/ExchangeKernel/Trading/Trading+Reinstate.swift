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
        try disputes.refuseIfStopped(product: old.product)
        let seller = try participants.active(old.seller)
        let cap = pricing.prices[old.product]?.cap
        let judgement = try judge(
            .order, sector: listing.sector,
            orderFacts(listing, listing.facts, buyer, seller, expired.purpose, old.price, cap, context),
            try offeredSources(of: listing, buyer, seller, expired.purpose, old.price, cap, context), context)
        try compliance.refuseUnlessAllowed(judgement, subject: old.product, on: context.now.date)
        let term = expired.until.milliseconds - old.placed.milliseconds
        return try holding(
            OrderPlaced(
                order: try id(.order, trading.orders.nextSerial), product: old.product, version: Int64(listing.version),
                buyer: old.buyer, seller: old.seller, purpose: expired.purpose, quantity: old.quantity, price: old.price, quote: nil,
                file: listing.file, uses: expired.uses, until: context.now.adding(milliseconds: term),
                deliverBy: context.now.adding(days: terms.deliveryDays), verdicts: judgement.summary, shares: listing.shares,
                deposit: try deposit(of: buyer.id, on: old.price, terms), reinstates: old.id,
                credit: credit.tiers(buyer.id, seller.id, on: context.now.date).noteworthy))
    }
}
