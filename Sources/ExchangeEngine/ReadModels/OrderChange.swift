// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel

/// What a record changes about one order, as a list shows it.
public enum OrderChange: Sendable, Hashable {
    /// A new order.
    case placed(OrderSummary)
    /// An order that goes on.
    case moved(ExchangeID, to: OrderSummary.Status, at: Instant)

    /// What an event of a record changes; `nil` when it is not about orders.
    public init?(_ event: Event, of record: Record) {
        switch event {
        case .trading(.placed(let event)):
            self = .placed(
                OrderSummary(
                    id: event.order, product: event.product, buyer: event.buyer, seller: event.seller, price: event.price,
                    purpose: event.purpose, status: .placed, placed: record.instant, changed: record.instant,
                    sequence: record.sequence))
        case .trading(.completed(let event)): self = .moved(event.order, to: .completed, at: record.instant)
        case .trading(.ended(let event)):
            let status: OrderSummary.Status =
                switch event.cause {
                case .cancelled, .terminated: .cancelled
                case .rejected: .rejected
                case .expired: .expired
                case .awarded, .infringing: .refunded
                }
            self = .moved(event.order, to: status, at: record.instant)
        case .delivery(.recorded(let event)): self = .moved(event.order, to: .delivered, at: record.instant)
        default: return nil
        }
    }
}
