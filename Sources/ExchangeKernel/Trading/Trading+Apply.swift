// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Trading {
    /// - Returns: The order that was settled cleanly, if one was.
    mutating func apply(_ event: TradingEvent, at instant: Instant, under sectors: [String]) -> Order? {
        switch event {
        case .placed(let event): place(event, at: instant, under: sectors)
        case .completed(let event):
            guard let order = orders.remove(event.order) else { return nil }
            settled.append(SettledOrder(order: order, paid: event.paid ?? order.price.minorUnits, at: instant))
            return event.cause.isClean ? order : nil
        case .ended(let event): end(event, at: instant)
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

    mutating func apply(_ event: PricingEvent) {
        guard case .bundleAllocated(let event) = event else { return }
        let id = ExchangeID(region: event.order.region, kind: .contract, serial: event.order.serial)
        guard let contract = contracts[id] else { return }
        contracts.update(id) { $0.parts = event.parts.map(\.product) }
        for part in event.parts { holders.add(1, contract.buyer, part.product) }
    }

    private mutating func place(_ event: OrderPlaced, at instant: Instant, under sectors: [String]) {
        if rulebooks.last != sectors { rulebooks.append(sectors) }
        let order = Order(
            id: event.order, product: event.product, buyer: event.buyer, seller: event.seller, quantity: event.quantity,
            price: event.price, deposit: event.deposit, file: event.file, shares: event.shares, rulebook: rulebooks.count - 1, placed: instant,
            deadline: event.deliverBy)
        orders.insert(order, as: event.order)
        let contract = Contract(
            id: order.contract, product: event.product, buyer: event.buyer, purpose: event.purpose, uses: event.uses,
            until: event.until, price: event.price, version: event.version, signed: instant, shares: event.shares,
            rulebook: order.rulebook)
        contracts.insert(contract, as: contract.id)
        holders.add(1, event.buyer, event.product)
        guard let old = event.reinstates, let index = expired.firstIndex(where: { $0.order.id == old }) else { return }
        expired[index].successor = event.order
    }

    private mutating func end(_ event: OrderEnded, at instant: Instant) {
        guard let order = orders.remove(event.order) else { return }
        if event.cause == .expired, let contract = contracts[order.contract] {
            expired.append(
                ExpiredOrder(order: order, purpose: contract.purpose, uses: contract.uses, until: contract.until, at: instant))
        }
        endContract(order.contract)
    }

    mutating func apply(_ event: EscrowEvent) {
        switch event {
        case .unfrozen(let event): orders.update(event.order) { $0.deadline = event.deadline }
        case .refunded(let event): settled.refund(event)
        case .deposited, .withdrawn, .payoutsSent, .paidOut, .payoutFailed, .frozen, .fundsFrozen, .fundsUnfrozen, .fundsCaught,
            .fundsSeized, .pledged, .pledgeReleased, .pledgeDefaulted, .pledgePaid:
            return
        }
    }

    /// Forgets the finished orders whose time for claims and reinstatement is over.
    mutating func forget(completedBefore claims: Instant, expiredBefore reinstatements: Instant, except disputes: Disputes) {
        settled.forget(completedBefore: claims, except: disputes)
        guard let oldest = expired.first, oldest.at < reinstatements else { return }
        expired.removeAll { $0.at < reinstatements }
    }

    mutating func endContract(_ id: ExchangeID) {
        guard let contract = contracts.remove(id) else { return }
        lives.remove(id)
        holders.add(-1, contract.buyer, contract.product)
        for part in contract.parts ?? [] { holders.add(-1, contract.buyer, part) }
    }
}

extension OrderCompleted.Cause {
    /// Whether a deal completed like this speaks for both of its parties.
    fileprivate var isClean: Bool {
        switch self {
        case .accepted, .timeout: true
        case .awarded: false
        }
    }
}
