// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    /// Folds one record into the state. It never fails and never decides.
    public mutating func apply(_ record: Record) {
        precondition(record.sequence == sequence + 1, "the engine applies records in order, each once")
        for event in record.events { apply(event, record) }
        sequence = record.sequence
        instant = record.instant
    }

    private mutating func apply(_ event: Event, _ record: Record) {
        switch event {
        case .venue(let event):
            venue.apply(event)
            if case .deadlinePassed(let passed) = event {
                deadlines.remove(through: Deadline(instant: passed.instant, subject: passed.subject))
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
            trading.apply(event, at: record.instant, under: record.sectors)
            pricing.apply(event)
            schedule(event)
        case .escrow(let event):
            escrow.apply(event)
            trading.apply(event)
            schedule(event)
        case .delivery(let event):
            delivery.apply(event)
            trading.apply(event)
            schedule(event)
        case .clearing(let event):
            clearing.apply(event)
            escrow.apply(event)
        case .negotiation(let event): negotiation.apply(event)
        case .contracts(let event): trading.apply(event)
        case .auctions(let event):
            auctions.apply(event)
            schedule(event)
        case .disputes(let event): disputes.apply(event)
        case .credit(let event): credit.apply(event)
        case .services(let event): services.apply(event)
        case .ledger(let entry): ledger.apply(entry)
        }
    }
}
