// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// Parts, refunds, reinstatements, disputes and awards, again in plain numbers and without the kernel's types.
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

    enum Phase: String {
        case negotiation, mediation, undecided, arbitration, court, closed
    }

    struct Case {
        let order: UInt64
        let claimant: Int
        let respondent: Int
        var phase = Phase.negotiation
        var deadline: Int64?
        var isAnswered = false
        var isDefaulted = false
        var offers: [Int: (buyer: Int64, seller: Int64)] = [:]
        var arbitrating: Set<Int> = []
    }

    struct Debt {
        let debtor: Int
        let creditor: Int
        var left: Int64
        let due: Int64
    }

    static let inDispute = "disputes.order-in-dispute"

    /// The end of the n-th working day from now, Monday to Friday in China.
    func workingDays(_ count: Int64) -> Int64 {
        var day = (now + 8 * 3_600_000) / Self.day
        var left = count
        while left > 0 {
            day += 1
            if (day + 3) % 7 < 5 { left -= 1 }
        }
        return (day + 1) * Self.day - 8 * 3_600_000
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

    private mutating func reduce(_ debt: UInt64, by amount: Int64) {
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

    private func unsettled(_ id: UInt64) -> String {
        id > 0 && id < nextOrder ? "escrow.order-not-settled" : "trading.order-not-found"
    }

    private mutating func give(back amount: Int64, _ parts: [Int64], of id: UInt64) {
        settled[id]?.refunded += amount
        for (index, part) in parts.enumerated() { settled[id]?.kept[index] -= part }
        fees -= parts[1]
        taxes -= parts[2]
    }

    private mutating func take(_ amount: Int64, from trader: Int) -> Int64 {
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

    mutating func file(_ id: UInt64, by trader: Int) -> String? {
        if orders[id] == nil, settled[id].map({ now >= $0.at + 180 * Self.day }) ?? true { return unsettled(id) }
        guard let order = orders[id] ?? settled[id]?.order else { return unsettled(id) }
        guard order.buyer == trader || order.seller == trader else { return "trading.not-party" }
        if orders[id]?.dispute != nil || settled[id]?.dispute != nil { return Self.inDispute }
        if orders[id]?.isFrozen == true { return "escrow.order-frozen" }
        open(id, by: trader, against: order.buyer == trader ? order.seller : order.buyer)
        return nil
    }

    private mutating func open(_ order: UInt64, by claimant: Int, against respondent: Int) {
        let id = UInt64(cases.count + 1)
        cases[id] = Case(order: order, claimant: claimant, respondent: respondent, deadline: workingDays(5))
        orders[order]?.dispute = id
        orders[order]?.isFrozen = true
        settled[order]?.dispute = id
    }

    private func own(_ id: UInt64, _ trader: Int) -> (Case, String?) {
        let none = Case(order: 0, claimant: 0, respondent: 0)
        guard let found = cases[id] else { return (none, "disputes.not-found") }
        guard found.phase != .closed else { return (none, "disputes.closed") }
        return (found, found.claimant == trader || found.respondent == trader ? nil : "trading.not-party")
    }

    mutating func answer(_ id: UInt64, by trader: Int) -> String? {
        let (found, refusal) = own(id, trader)
        if let refusal { return refusal }
        guard found.respondent == trader else { return "disputes.not-respondent" }
        guard found.phase == .negotiation, !found.isAnswered else { return "disputes.not-at-this-phase" }
        let until = workingDays(10)
        cases[id]?.isAnswered = true
        cases[id]?.deadline = until
        return nil
    }

    mutating func withdraw(claim id: UInt64, by trader: Int) -> String? {
        let (found, refusal) = own(id, trader)
        if let refusal { return refusal }
        guard found.claimant == trader else { return "disputes.not-claimant" }
        close(id)
        return nil
    }

    /// - Parameter isCourt: Whether it goes to court; otherwise to arbitration by the venue's desk.
    mutating func choose(_ id: UInt64, by trader: Int, isCourt: Bool) -> String? {
        let (found, refusal) = own(id, trader)
        if let refusal { return refusal }
        if found.phase == .arbitration { return "disputes.arbitration-agreed" }
        if found.phase == .court { return "disputes.court-chosen" }
        cases[id]?.arbitrating.insert(trader)
        if isCourt {
            cases[id]?.phase = .court
        } else if found.arbitrating.contains(where: { $0 != trader }) {
            cases[id]?.phase = .arbitration
        } else {
            return nil
        }
        cases[id]?.deadline = nil
        return nil
    }

    mutating func agree(_ id: UInt64, by trader: Int, _ buyer: Int64, _ seller: Int64) -> String? {
        let (found, refusal) = own(id, trader)
        if let refusal { return refusal }
        guard buyer + seller > 0 else { return "money.split-without-weights" }
        cases[id]?.offers[trader] = (buyer, seller)
        guard let other = found.offers.first(where: { $0.key != trader })?.value else { return nil }
        let money = money(in: found)
        if Self.split(money, [buyer, seller]) == Self.split(money, [other.buyer, other.seller]) { execute(id, buyer, seller) }
        return nil
    }

    mutating func award(_ id: UInt64, _ buyer: Int64, _ seller: Int64, byDefault isDefault: Bool) -> String? {
        guard let found = cases[id] else { return "disputes.not-found" }
        guard found.phase != .closed else { return "disputes.closed" }
        if isDefault {
            if found.phase == .arbitration { return "disputes.arbitration-agreed" }
            if found.phase == .court { return "disputes.court-chosen" }
            guard found.isDefaulted, !found.isAnswered else { return "disputes.answer-pending" }
        } else {
            guard found.phase == .arbitration || found.phase == .court else { return "disputes.not-at-this-phase" }
        }
        guard buyer + seller > 0 else { return "money.split-without-weights" }
        execute(id, buyer, seller)
        return nil
    }

    mutating func pay(_ id: UInt64, by trader: Int, _ amount: Int64) -> String? {
        guard let debt = debts[id], debt.debtor == trader else { return "disputes.nothing-owed" }
        guard amount > 0, amount <= debt.left else { return "disputes.payment-out-of-range" }
        guard payable[trader] + available[trader] >= amount else { return "disputes.award-not-covered" }
        available[debt.creditor] += take(amount, from: trader)
        reduce(id, by: amount)
        return nil
    }

    private func money(in found: Case) -> Int64 {
        orders[found.order]?.rest ?? settled[found.order].map { $0.paid - $0.refunded } ?? 0
    }

    private mutating func execute(_ id: UInt64, _ buyer: Int64, _ seller: Int64) {
        guard let found = cases[id] else { return }
        let parts = Self.split(money(in: found), [buyer, seller])
        close(id, thaws: false)
        guard let order = orders[found.order] else { return repay(found.order, parts[0], id) }
        if order.paid + parts[1] > 0 {
            complete(found.order, paying: parts[1])
            settled[found.order]?.dispute = nil
            if !order.isDelivered { contracts[found.order] = nil }
        } else {
            held[order.buyer] -= order.rest
            available[order.buyer] += order.rest
            orders[found.order] = nil
            contracts[found.order] = nil
        }
    }

    private mutating func repay(_ id: UInt64, _ amount: Int64, _ dispute: UInt64) {
        guard let found = settled[id], amount > 0 else { return }
        let parts = Self.split(amount, found.kept)
        give(back: amount, parts, of: id)
        let taken = take(parts[0], from: found.order.seller)
        available[found.order.buyer] += amount - parts[0] + taken
        guard taken < parts[0] else { return }
        debts[dispute] = Debt(
            debtor: found.order.seller, creditor: found.order.buyer, left: parts[0] - taken, due: workingDays(10))
    }

    private mutating func close(_ id: UInt64, thaws: Bool = true) {
        guard let found = cases[id] else { return }
        cases[id]?.phase = .closed
        cases[id]?.deadline = nil
        settled[found.order]?.dispute = nil
        if thaws { thaw(found.order) }
    }

    /// The time of a phase is over.
    mutating func passTime(of id: UInt64) {
        guard let found = cases[id] else { return }
        let opensMediation = found.phase == .negotiation && (found.isAnswered || found.isDefaulted)
        let until = workingDays(opensMediation ? 15 : 10)
        switch found.phase {
        case .negotiation where !found.isAnswered && !found.isDefaulted:
            cases[id]?.isDefaulted = true
            cases[id]?.deadline = until
        case .negotiation:
            cases[id]?.phase = .mediation
            cases[id]?.deadline = until
        case .mediation:
            cases[id]?.phase = .undecided
            cases[id]?.deadline = until
        case .undecided: close(id)
        case .arbitration, .court, .closed: return
        }
    }
}
