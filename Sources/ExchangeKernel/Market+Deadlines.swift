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
        guard case .unfrozen(let event) = event else { return }
        deadlines.insert(Deadline(instant: event.deadline, subject: event.order))
    }

    mutating func schedule(_ event: AuctionsEvent) {
        guard case .opened(let event) = event else { return }
        deadlines.insert(Deadline(instant: event.auction.revealUntil, subject: event.auction.id))
    }
}
