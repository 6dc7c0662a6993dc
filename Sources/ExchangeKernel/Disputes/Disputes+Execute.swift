// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// A decision or a settlement executes at once and to the last minor unit, and closes the case.
extension Market {
    /// The events of a decision or a settlement. A leak that was decided to have happened opens a claim on every policy over the
    /// contract, as a recorded incident does: the insured need not report it anew.
    ///
    /// - Parameters:
    ///   - ruling: What was decided; `nil` for a settlement.
    ///   - division: How the order's money is divided.
    func executed(
        _ dispute: DisputeCase, _ ruling: Ruling?, division: Division?, _ outcome: DisputeCase.Outcome, _ context: Context
    ) throws(Refusal) -> [Event] {
        try execution(of: dispute, ruling, division: division, outcome, context) + leakClaims(dispute, ruling)
    }

    /// The claims on policies that an upheld leak opens. The day is that of the claim, the evidence the decision's document.
    private func leakClaims(_ dispute: DisputeCase, _ ruling: Ruling?) -> [Event] {
        guard dispute.kind == .leak, let ruling, ruling.isUpheld, let order = dispute.order else { return [] }
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        return insuranceClaims(onLeakOf: contract, on: dispute.filed.date, evidence: ruling.document)
    }

    private func execution(
        of dispute: DisputeCase, _ ruling: Ruling?, division: Division?, _ outcome: DisputeCase.Outcome, _ context: Context
    ) throws(Refusal) -> [Event] {
        let none = Money.zero(try charter().currency)
        let compensation = ruling?.compensation ?? none
        try checkCurrency(compensation)
        guard compensation.minorUnits >= 0 else { throw .amountNotPositive("compensation") }
        guard let id = dispute.order else {
            guard division == nil, ruling?.forfeit == nil else { throw .nothingToDivide(dispute.id) }
            return try executedOnProduct(dispute, ruling, compensation, outcome, context)
        }
        if let order = trading.orders[id] {
            guard let division else { throw .divisionMissing(dispute.id) }
            let parts = try division.parts(of: held(for: order).left)
            let closed = dispute.closed(outcome, ruling, toBuyer: parts.buyer, toSeller: parts.seller, at: context.now)
            return [.disputes(.closed(closed))]
                + (try divided(order, dispute, parts, forfeit: ruling?.forfeit, context))
                + (try compensated(dispute, compensation, context))
        }
        guard ruling?.forfeit == nil else { throw .noDeposit(id) }
        guard let division else {
            return [.disputes(.closed(dispute.closed(outcome, ruling, at: context.now)))]
                + (try compensated(dispute, compensation, context))
        }
        guard let settled = trading.settled[id] else { throw .orderNotSettled(id) }
        let parts = try division.parts(of: settled.refundable)
        let closed = dispute.closed(outcome, ruling, toBuyer: parts.buyer, toSeller: parts.seller, at: context.now)
        return [.disputes(.closed(closed))] + (try paidBack(settled, dispute, parts.buyer, compensation, context))
    }

    /// What is held for an open order is divided: the seller's part is settled as any income, fee and tax on that part alone and
    /// once; the buyer's part goes back.
    private func divided(
        _ order: Order, _ dispute: DisputeCase, _ parts: (buyer: Money, seller: Money), forfeit: Money?, _ context: Context
    ) throws(Refusal) -> [Event] {
        let reason = "\(dispute.id)"
        let hold = HoldID(price: order.id)
        let (_, paid) = held(for: order)
        let unfreeze = LedgerEntry.unfrozen(HoldUnfreeze(hold: hold, reason: reason))
        let isDelivered = delivery.deliveries[order.id] != nil
        let terms = terms(at: order.placed)
        var events: [Event] = isDelivered ? [.delivery(.closed(InspectionClosed(order: order.id)))] : []
        let total = paid + parts.seller.minorUnits
        if total > 0 {
            let rate = taxRate(of: order, context)
            events.append(.trading(.completed(try completion(of: order, .awarded, paying: parts.seller, after: paid, at: rate))))
        } else {
            events.append(.trading(.ended(OrderEnded(order: order.id, cause: .awarded, reason: reason))))
        }
        if parts.seller.isPositive {
            try release(parts.seller, of: order, after: paid, closes: true, terms, first: [unfreeze], into: &events)
        } else {
            let entries = [unfreeze, .voided(HoldVoided(hold: hold, reason: .awarded))]
            try ledger.check(entries)
            events += entries.map(Event.ledger)
        }
        try divideDeposit(of: order, forfeit: forfeit, into: &events)
        // An order that was never delivered, or whose uses are taken, leaves no contract behind.
        if total > 0, let contract = trading.contracts[order.contract],
            !isDelivered || contract.used >= contract.uses || contract.until <= context.now
        {
            events.append(.trading(.contractCompleted(ContractCompleted(contract: contract.id))))
        }
        return events
    }

    private func divideDeposit(of order: Order, forfeit: Money?, into events: inout [Event]) throws(Refusal) {
        guard let forfeit, forfeit.minorUnits != 0 else {
            if let returned = try depositReturned(order) { events.append(returned) }
            return
        }
        guard let deposit = order.deposit, forfeit.currency == deposit.currency, forfeit.isPositive,
            forfeit.minorUnits <= deposit.minorUnits
        else { throw .noDeposit(order.id) }
        let entry = LedgerEntry.captured(
            Capture(
                hold: HoldID(deposit: order.id), minorUnits: forfeit.minorUnits,
                legs: [
                    .debit(order.buyer.account(.available, deposit.currency), forfeit.minorUnits),
                    .credit(order.seller.account(.payable, deposit.currency), forfeit.minorUnits),
                ], closes: true))
        try ledger.check(entry)
        events.append(.ledger(entry))
    }

    /// What was paid for a completed order goes back in part: the venue returns its fee and tax on that part at once; the seller pays
    /// with what it has, and owes the rest.
    private func paidBack(
        _ settled: SettledOrder, _ dispute: DisputeCase, _ amount: Money, _ compensation: Money, _ context: Context
    ) throws(Refusal) -> [Event] {
        guard amount.isPositive else { return try compensated(dispute, compensation, context) }
        let order = settled.order
        guard !compensation.isPositive || dispute.respondent == order.seller else { throw .awardBothWays(dispute.id) }
        let (parts, kept) = try refundParts(of: settled, amount)
        let owed = try Money(minorUnits: parts.seller, currency: amount.currency).plus(compensation)
        let (legs, minorUnits) = taken(owed.minorUnits, from: order.seller, amount.currency)
        var events: [Event] = [
            .escrow(
                .refunded(
                    OrderRefunded(order: order.id, amount: amount, parts: parts, kept: kept, reason: "\(dispute.id)")))
        ]
        if minorUnits + parts.fee + parts.tax > 0 {
            let posting = refundPosting(of: order, sellerLegs: legs, parts)
            try ledger.check(posting)
            events.append(.ledger(posting))
        }
        let short = Money(minorUnits: owed.minorUnits - minorUnits, currency: amount.currency)
        return events + debt(of: order.seller, to: order.buyer, short, dispute, context)
    }

    /// The respondent pays the claimant with what it has, and owes the rest.
    private func compensated(_ dispute: DisputeCase, _ amount: Money, _ context: Context) throws(Refusal) -> [Event] {
        guard amount.isPositive else { return [] }
        let (legs, minorUnits) = taken(amount.minorUnits, from: dispute.respondent, amount.currency)
        var events: [Event] = []
        if minorUnits > 0 {
            let credit = Leg.credit(dispute.claimant.account(.available, amount.currency), minorUnits)
            let posting = LedgerEntry.posted(Posting(legs: legs + [credit], memo: "award \(dispute.id)"))
            try ledger.check(posting)
            events.append(.ledger(posting))
        }
        let short = try amount.minus(Money(minorUnits: minorUnits, currency: amount.currency))
        return events + debt(of: dispute.respondent, to: dispute.claimant, short, dispute, context)
    }

    private func debt(
        of debtor: ExchangeID, to creditor: ExchangeID, _ amount: Money, _ dispute: DisputeCase, _ context: Context
    ) -> [Event] {
        guard amount.isPositive else { return [] }
        let terms = terms(at: context.now).disputes
        return [
            .disputes(
                .debtIncurred(
                    AwardDebtIncurred(
                        dispute: dispute.id, debtor: debtor, creditor: creditor, amount: amount,
                        due: terms.end(ofWorkingDay: terms.awardDays, after: context.now))))
        ]
    }

    /// A product that infringes is withdrawn and its open orders end with a refund, each when the clock comes to it; one that does not
    /// goes on, its orders with the time they had left.
    private func executedOnProduct(
        _ dispute: DisputeCase, _ ruling: Ruling?, _ compensation: Money, _ outcome: DisputeCase.Outcome, _ context: Context
    ) throws(Refusal) -> [Event] {
        let closed = dispute.closed(outcome, ruling, at: context.now)
        guard closed.isUpheld || !compensation.isPositive else { throw .awardBothWays(dispute.id) }
        var events = [Event.disputes(.closed(closed))]
        if closed.isUpheld, try catalog.product(dispute.product).status != .withdrawn {
            events.append(.catalog(.withdrawn(ProductWithdrawn(product: dispute.product, reason: "\(dispute.id)"))))
        }
        return events + (try compensated(dispute, compensation, context))
    }
}
