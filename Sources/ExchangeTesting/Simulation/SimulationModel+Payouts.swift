// SPDX-License-Identifier: Apache-2.0

// Payouts as the model keeps them: ordered, sent once, then confirmed or failed.
extension SimulationModel {
    struct Payout {
        let trader: Int
        let amount: Int64
        /// Whether it was earned, and not deposited.
        let isIncome: Bool
        var isSent = false
    }

    mutating func withdraw(_ trader: Int, _ amount: Int64) -> String? {
        guard amount > 0 else { return "ledger.amount-not-positive" }
        guard available[trader] >= amount else { return "ledger.insufficient-funds" }
        available[trader] -= amount
        order(trader, amount, isIncome: false)
        return nil
    }

    mutating func settle() -> String? {
        let owed = payable.indices.filter { payable[$0] > 0 }
        guard !owed.isEmpty else { return "clearing.nothing-to-settle" }
        // Participants were admitted seller, buyer, seller, buyer …; payouts go in that order.
        for trader in owed {
            order(trader, payable[trader], isIncome: true)
            payable[trader] = 0
        }
        return nil
    }

    mutating func send(_ ids: [UInt64]) -> String? {
        for (index, id) in ids.enumerated() {
            guard let payout = payouts[id] else { return "escrow.payout-not-open" }
            if payout.isSent || ids[..<index].contains(id) { return "escrow.payout-already-sent" }
        }
        for id in ids { payouts[id]?.isSent = true }
        return nil
    }

    mutating func confirm(_ id: UInt64, _ reference: String) -> String? {
        guard let payout = payouts[id] else { return "escrow.payout-not-open" }
        guard !references.contains(reference) else { return "escrow.bank-reference-used" }
        references.insert(reference)
        payouts[id] = nil
        inTransit[payout.trader] -= payout.amount
        paidOut += payout.amount
        return nil
    }

    mutating func fail(_ id: UInt64) -> String? {
        guard let payout = payouts.removeValue(forKey: id) else { return "escrow.payout-not-open" }
        inTransit[payout.trader] -= payout.amount
        if payout.isIncome { payable[payout.trader] += payout.amount } else { available[payout.trader] += payout.amount }
        return nil
    }

    private mutating func order(_ trader: Int, _ amount: Int64, isIncome: Bool) {
        payouts[nextPayout] = Payout(trader: trader, amount: amount, isIncome: isIncome)
        nextPayout += 1
        inTransit[trader] += amount
    }
}
