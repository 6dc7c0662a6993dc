// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func refund(_ command: RefundOrder, _ context: Context) throws(Refusal) -> [Event] {
        let seller = try trader(context)
        let settled = try settled(command.order, at: context.now)
        guard settled.order.seller == seller.id else { throw .notParty(command.order) }
        try disputes.refuseIfStopped(settled.order)
        guard command.reason.utf8.count <= 2_000 else { throw .rejectionReasonMissing }
        guard command.amount.isPositive, command.amount.currency == settled.refundable.currency,
            command.amount.minorUnits <= settled.refundable.minorUnits
        else { throw .refundExceedsPayment(command.order, settled.refundable) }
        let (parts, kept) = try refundParts(of: settled, command.amount)
        let (legs, minorUnits) = taken(parts.seller, from: seller.id, command.amount.currency)
        guard minorUnits == parts.seller else {
            throw .refundNotCovered(command.order, Money(minorUnits: parts.seller, currency: command.amount.currency))
        }
        let posting = refundPosting(of: settled.order, sellerLegs: legs, parts)
        try ledger.check(posting)
        let refunded = OrderRefunded(
            order: command.order, amount: command.amount, parts: parts, kept: kept, reason: command.reason)
        return [.escrow(.refunded(refunded)), .ledger(posting)]
    }

    /// A completed order whose time for refunds and claims is not over.
    func settled(_ id: ExchangeID, at now: Instant) throws(Refusal) -> SettledOrder {
        guard let settled = trading.settled[id] else {
            // Asking for an order that is open or never was has an answer of its own.
            if !trading.orders.hasIssued(id) { throw .orderNotFound(id) }
            throw .orderNotSettled(id)
        }
        guard now < settled.at.adding(days: terms(at: settled.order.placed).escrow.claimDays) else { throw .orderNotSettled(id) }
        return settled
    }

    /// How a refund is divided between those who have something of the payment: in proportion to what each still has, by largest
    /// remainder. So nobody ever returns more than it received, and the refund that completes the payment clears all of them.
    ///
    /// The seller returns its part for all who share in its income: it made the contract, and settles with them by theirs.
    func refundParts(of settled: SettledOrder, _ amount: Money) throws(Refusal) -> (parts: RefundParts, kept: RefundParts) {
        let had: RefundParts
        if let kept = settled.kept { had = kept } else { had = try received(settled) }
        guard amount.isPositive else { return (RefundParts(seller: 0, fee: 0, tax: 0), had) }
        let split = try amount.split(by: [had.seller, had.fee, had.tax])
        let parts = RefundParts(seller: split[0].minorUnits, fee: split[1].minorUnits, tax: split[2].minorUnits)
        return (parts, had.minus(parts))
    }

    /// Who received what of a payment.
    private func received(_ settled: SettledOrder) throws(Refusal) -> RefundParts {
        let paid = Money(minorUnits: settled.paid, currency: settled.order.price.currency)
        guard paid.isPositive else { return RefundParts(seller: 0, fee: 0, tax: 0) }
        let terms = terms(at: settled.order.placed)
        let (fee, tax) = try settlement(of: settled.order, terms).charge(on: paid)
        return RefundParts(
            seller: paid.minorUnits - fee.minorUnits - tax.minorUnits, fee: fee.minorUnits, tax: tax.minorUnits)
    }

    /// The posting that gives money back to a buyer: what is taken from the seller, and the venue's fee and tax.
    func refundPosting(of order: Order, sellerLegs: [Leg], _ parts: RefundParts) -> LedgerEntry {
        let currency = order.price.currency
        var legs = sellerLegs
        if parts.fee > 0 { legs.append(.debit(.venue(.feeRevenue, currency), parts.fee)) }
        if parts.tax > 0 { legs.append(.debit(.venue(.taxPayable, currency), parts.tax)) }
        let sum = legs.reduce(0) { $0 + $1.minorUnits }
        legs.append(.credit(order.buyer.account(.available, currency), sum))
        return .posted(Posting(legs: legs, memo: "refund \(order.id)"))
    }
}
