// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
public import ExchangeModel

/// An order whose price is known only when use or income has been counted.
public struct Meter: Sendable, Hashable, Codable {
    /// How the price is made; a later price of the product does not change it.
    public let price: Price
    /// The day whose discounts apply: that of the quote, or of the order.
    public let day: CalendarDate
    /// The income that the buyer reported.
    public internal(set) var income: Money?

    /// What is due on what was counted.
    ///
    /// Where income decides and none was reported, all that was set aside is due: silence never costs the seller.
    ///
    /// - Parameters:
    ///   - used: How many uses were counted.
    ///   - purpose: What for.
    /// - Throws: `money.out-of-range`.
    func due(used: Int64, purpose: String) throws(Refusal) -> Money {
        if case .royalty(let royalty) = price.model {
            guard let income else { return royalty.maximum }
            return try royalty.due(on: income)
        }
        guard used > 0 else { return .zero(price.model.currency) }
        return try price.amount(quantity: used, purpose: purpose, buyer: .other, on: day)
    }
}

// What is metered: set aside at the order, settled from what was counted, and over with its settlement.
extension Market {
    /// What is to be recorded about prices beside an order: that it is metered, or what of it falls on the parts of a bundle.
    func pricingEvents(of placed: OrderPlaced, at price: Price, _ meter: Meter?) throws(Refusal) -> [Event] {
        if let meter { return [.pricing(.meterStarted(MeterStarted(order: placed.order, meter: meter)))] }
        guard case .bundle(let bundle) = price.model else { return [] }
        let amounts = try bundle.allocation(of: placed.price)
        let parts = zip(bundle.parts, amounts).map { BundleAllocated.Part(product: $0.product, amount: $1) }
        return [.pricing(.bundleAllocated(BundleAllocated(order: placed.order, parts: parts)))]
    }

    /// A buyer reports what it earned with a product; the last report before settlement counts.
    func reportIncome(_ command: ReportIncome, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let order = try trading.order(command.order)
        guard order.buyer == buyer.id else { throw .notParty(order.id) }
        guard let meter = pricing.meters[order.id], case .royalty = meter.price.model else { throw .noRoyalty(order.id) }
        guard delivery.deliveries[order.id] != nil else { throw .notDelivered(order.id) }
        guard command.income.currency == order.price.currency else {
            throw .priceInOtherCurrency(command.income.currency, order.price.currency)
        }
        guard command.income.minorUnits >= 0 else { throw .incomeNegative(command.income) }
        return [
            .pricing(
                .incomeReported(IncomeReported(order: order.id, income: command.income, report: command.report)))
        ]
    }

    /// What was used, or earned from, is paid for: it cannot be sent back.
    func refuseRejectionOfMetered(_ order: Order) throws(Refusal) {
        guard let meter = pricing.meters[order.id] else { return }
        let used = trading.contracts[order.contract]?.used ?? 0
        guard used == 0, meter.income == nil else { throw .alreadyMetered(order.id) }
    }

    /// When an order that is delivered now completes by itself: after inspection, or when a metered one's counting ends.
    func inspectionEnd(of order: Order, _ context: Context) -> Instant {
        let terms = terms(at: order.placed)
        guard pricing.meters[order.id] != nil, let contract = trading.contracts[order.contract] else {
            return context.now.adding(days: terms.inspectionDays)
        }
        return min(contract.until, context.now.adding(days: terms.meteringDays))
    }

    /// Completes a metered order: what is due is taken from what was set aside, the rest goes back, and its contract ends.
    func meteredCompleted(_ order: Order, _ cause: OrderCompleted.Cause, _ context: Context) throws(Refusal) -> [Event] {
        guard let meter = pricing.meters[order.id], let contract = trading.contracts[order.contract] else {
            throw .orderNotFound(order.id)
        }
        if case .royalty = meter.price.model, meter.income == nil, cause == .accepted { throw .incomeNotReported(order.id) }
        let due = try due(of: order, contract, meter)
        var events: [Event] = [
            .delivery(.closed(InspectionClosed(order: order.id))),
            .pricing(
                .meterSettled(MeterSettled(order: order.id, used: contract.used, income: meter.income, due: due))),
            .trading(.completed(try completion(of: order, cause, paying: due, after: 0, at: taxRate(of: order, context)))),
        ]
        if order.price.isPositive {
            if due.isPositive {
                try release(due, of: order, after: 0, closes: true, terms(at: order.placed), into: &events)
            } else {
                let entry = LedgerEntry.voided(HoldVoided(hold: HoldID(price: order.id), reason: .released))
                try ledger.check(entry)
                events.append(.ledger(entry))
            }
            if let returned = try depositReturned(order) { events.append(returned) }
        }
        return events + contractOver(contract, context)
    }

    /// What a meter says is due for an order, never more than was set aside for it.
    func due(of order: Order, _ contract: Contract, _ meter: Meter) throws(Refusal) -> Money {
        let counted = try taxIncluded(
            try meter.due(used: contract.used, purpose: contract.purpose), in: meter.price, of: order.seller, on: meter.day)
        return counted.minorUnits < order.price.minorUnits ? counted : order.price
    }
}
