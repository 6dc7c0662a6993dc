// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What will happen by itself, and when. A deadline that events overtake is dropped when its time comes.
extension Market {
    mutating func schedule(_ event: RightsEvent) {
        switch event {
        case .published(let event): deadlines.insert(Deadline(instant: event.objectionsUntil, subject: event.right))
        case .dismissed(let event):
            // The time for objections may have ended while the objection was open.
            guard let until = rights.all[event.right]?.objectionsUntil else { return }
            deadlines.insert(Deadline(instant: until, subject: event.right))
        case .registered, .refused, .objected, .certified, .transferred, .licensed: return
        }
    }

    mutating func schedule(_ event: TradingEvent) {
        guard case .placed(let event) = event else { return }
        deadlines.insert(Deadline(instant: event.deliverBy, subject: event.order))
        let contract = ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial)
        deadlines.insert(Deadline(instant: event.until, subject: contract))
    }

    mutating func schedule(_ event: DeliveryEvent) {
        guard case .recorded(let event) = event else { return }
        deadlines.insert(Deadline(instant: event.inspectUntil, subject: event.order))
    }

    mutating func schedule(_ event: EscrowEvent) {
        switch event {
        case .unfrozen(let event): deadlines.insert(Deadline(instant: event.deadline, subject: event.order))
        case .fundsFrozen(let event):
            guard let until = event.funds.until else { return }
            deadlines.insert(Deadline(instant: Instant(startOf: until.adding(days: 1)), subject: event.funds.notice))
        default: return
        }
    }

    /// The time of a phase; and of the orders of a product that stood still, which go on or end.
    mutating func schedule(_ event: DisputesEvent) {
        if let deadline = disputes.cases[event.dispute]?.deadline {
            deadlines.insert(Deadline(instant: deadline, subject: event.dispute))
        }
        guard case .closed(let event) = event, let product = event.product else { return }
        for order in trading.orders.sorted where order.product == product {
            deadlines.insert(Deadline(instant: order.deadline, subject: order.id))
        }
    }

    mutating func schedule(_ event: NegotiationEvent) {
        switch event {
        case .demandPublished(let event): deadlines.insert(Deadline(instant: event.demand.until, subject: event.demand.id))
        case .offered(let event): deadlines.insert(Deadline(instant: event.offer.validUntil, subject: event.offer.id))
        case .countered(let event): deadlines.insert(Deadline(instant: event.offer.validUntil, subject: event.offer.id))
        case .mandated(let event): deadlines.insert(Deadline(instant: event.mandate.until, subject: event.mandate.id))
        case .demandClosed, .offerClosed, .agencyDisclosed, .agencyConsented, .mandateEnded, .approvalRequired: return
        }
    }

    mutating func schedule(_ event: ContractsEvent) {
        switch event {
        case .proposed(let event): deadlines.insert(Deadline(instant: event.proposal.validUntil, subject: event.contract))
        case .amended(let event): deadlines.insert(Deadline(instant: event.until, subject: event.contract))
        case .resumed(let event): deadlines.insert(Deadline(instant: event.until, subject: event.contract))
        case .milestonePaid(let event): deadlines.insert(Deadline(instant: event.deliverBy, subject: event.order))
        case .outsideDealRecorded(let event): deadlines.insert(Deadline(instant: event.until, subject: event.contract))
        case .signed, .consented, .lapsed, .transferred, .suspended, .noticeGiven, .renewed, .renewalFailed, .terminated,
            .deletionDue, .deletionProven, .dutiesChecked, .revisionDelivered, .quotaGranted, .quotaUsed, .quotaLapsed:
            return
        }
    }

    mutating func schedule(_ event: AuctionsEvent) {
        guard case .opened(let event) = event else { return }
        deadlines.insert(Deadline(instant: event.auction.revealUntil, subject: event.auction.id))
    }
}
