// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeLedger
public import ExchangeModel

extension Market {
    /// What the end of a contract at an instant would do to the money and which data would have to be deleted.
    ///
    /// The used part stays paid and the venue keeps its fee; the rest of what the sellers received goes back, by largest remainder.
    /// Of an order that is not completed, what is held is divided in the same proportion; accepted milestones stay paid.
    ///
    /// - Throws: `trading.contract-not-found`, `trading.contract-ended`, or a refusal of money arithmetic.
    public func ending(of id: ExchangeID, at now: Instant) throws(Refusal) -> Ending {
        let contract = try trading.contract(id)
        let life = trading.lives[id]
        let terms = terms(at: contract.signed)
        let order = trading.orders[contract.order]
        let zero = Money.zero(contract.price.currency)
        let isDelivered = order == nil || delivery.deliveries[contract.order] != nil
        let basis = life?.refund ?? terms.earlyEndRefund
        let (used, total) = isDelivered ? contract.usedPart(by: basis, life?.suspension, at: now) : (0, 1)
        var paid = life?.outside == nil ? contract.price : zero
        var refund = zero
        var held = zero
        var part = zero
        if let order {
            let (left, captured) = self.held(for: order)
            paid = Money(minorUnits: captured, currency: paid.currency)
            held = left
            if let meter = pricing.meters[order.id] {
                part = isDelivered ? try due(of: order, contract, meter) : zero
            } else if order.milestones == nil {
                part = try held.split(by: [used, total - used])[0]
            }
        } else {
            refund = try paid.minus(fee(on: paid, terms)).split(by: [used, total - used])[1]
        }
        let deletes = contract.isActive ? deleter(after: contract) : nil
        return Ending(
            basis: basis, used: used, total: total, paid: paid, feeKept: try fee(on: paid, terms), refund: refund, held: held,
            captured: part, released: try held.minus(part), deletes: deletes,
            deletionDue: deletes == nil ? nil : now.adding(days: self.terms(at: now).deletionDays))
    }

    /// Ends a contract before its time: exactly what ``ending(of:at:)`` says is booked.
    func terminated(
        _ contract: Contract, _ proposal: ContractLife.Proposal, _ reason: String, for evidence: Digest?, _ context: Context
    ) throws(Refusal) -> [Event] {
        let ending = try ending(of: contract.id, at: context.now)
        var events: [Event] = []
        var entries: [LedgerEntry] = []
        if let order = trading.orders[contract.order] {
            try disputes.refuseIfStopped(order)
            if delivery.deliveries[order.id] != nil { events.append(.delivery(.closed(InspectionClosed(order: order.id)))) }
            events.append(.trading(.ended(OrderEnded(order: order.id, cause: .terminated, reason: reason))))
            try release(order, ending, into: &events)
        } else if ending.refund.isPositive {
            entries.append(try repaid(ending.refund, to: contract))
        }
        try ledger.check(entries)
        let terminated = ContractTerminated(
            contract: contract.id, by: proposal.by, isForCause: evidence != nil, reason: reason, evidence: evidence, ending: ending)
        return events + [.contracts(.terminated(terminated))] + closing(contract, context) + entries.map(Event.ledger)
    }

    /// Divides what is held for an order that will not be completed, and gives its deposit back.
    private func release(_ order: Order, _ ending: Ending, into events: inout [Event]) throws(Refusal) {
        if ending.captured.isPositive {
            try release(
                ending.captured, of: order, after: ending.paid.minorUnits, closes: true, terms(at: order.placed), into: &events)
        } else if ending.held.isPositive {
            let entry = LedgerEntry.voided(HoldVoided(hold: HoldID(price: order.id), reason: .released))
            try ledger.check(entry)
            events.append(.ledger(entry))
        }
        if let returned = try depositReturned(order) { events.append(returned) }
    }

    /// Money that those who share in a contract's price give back to its buyer: what waits for payout first, then what is free.
    ///
    /// - Throws: `contracts.refund-not-covered` when one of them has too little.
    func repaid(_ amount: Money, to contract: Contract) throws(Refusal) -> LedgerEntry {
        let seller = try catalog.product(contract.product).seller
        let shares = contract.shares ?? [IncomeShare(participant: seller, weight: 1)]
        let parts = try amount.split(by: shares.map(\.weight))
        var legs: [Leg] = []
        var owed: [(participant: ExchangeID, amount: Int64)] = []
        for (share, part) in zip(shares, parts) where part.isPositive {
            if let index = owed.firstIndex(where: { $0.participant == share.participant }) {
                owed[index].amount += part.minorUnits
            } else {
                owed.append((share.participant, part.minorUnits))
            }
        }
        for (participant, amountOwed) in owed {
            let payable = participant.account(.payable, amount.currency)
            let available = participant.account(.available, amount.currency)
            let first = min(amountOwed, max(0, ledger.balance(of: payable).availableMinorUnits))
            let second = amountOwed - first
            guard second <= ledger.balance(of: available).availableMinorUnits else { throw .contractRefundNotCovered(participant, amount) }
            if first > 0 { legs.append(.debit(payable, first)) }
            if second > 0 { legs.append(.debit(available, second)) }
        }
        legs.append(.credit(contract.buyer.account(.available, amount.currency), amount.minorUnits))
        return .posted(Posting(legs: legs, memo: "refund \(contract.id)"))
    }

    /// The venue's fee on all that was paid for one contract.
    func fee(on paid: Money, _ terms: MarketTerms) throws(Refusal) -> Money {
        let minimum = min(terms.minimumFeeMinorUnits, paid.minorUnits)
        return try FeeSchedule(
            rate: terms.platformFee, minimum: minimum, maximum: max(terms.maximumFeeMinorUnits, minimum)
        ).fee(on: paid)
    }

    /// How a further payment for a contract is divided: the fees of all payments add up to the fee on their sum.
    func settlement(
        of amount: Money, after paid: Money, from buyer: ExchangeID, to shares: [IncomeShare], _ terms: MarketTerms
    ) throws(Refusal) -> Settlement {
        let fee = try fee(on: paid.plus(amount), terms).minus(fee(on: paid, terms))
        return Settlement(
            payer: buyer.account(.available, amount.currency), fees: FeeSchedule(rate: .zero, fixed: fee.minorUnits),
            feeTax: terms.valueAddedTax,
            shares: shares.map { .init(account: $0.participant.account(.payable, amount.currency), weight: $0.weight) })
    }

    /// Who has to delete when a contract ends: a processor what it was entrusted with, any other buyer what it bought.
    func deleter(after contract: Contract) -> ExchangeID {
        guard trading.lives[contract.id]?.kind == .processing else { return contract.buyer }
        return catalog.products[contract.product]?.seller ?? contract.buyer
    }
}

extension Contract {
    /// How much of it is used and how much there is in all. A day that has begun is used; a rest that lengthens the term is not.
    func usedPart(by basis: RefundBasis, _ suspension: ContractLife.Suspension?, at now: Instant) -> (used: Int64, total: Int64) {
        switch basis {
        case .none: return (1, 1)
        case .byUses: return (min(used, uses), uses)
        case .byDays:
            let clock = suspension.flatMap { $0.by == buyer ? nil : $0.since } ?? now
            let total = max(1, Self.days(from: signed, to: until, less: rested))
            return (min(max(0, Self.days(from: signed, to: clock, less: rested)), total), total)
        }
    }

    private static func days(from start: Instant, to end: Instant, less rested: Int64) -> Int64 {
        let (length, overflow) = end.milliseconds.subtractingReportingOverflow(start.milliseconds)
        let running = (overflow ? .max : length) - rested
        return running / 86_400_000 + (running % 86_400_000 > 0 ? 1 : 0)
    }
}
