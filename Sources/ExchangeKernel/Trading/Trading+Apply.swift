// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Trading {
    mutating func apply(_ event: TradingEvent, at instant: Instant, under sectors: [String]) {
        switch event {
        case .placed(let event): place(event, at: instant, under: sectors)
        case .completed(let event): orders.remove(event.order)
        case .ended(let event):
            orders.remove(event.order)
            endContract(ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial))
        case .used(let event): contracts.update(event.contract) { $0.used = event.use }
        case .contractCompleted(let event): endContract(event.contract)
        }
    }

    mutating func apply(_ event: DeliveryEvent) {
        guard case .recorded(let event) = event else { return }
        orders.update(event.order) { $0.deadline = event.inspectUntil }
        let contract = ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial)
        contracts.update(contract) { $0.isActive = true }
    }

    mutating func apply(_ event: PricingEvent) {
        guard case .bundleAllocated(let event) = event else { return }
        let id = ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial)
        guard let contract = contracts[id] else { return }
        contracts.update(id) { $0.parts = event.parts.map(\.product) }
        for part in event.parts { holders.add(1, contract.buyer, part.product) }
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
        for part in contract.parts ?? [] { holders.add(-1, contract.buyer, part) }
    }
}
