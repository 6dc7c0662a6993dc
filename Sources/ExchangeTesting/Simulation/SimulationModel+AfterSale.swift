// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// Parts, refunds and reinstatements, again in plain numbers and without the kernel's types.
extension SimulationModel {
    struct Settled {
        let order: Order
        let paid: Int64
        var refunded: Int64 = 0
        /// What seller, fee and tax have left.
        var kept: [Int64]
        let at: Int64
        var dispute: UInt64?

        init(order: Order, paid: Int64, at: Int64) {
            self.order = order
            self.paid = paid
            self.at = at
            let (fee, tax) = SimulationModel.charge(paid)
            kept = [paid - fee, fee - tax, tax]
        }
    }

    struct Expired {
        let order: Order
        let until: Int64
        let at: Int64
        var isReinstated = false
    }

    mutating func acceptPart(_ id: UInt64, by buyer: Int, _ amount: Int64, rest: String) -> String? {
        guard let order = orders[id] else { return missing(id) }
        guard order.buyer == buyer else { return "trading.not-party" }
        guard order.isDelivered else { return "trading.not-delivered" }
        if order.dispute != nil { return Self.inDispute }
        guard amount > 0, amount < order.rest else { return "delivery.part-out-of-range" }
        if order.isFrozen { return "ledger.hold-frozen" }
        if rest == "refunded" {
            complete(id, paying: amount)
            return nil
        }
        held[buyer] -= amount
        receive(amount, order)
        orders[id]?.paid += amount
        if rest == "disputed" { open(id, by: buyer, against: order.seller) }
        return nil
    }

    /// Divides a payment: fee and tax are those of all so far less those before; debts come before the seller.
    mutating func receive(_ amount: Int64, _ order: Order) {
        let (before, all) = (Self.charge(order.paid), Self.charge(order.paid + amount))
        fees += (all.fee - all.tax) - (before.fee - before.tax)
        taxes += all.tax - before.tax
        var left = amount - (all.fee - before.fee)
        let owed = debts.filter { $0.value.debtor == order.seller }.sorted { ($0.value.due, $0.key) < ($1.value.due, $1.key) }
        for (id, debt) in owed {
            let part = min(left, debt.left)
            left -= part
            available[debt.creditor] += part
            reduce(id, by: part)
        }
        payable[order.seller] += left
    }

    mutating func reduce(_ debt: UInt64, by amount: Int64) {
        debts[debt]?.left -= amount
        if debts[debt]?.left == 0 { debts[debt] = nil }
    }

    mutating func refundSettled(_ id: UInt64, by seller: Int, _ amount: Int64) -> String? {
        guard let found = settled[id], now < found.at + 180 * Self.day else { return unsettled(id) }
        guard found.order.seller == seller else { return "trading.not-party" }
        if found.dispute != nil { return Self.inDispute }
        guard amount > 0, amount <= found.paid - found.refunded else { return "escrow.refund-exceeds-payment" }
        let parts = Self.split(amount, found.kept)
        guard payable[seller] + available[seller] >= parts[0] else { return "escrow.refund-not-covered" }
        give(back: amount, parts, of: id)
        available[found.order.buyer] += amount - parts[0] + take(parts[0], from: seller)
        return nil
    }

    func unsettled(_ id: UInt64) -> String {
        id > 0 && id < nextOrder ? "escrow.order-not-settled" : "trading.order-not-found"
    }

    mutating func give(back amount: Int64, _ parts: [Int64], of id: UInt64) {
        settled[id]?.refunded += amount
        for (index, part) in parts.enumerated() { settled[id]?.kept[index] -= part }
        fees -= parts[1]
        taxes -= parts[2]
    }

    mutating func take(_ amount: Int64, from trader: Int) -> Int64 {
        let income = min(amount, payable[trader])
        let money = min(amount - income, available[trader])
        payable[trader] -= income
        available[trader] -= money
        return income + money
    }

    /// By largest remainder, ties to the first.
    static func split(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
        let total = weights.reduce(0, +)
        guard total > 0 else { return weights }
        var parts = weights.map { amount * $0 / total }
        let order = weights.indices.sorted {
            let (left, right) = (amount * weights[$0] % total, amount * weights[$1] % total)
            return left != right ? left > right : $0 < $1
        }
        for index in order.prefix(Int(amount - parts.reduce(0, +))) { parts[index] += 1 }
        return parts
    }

    mutating func reinstate(_ id: UInt64, by buyer: Int) -> String? {
        guard !isStopped else { return "venue.trading-stopped" }
        guard let found = expired[id], now < found.at + 30 * Self.day else {
            return id > 0 && id < nextOrder ? "trading.order-not-expired" : "trading.order-not-found"
        }
        guard found.order.buyer == buyer else { return "trading.not-party" }
        guard !found.isReinstated else { return "trading.already-reinstated" }
        guard available[buyer] >= found.order.price else { return "ledger.insufficient-funds" }
        available[buyer] -= found.order.price
        held[buyer] += found.order.price
        expired[id]?.isReinstated = true
        open(buyer, found.order.seller, found.order.price, until: now + found.until - found.order.placed)
        return nil
    }
}
