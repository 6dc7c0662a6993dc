// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// An independent account of a market: plain numbers and dictionaries, written without the kernel's types, rules or ledger.
///
/// It predicts the answer to every command of a ``Simulation`` and what everyone owns afterwards.
struct SimulationModel {
    struct Order {
        let buyer: Int
        let seller: Int
        let price: Int64
        let placed: Int64
        var paid: Int64 = 0
        var isDelivered = false
        var isFrozen = false
        var dispute: UInt64?
        var deadline: Int64
        var rest: Int64 { price - paid }
    }

    struct Contract {
        let buyer: Int
        let until: Int64
        var used = 0
        var isActive = false
    }

    static let day: Int64 = 86_400_000
    static let uses = 3

    var now: Int64
    var available: [Int64]
    var held: [Int64]
    var payable: [Int64]
    var inTransit: [Int64]
    var fees: Int64 = 0
    var taxes: Int64 = 0
    var deposited: Int64
    var paidOut: Int64 = 0
    var orders: [UInt64: Order] = [:]
    var contracts: [UInt64: Contract] = [:]
    var payouts: [UInt64: Payout] = [:]
    var settled: [UInt64: Settled] = [:]
    var expired: [UInt64: Expired] = [:]
    var cases: [UInt64: Case] = [:]
    var debts: [UInt64: Debt] = [:]
    var references: Set<String> = []
    var nextOrder: UInt64 = 1
    var nextPayout: UInt64 = 1
    var closedThrough: Int64 = .min
    var isStopped = false

    /// Traders are counted through: buyers first, then sellers.
    init(now: Int64, buyers: Int, sellers: Int, funds: Int64) {
        self.now = now
        available = Array(repeating: funds, count: buyers) + Array(repeating: 0, count: sellers)
        held = Array(repeating: 0, count: buyers + sellers)
        payable = held
        inTransit = held
        deposited = funds * Int64(buyers)
    }

    /// Everything that happens by itself up to now.
    mutating func passTime() {
        let due = cases.filter { $0.value.deadline.map { $0 <= now } ?? false }.keys.sorted()
        for (id, order) in orders where order.deadline <= now && !order.isFrozen {
            if order.isDelivered {
                complete(id)
            } else {
                expired[id] = Expired(order: order, until: contracts[id]?.until ?? 0, at: now)
                refund(id)
            }
        }
        for id in due { passTime(of: id) }
        for (id, contract) in contracts where contract.until <= now && orders[id] == nil { contracts[id] = nil }
    }

    mutating func place(_ buyer: Int, _ seller: Int, quantity: Int64) -> String? {
        guard !isStopped else { return "venue.trading-stopped" }
        let price = 10_000 * quantity
        guard (1...1_000_000_000).contains(quantity) else { return "pricing.quantity-out-of-range" }
        guard available[buyer] >= price else { return "ledger.insufficient-funds" }
        available[buyer] -= price
        held[buyer] += price
        open(buyer, seller, price, until: now + 365 * Self.day)
        return nil
    }

    mutating func open(_ buyer: Int, _ seller: Int, _ price: Int64, until: Int64) {
        orders[nextOrder] = Order(buyer: buyer, seller: seller, price: price, placed: now, deadline: now + 15 * Self.day)
        contracts[nextOrder] = Contract(buyer: buyer, until: until)
        nextOrder += 1
    }

    mutating func deliver(_ id: UInt64, by seller: Int) -> String? {
        guard let order = orders[id] else { return missing(id) }
        guard order.seller == seller else { return "trading.not-party" }
        guard !order.isDelivered else { return "trading.already-delivered" }
        if order.dispute != nil { return Self.inDispute }
        guard !order.isFrozen else { return "escrow.order-frozen" }
        orders[id]?.isDelivered = true
        orders[id]?.deadline = now + 7 * Self.day
        contracts[id]?.isActive = true
        return nil
    }

    mutating func accept(_ id: UInt64, by buyer: Int) -> String? {
        if let refusal = inspect(id, buyer) { return refusal }
        complete(id)
        return nil
    }

    mutating func reject(_ id: UInt64, by buyer: Int) -> String? {
        if let refusal = inspect(id, buyer) { return refusal }
        refund(id)
        return nil
    }

    mutating func cancel(_ id: UInt64, by trader: Int) -> String? {
        guard let order = orders[id] else { return missing(id) }
        guard order.buyer == trader || order.seller == trader else { return "trading.not-party" }
        guard !order.isDelivered else { return "trading.already-delivered" }
        if order.dispute != nil { return Self.inDispute }
        guard !order.isFrozen else { return "ledger.hold-frozen" }
        refund(id)
        return nil
    }

    mutating func use(_ id: UInt64, by buyer: Int, isAgreedPurpose: Bool) -> String? {
        guard let contract = contracts[id] else {
            return id > 0 && id < nextOrder ? "trading.contract-ended" : "trading.contract-not-found"
        }
        guard contract.buyer == buyer else { return "trading.not-party" }
        guard contract.isActive else { return "trading.not-delivered" }
        guard isAgreedPurpose else { return "trading.other-purpose" }
        guard now < contract.until else { return "trading.contract-ended" }
        guard contract.used < Self.uses else { return "trading.uses-taken" }
        contracts[id]?.used += 1
        if contract.used + 1 == Self.uses, orders[id] == nil { contracts[id] = nil }
        return nil
    }

    mutating func freeze(_ id: UInt64) -> String? {
        guard let order = orders[id] else { return missing(id) }
        if order.dispute != nil { return Self.inDispute }
        guard !order.isFrozen else { return "ledger.hold-frozen" }
        orders[id]?.isFrozen = true
        return nil
    }

    mutating func unfreeze(_ id: UInt64) -> String? {
        guard let order = orders[id] else { return missing(id) }
        if order.dispute != nil { return Self.inDispute }
        guard order.isFrozen else { return "ledger.hold-not-frozen" }
        thaw(id)
        return nil
    }

    mutating func thaw(_ id: UInt64) {
        guard let order = orders[id] else { return }
        orders[id]?.isFrozen = false
        orders[id]?.dispute = nil
        orders[id]?.deadline = now + (order.isDelivered ? 7 : 15) * Self.day
    }

    mutating func deposit(_ trader: Int, _ amount: Int64, _ reference: String) -> String? {
        guard !references.contains(reference) else { return "escrow.bank-reference-used" }
        guard amount > 0 else { return "ledger.amount-not-positive" }
        references.insert(reference)
        available[trader] += amount
        deposited += amount
        return nil
    }

    /// - Parameter day: Counted from 1970 in China.
    mutating func closeDay(_ day: Int64) -> String? {
        let today = (now + 8 * 3_600_000) / Self.day
        guard day < today else { return "clearing.day-not-over" }
        guard day > closedThrough else { return "clearing.day-already-closed" }
        closedThrough = day
        return nil
    }

    func missing(_ id: UInt64) -> String {
        id > 0 && id < nextOrder ? "trading.order-finished" : "trading.order-not-found"
    }

    func inspect(_ id: UInt64, _ buyer: Int) -> String? {
        guard let order = orders[id] else { return missing(id) }
        guard order.buyer == buyer else { return "trading.not-party" }
        guard order.isDelivered else { return "trading.not-delivered" }
        if order.dispute != nil { return Self.inDispute }
        return order.isFrozen ? "ledger.hold-frozen" : nil
    }

    private mutating func refund(_ id: UInt64) {
        guard let order = orders.removeValue(forKey: id) else { return }
        held[order.buyer] -= order.rest
        available[order.buyer] += order.rest
        guard order.paid > 0 else {
            contracts[id] = nil
            return
        }
        settled[id] = Settled(order: order, paid: order.paid, at: now)
        endContract(id)
    }

    mutating func complete(_ id: UInt64, paying part: Int64? = nil) {
        guard let order = orders.removeValue(forKey: id) else { return }
        let amount = part ?? order.rest
        held[order.buyer] -= order.rest
        available[order.buyer] += order.rest - amount
        receive(amount, order)
        settled[id] = Settled(order: order, paid: order.paid + amount, at: now)
        endContract(id)
    }

    mutating func endContract(_ id: UInt64) {
        if let contract = contracts[id], contract.used >= Self.uses || contract.until <= now { contracts[id] = nil }
    }

    /// Two per cent, of which 6/106 is tax, each rounded half up.
    static func charge(_ amount: Int64) -> (fee: Int64, tax: Int64) {
        let fee = min((amount * 2 + 50) / 100, 50_000_000)
        return (fee, (fee * 6 * 2 + 106) / 212)
    }
}
