// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Trading {
    /// - Returns: The order that was settled cleanly, if one was.
    mutating func apply(_ event: TradingEvent, at instant: Instant, under sectors: [String]) -> Order? {
        switch event {
        case .placed(let event): place(event, at: instant, under: sectors)
        case .completed(let event):
            let order = orders.remove(event.order)
            return event.cause.isClean ? order : nil
        case .ended(let event):
            orders.remove(event.order)
            endContract(ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial))
        case .used(let event): contracts.update(event.contract) { $0.used = event.use }
        case .contractCompleted(let event): endContract(event.contract)
        }
        return nil
    }

    mutating func apply(_ event: DeliveryEvent) {
        guard case .recorded(let event) = event else { return }
        orders.update(event.order) { $0.deadline = event.inspectUntil }
        let contract = ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial)
        contracts.update(contract) { $0.isActive = true }
    }

    mutating func apply(_ event: EscrowEvent) {
        guard case .unfrozen(let event) = event else { return }
        orders.update(event.order) { $0.deadline = event.deadline }
    }

    private mutating func place(_ event: OrderPlaced, at instant: Instant, under sectors: [String]) {
        if rulebooks.last != sectors { rulebooks.append(sectors) }
        let order = Order(
            id: event.order, product: event.product, buyer: event.buyer, seller: event.seller, price: event.price,
            file: event.file, shares: event.shares, rulebook: rulebooks.count - 1, placed: instant, deadline: event.deliverBy)
        orders.insert(order, as: event.order)
        let contract = Contract(
            id: order.contract, product: event.product, buyer: event.buyer, purpose: event.purpose, uses: event.uses,
            until: event.until)
        contracts.insert(contract, as: contract.id)
        holders.add(1, event.buyer, event.product)
    }

    private mutating func endContract(_ id: ExchangeID) {
        guard let contract = contracts.remove(id) else { return }
        holders.add(-1, contract.buyer, contract.product)
    }
}

extension OrderCompleted.Cause {
    /// Whether a deal completed like this speaks for both of its parties.
    fileprivate var isClean: Bool {
        switch self {
        case .accepted, .timeout: true
        }
    }
}
