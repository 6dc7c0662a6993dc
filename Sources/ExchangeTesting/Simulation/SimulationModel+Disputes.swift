// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// Disputes and awards.
extension SimulationModel {
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

    mutating func file(_ id: UInt64, by trader: Int) -> String? {
        if orders[id] == nil, settled[id].map({ now >= $0.at + 180 * Self.day }) ?? true { return unsettled(id) }
        guard let order = orders[id] ?? settled[id]?.order else { return unsettled(id) }
        guard order.buyer == trader || order.seller == trader else { return "trading.not-party" }
        if orders[id]?.dispute != nil || settled[id]?.dispute != nil { return Self.inDispute }
        if orders[id]?.isFrozen == true { return "escrow.order-frozen" }
        open(id, by: trader, against: order.buyer == trader ? order.seller : order.buyer)
        return nil
    }

    mutating func open(_ order: UInt64, by claimant: Int, against respondent: Int) {
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
