// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    /// Folds one record into the state. It never fails and never decides.
    public mutating func apply(_ record: Record) {
        precondition(record.sequence == sequence + 1, "the engine applies records in order, each once")
        if clearing.spending.count > 0 { noteSpending(of: record) }
        for event in record.events { apply(event, record) }
        sequence = record.sequence
        instant = record.instant
    }

    private mutating func apply(_ event: Event, _ record: Record) {
        switch event {
        case .venue(let event):
            venue.apply(event, at: record.instant)
            credit.apply(event)
            if case .deadlinePassed(let passed) = event {
                deadlines.remove(through: Deadline(instant: passed.instant, subject: passed.subject))
                forgetFinishedOrders(at: record.instant)
            }
        case .participants(let event): participants.apply(event)
        case .rights(let event):
            rights.apply(event, at: record.instant)
            schedule(event)
        case .catalog(let event): catalog.apply(event, at: record.instant)
        case .compliance(let event): compliance.apply(event)
        case .pricing(let event):
            pricing.apply(event)
            trading.apply(event)
        case .trading(let event):
            if let settled = trading.apply(event, at: record.instant, under: record.sectors) { credit.settle(settled) }
            pricing.apply(event)
            schedule(event)
        case .escrow(let event):
            escrow.apply(event, at: record.instant)
            trading.apply(event)
            schedule(event)
        case .delivery(let event):
            delivery.apply(event)
            trading.apply(event)
            schedule(event)
        case .clearing(let event):
            clearing.apply(event)
            escrow.apply(event)
        case .negotiation(let event):
            negotiation.apply(event)
            catalog.apply(event)
            schedule(event)
        case .contracts(let event):
            trading.apply(event, at: record.instant, under: record.sectors)
            schedule(event)
        case .auctions(let event):
            auctions.apply(event)
            schedule(event)
        case .disputes(let event):
            disputes.apply(event, at: record.instant, in: record.sequence)
            trading.apply(event, at: record.instant)
            schedule(event)
        case .credit(let event):
            credit.apply(event)
            schedule(event)
        case .services(let event):
            services.apply(event)
            schedule(event)
        case .ledger(let entry): ledger.apply(entry)
        }
    }

    /// Finished orders are remembered for the longest time for claims that any terms give, and disputed ones longer.
    private mutating func forgetFinishedOrders(at now: Instant) {
        let claimDays = venue.terms.reduce(0) { max($0, $1.terms.escrow.claimDays) }
        let reinstatementDays = venue.terms.reduce(0) { max($0, $1.terms.escrow.reinstatementDays) }
        trading.forget(
            completedBefore: now.adding(days: -claimDays), expiredBefore: now.adding(days: -reinstatementDays), except: disputes)
    }
}
