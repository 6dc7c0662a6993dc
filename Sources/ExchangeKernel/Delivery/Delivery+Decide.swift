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
        case .reject(let command):
            guard !command.reason.isEmpty, command.reason.utf8.count <= 2_000 else { throw .rejectionReasonMissing }
            let order = try inspected(command.order, context)
            return [.delivery(.closed(InspectionClosed(order: order.id)))] + (try ended(order, .rejected, command.reason))
        }
    }

    private func record(_ command: RecordDelivery, _ context: Context) throws(Refusal) -> [Event] {
        let seller = try trader(context)
        let order = try trading.order(command.order)
        guard order.seller == seller.id else { throw .notParty(order.id) }
        guard delivery.deliveries[order.id] == nil else { throw .alreadyDelivered(order.id) }
        guard ledger.hold(HoldID(order.id.serial))?.isFrozen != true else { throw .orderFrozen(order.id) }
        guard command.byteCount >= 0 else { throw .byteCountNegative(command.byteCount) }
        let product = try catalog.product(order.product)
        var facts: Facts = [.fileIsExamined: .flag(order.file == nil || order.file == command.file)]
        facts[.grade] = (product.grade?.rawValue).map(FactValue.text)
        facts[.form] = .text(product.form.rawValue)
        let judgement = try judge(
            .deliver, sector: product.sector, signedUnder: trading.rulebooks[order.rulebook], facts,
            (catalog.listings[product.id]?.sources ?? []).map { $0.with($0.facts.merging(facts)) }, context)
        try compliance.refuseUnlessAllowed(judgement, subject: product.id, on: context.now.date)
        let recorded = DeliveryRecorded(
            order: order.id, file: command.file, byteCount: command.byteCount,
            inspectUntil: context.now.adding(days: terms(at: order.placed).inspectionDays), verdicts: judgement.summary)
        return [.delivery(.recorded(recorded))]
    }

    /// An order of the buyer on whose behalf the principal acts, whose delivery it may still accept or reject.
    private func inspected(_ id: ExchangeID, _ context: Context) throws(Refusal) -> Order {
        let buyer = try trader(context)
        let order = try trading.order(id)
        guard order.buyer == buyer.id else { throw .notParty(id) }
        guard delivery.deliveries[id] != nil else { throw .notDelivered(id) }
        return order
    }

    /// Completes a delivered order: what is held is divided between the seller, the venue and the tax office.
    func completed(_ order: Order, _ cause: OrderCompleted.Cause, _ context: Context) throws(Refusal) -> [Event] {
        let terms = terms(at: order.placed)
        let rate = clearing.valueAddedTax(of: order.seller, on: context.now.date, general: terms.valueAddedTax)
        let tax = try TaxInclusive.split(gross: order.price, rate: rate).tax
        var events: [Event] = [
            .delivery(.closed(InspectionClosed(order: order.id))),
            .trading(.completed(OrderCompleted(order: order.id, cause: cause, includedTax: tax.minorUnits))),
        ]
        if order.price.isPositive {
            let capture = LedgerEntry.captured(
                try settlement(of: order, terms).capture(HoldID(order.id.serial), order.price, closes: true))
            try ledger.check(capture)
            events.append(.ledger(capture))
        }
        if let contract = trading.contracts[order.contract],
            contract.used >= contract.uses || contract.until <= context.now
        {
            events.append(.trading(.contractCompleted(ContractCompleted(contract: contract.id))))
        }
        return events
    }
}
