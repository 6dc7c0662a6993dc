// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: DeliveryCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .record(let command): return try record(command, context)
        case .accept(let command):
            return try completed(try inspected(command.order, context), .accepted, context)
        case .acceptPart(let command): return try acceptPart(command, context)
        case .reject(let command):
            guard !command.reason.isEmpty, command.reason.utf8.count <= 2_000 else { throw .rejectionReasonMissing }
            let order = try inspected(command.order, context)
            try refuseRejectionOfMetered(order)
            return [.delivery(.closed(InspectionClosed(order: order.id)))] + (try ended(order, .rejected, command.reason, context))
        }
    }

    private func record(_ command: RecordDelivery, _ context: Context) throws(Refusal) -> [Event] {
        let seller = try trader(context)
        let order = try trading.order(command.order)
        guard order.seller == seller.id else { throw .notParty(order.id) }
        guard delivery.deliveries[order.id] == nil else { throw .alreadyDelivered(order.id) }
        try disputes.refuseIfStopped(order)
        guard ledger.hold(HoldID(order.id.serial))?.isFrozen != true else { throw .orderFrozen(order.id) }
        guard command.byteCount >= 0 else { throw .byteCountNegative(command.byteCount) }
        let product = try catalog.product(order.product)
        let tiers = credit.tiers(order.buyer, order.seller, on: context.now.date)
        let judgement = try judged(
            product, isExamined: order.file == nil || order.file == command.file, order.rulebook, tiers, context)
        let recorded = DeliveryRecorded(
            order: order.id, file: command.file, byteCount: command.byteCount,
            inspectUntil: inspectionEnd(of: order, context), verdicts: judgement.summary, credit: tiers.noteworthy)
        return [.delivery(.recorded(recorded))]
    }

    /// Asks the rules under which a contract was signed whether a file may be delivered, and refuses what they do not let pass.
    func judged(
        _ product: Product, isExamined: Bool, _ rulebook: Int, _ tiers: DealCredit, _ context: Context
    ) throws(Refusal) -> Judgement {
        var facts: Facts = [.fileIsExamined: .flag(isExamined)]
        facts[.grade] = (product.grade?.rawValue).map(FactValue.text)
        facts[.form] = .text(product.form.rawValue)
        facts[.creditTier] = .text(tiers.worse.rawValue)
        let judgement = try judge(
            .deliver, sector: product.sector, signedUnder: trading.rulebooks[rulebook], facts,
            (catalog.listings[product.id]?.sources ?? []).map { $0.with($0.facts.merging(facts)) }, context)
        try compliance.refuseUnlessAllowed(judgement, subject: product.id, on: context.now.date)
        return judgement
    }

    /// An order of the buyer on whose behalf the principal acts, whose delivery it may still accept or reject.
    private func inspected(_ id: ExchangeID, _ context: Context) throws(Refusal) -> Order {
        let buyer = try trader(context)
        let order = try trading.order(id)
        guard order.buyer == buyer.id else { throw .notParty(id) }
        guard delivery.deliveries[id] != nil else { throw .notDelivered(id) }
        return order
    }

    /// Takes part of a delivery: its price is paid at once; the rest goes back, waits, or is disputed.
    private func acceptPart(_ command: AcceptPart, _ context: Context) throws(Refusal) -> [Event] {
        let order = try inspected(command.order, context)
        try disputes.refuseIfStopped(order)
        guard order.price.isPositive else { throw .nothingHeld(order.id) }
        // What a milestone pays is agreed: of such an order a part is taken only together with its end.
        guard order.milestones == nil || command.rest == .refunded else { throw .paidByMilestones(order.id) }
        guard pricing.meters[order.id] == nil else { throw .alreadyMetered(order.id) }
        let (left, paid) = held(for: order)
        guard command.amount.isPositive, command.amount.currency == left.currency,
            command.amount.minorUnits < left.minorUnits
        else { throw .partOutOfRange(order.id, left) }
        guard command.rest == .held || (1...2_000).contains(command.reason.utf8.count) else { throw .rejectionReasonMissing }
        let terms = terms(at: order.placed)
        if command.rest == .refunded {
            return try completed(order, .accepted, context, paying: command.amount)
        }
        var events: [Event] = []
        let tax = try includedTax(command.amount, after: paid, at: taxRate(of: order, context))
        events.append(
            .delivery(.partAccepted(PartAccepted(order: order.id, amount: command.amount, includedTax: tax, reason: command.reason))))
        try release(command.amount, of: order, after: paid, closes: false, terms, into: &events)
        guard command.rest == .disputed else { return events }
        guard command.evidence.count <= DisputeCase.evidenceLimit else { throw .tooMuchEvidence(command.evidence.count) }
        return events
            + (try claim(
                .quality, on: order, isOpen: true, by: order.buyer, claimed: try left.minus(command.amount), command.reason,
                command.evidence, context))
    }

    /// Completes a delivered order: what is held is divided between the seller, the venue and the tax office.
    ///
    /// - Parameter part: What is paid of what is still held; the rest goes back. Without it, all of it.
    func completed(
        _ order: Order, _ cause: OrderCompleted.Cause, _ context: Context, paying part: Money? = nil
    ) throws(Refusal) -> [Event] {
        try disputes.refuseIfStopped(order)
        let terms = terms(at: order.placed)
        let (left, paid) = held(for: order)
        if part == nil, pricing.meters[order.id] != nil { return try meteredCompleted(order, cause, context) }
        if part == nil, let milestones = order.milestones, milestones.count > 1 {
            return try milestoneReached(order, after: paid, context)
        }
        let amount = part ?? left
        var events: [Event] = [
            .delivery(.closed(InspectionClosed(order: order.id))),
            .trading(.completed(try completion(of: order, cause, paying: amount, after: paid, at: taxRate(of: order, context)))),
        ]
        if order.price.isPositive {
            try release(amount, of: order, after: paid, closes: true, terms, into: &events)
            if let returned = try depositReturned(order) { events.append(returned) }
        }
        if let contract = trading.contracts[order.contract],
            contract.used >= contract.uses || contract.until <= context.now
        {
            events += contractOver(contract, context)
        }
        return events
    }

    /// The event of an order's completion with its last payment.
    func completion(
        of order: Order, _ cause: OrderCompleted.Cause, paying amount: Money, after paid: Int64, at rate: Rate
    ) throws(Refusal) -> OrderCompleted {
        let total = paid + amount.minorUnits
        return OrderCompleted(
            order: order.id, cause: cause, includedTax: try includedTax(amount, after: paid, at: rate),
            paid: total == order.price.minorUnits ? nil : total)
    }

    /// The rate of value added tax in an order's price: that of its seller's class of taxpayers on the day it is paid.
    func taxRate(of order: Order, _ context: Context) -> Rate {
        clearing.valueAddedTax(of: order.seller, on: context.now.date, general: terms(at: order.placed).valueAddedTax)
    }

    /// The value added tax in a payment, so that the taxes of all payments of an order are the tax in their sum.
    private func includedTax(_ amount: Money, after paid: Int64, at rate: Rate) throws(Refusal) -> Int64 {
        guard paid > 0 else { return try TaxInclusive.split(gross: amount, rate: rate).tax.minorUnits }
        let before = Money(minorUnits: paid, currency: amount.currency)
        let all = try TaxInclusive.split(gross: try before.plus(amount), rate: rate).tax
        return try all.minus(try TaxInclusive.split(gross: before, rate: rate).tax).minorUnits
    }

    /// An accepted delivery that is one of several: its milestone is paid, and the next delivery is awaited.
    private func milestoneReached(_ order: Order, after paid: Int64, _ context: Context) throws(Refusal) -> [Event] {
        let terms = terms(at: order.placed)
        let reached = MilestonePaid(
            order: order.id, amount: order.due, deliverBy: context.now.adding(days: terms.deliveryDays))
        var events: [Event] = [
            .delivery(.closed(InspectionClosed(order: order.id))), .contracts(.milestonePaid(reached)),
        ]
        try release(order.due, of: order, after: paid, closes: false, terms, into: &events)
        return events
    }
}
