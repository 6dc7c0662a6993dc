// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Ledger {
    /// Up to so many lines, looking for lines of one account by a plain scan is faster than sorting them.
    private static let scanLimit = 16

    /// Checks the lines of an entry: positive, balanced in every currency, and bearable for every account.
    ///
    /// - Parameter releasing: The account and amount that the entry also takes out of hold.
    func check(_ legs: [Leg], releasing: (account: AccountID, minorUnits: Int64)?) throws(Refusal) {
        guard (1...Ledger.legLimit).contains(legs.count) else { throw .legCount(legs.count) }
        try checkBalanced(legs)
        guard legs.count <= Ledger.scanLimit else { return try checkEffectsBySorting(legs, releasing) }
        for index in legs.indices {
            let id = legs[index].account
            if legs[..<index].contains(where: { $0.account == id }) { continue }
            var effect = Effect(on: id, releasing)
            for leg in legs[index...] where leg.account == id { effect.add(leg) }
            try check(effect)
        }
    }

    private func checkEffectsBySorting(_ legs: [Leg], _ releasing: (account: AccountID, minorUnits: Int64)?) throws(Refusal) {
        let sorted = legs.sorted { $0.account < $1.account }
        var start = 0
        while start < sorted.count {
            var effect = Effect(on: sorted[start].account, releasing)
            var end = start
            while end < sorted.count, sorted[end].account == effect.account {
                effect.add(sorted[end])
                end += 1
            }
            try check(effect)
            start = end
        }
    }

    private func checkBalanced(_ legs: [Leg]) throws(Refusal) {
        let currency = legs[0].account.currency
        var difference: Int128 = 0
        var isSingleCurrency = true
        for leg in legs {
            guard leg.minorUnits > 0 else { throw .amountNotPositive(leg.minorUnits, subject: leg.account.text) }
            isSingleCurrency = isSingleCurrency && leg.account.currency == currency
            difference += leg.side == .debit ? Int128(leg.minorUnits) : -Int128(leg.minorUnits)
        }
        if isSingleCurrency {
            guard difference == 0 else { throw .unbalanced(currency, difference) }
            return
        }
        for currency in Set(legs.map(\.account.currency)).sorted() {
            var difference: Int128 = 0
            for leg in legs where leg.account.currency == currency {
                difference += leg.side == .debit ? Int128(leg.minorUnits) : -Int128(leg.minorUnits)
            }
            guard difference == 0 else { throw .unbalanced(currency, difference) }
        }
    }

    /// What all lines of one entry together do to one account.
    private struct Effect {
        let account: AccountID
        let released: Int64
        var debits: Int128 = 0
        var credits: Int128 = 0

        init(on account: AccountID, _ releasing: (account: AccountID, minorUnits: Int64)?) {
            self.account = account
            released = releasing.flatMap { $0.account == account ? $0.minorUnits : nil } ?? 0
        }

        mutating func add(_ leg: Leg) {
            switch leg.side {
            case .debit: debits += Int128(leg.minorUnits)
            case .credit: credits += Int128(leg.minorUnits)
            }
        }

        var increase: Int128 { account.kind.normalSide == .credit ? credits - debits : debits - credits }
    }

    private func check(_ effect: Effect) throws(Refusal) {
        let account = account(effect.account) ?? Account(id: effect.account)
        guard !account.isClosed else { throw .accountClosed(effect.account) }
        guard Int128(account.debits) + effect.debits <= Int128(Int64.max),
            Int128(account.credits) + effect.credits <= Int128(Int64.max)
        else { throw .ledgerOverflow(effect.account) }
        let change = effect.increase + Int128(effect.released)
        if change < 0 { try check(account, available: Int128(account.available) + change, needed: -change) }
        let posted = Int128(account.posted) + effect.increase
        guard effect.increase <= 0 || posted <= Int128(account.ceiling) else {
            throw .limitExceeded(account, posted, limit: account.ceiling)
        }
    }

    /// Checks what would be left available in an account against its overdraft and its net debit cap.
    func check(_ account: Account, available: Int128, needed: Int128) throws(Refusal) {
        guard available >= -Int128(account.overdraft) else { throw .insufficientFunds(account, needed: needed) }
        guard available >= Int128(account.netDebitFloor) else {
            throw .limitExceeded(account, available, limit: account.netDebitFloor)
        }
    }
}
