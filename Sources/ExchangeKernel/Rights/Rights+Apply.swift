// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Rights {
    mutating func apply(_ event: RightsEvent, at instant: Instant) {
        switch event {
        case .registered(let event):
            let registration = Registration(
                id: event.right, resource: event.resource, resourceHolder: event.holder, processor: event.holder,
                productOperator: event.holder)
            all.insert(registration, as: event.right)
        case .published(let event):
            all.update(event.right) {
                $0.status = .published
                $0.objectionsUntil = event.objectionsUntil
            }
        case .refused(let event): all.update(event.right) { $0.status = .refused }
        case .objected(let event): all.update(event.right) { $0.status = .objected }
        case .dismissed(let event): all.update(event.right) { $0.status = .published }
        case .certified(let event):
            all.update(event.right) {
                $0.status = .certified
                $0.certificate = event.certificate
            }
        case .transferred(let event):
            all.update(event.right) {
                switch event.kind {
                case .resourceHolding: $0.resourceHolder = event.receiver
                case .processingUse: $0.processor = event.receiver
                case .productOperation:
                    $0.productOperator = event.receiver
                    $0.operationAcquired = instant.date
                }
            }
        case .licensed(let event): all.update(event.right) { $0.licences.append(event.licence) }
        }
    }
}
