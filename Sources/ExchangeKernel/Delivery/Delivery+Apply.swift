// SPDX-License-Identifier: Apache-2.0

extension Delivery {
    mutating func apply(_ event: DeliveryEvent) {
        switch event {
        case .recorded(let event):
            let pending = PendingDelivery(
                file: event.file, byteCount: event.byteCount, inspectUntil: event.inspectUntil)
            deliveries.insert(pending, as: event.order)
        case .closed(let event): deliveries.remove(event.order)
        case .partAccepted: break
        }
    }
}
