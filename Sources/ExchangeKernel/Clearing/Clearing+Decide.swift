// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: ClearingCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .settle: return try settle()
        case .closeDay(let command): return try closeDay(command.day, context)
        }
    }

    /// How what is held for an order is divided when it is completed.
    func settlement(of order: Order, _ terms: MarketTerms) -> Settlement {
        let minimum = min(terms.minimumFeeMinorUnits, order.price.minorUnits)
        let shares = order.shares ?? [IncomeShare(participant: order.seller, weight: 1)]
        return Settlement(
            payer: order.buyer.account(.available, order.price.currency),
            fees: FeeSchedule(
                rate: terms.platformFee, minimum: minimum, maximum: max(terms.maximumFeeMinorUnits, minimum)),
            feeTax: terms.valueAddedTax,
            shares: shares.map { .init(account: $0.participant.account(.payable, order.price.currency), weight: $0.weight) })
    }

    private func settle() throws(Refusal) -> [Event] {
        let region = try charter().region
        let payables = ledger.balances.lazy.filter { $0.account.kind == .payable && $0.available.isPositive }
            .prefix(SettlePayables.limit)
        var payouts: [Payout] = []
        var postings: [LedgerEntry] = []
        for (index, balance) in payables.enumerated() {
            let payout = Payout(
                id: ExchangeID(region: region, kind: .settlement, serial: escrow.payouts.nextSerial + UInt64(index)),
                participant: ExchangeID(region: region, kind: .participant, serial: balance.account.owner),
                amount: balance.available)
            payouts.append(payout)
            postings.append(.posted(payout.posting(from: .payable)))
        }
        guard !payouts.isEmpty else { throw .nothingToSettle }
        try ledger.check(postings)
        let batch = ExchangeID(region: region, kind: .batch, serial: clearing.batchCount + 1)
        return [.clearing(.settled(PayablesSettled(batch: batch, payouts: payouts)))] + postings.map(Event.ledger)
    }

    private func closeDay(_ day: CalendarDate, _ context: Context) throws(Refusal) -> [Event] {
        guard day < context.now.date else { throw .dayNotOver(day) }
        if let last = clearing.closedThrough, day <= last { throw .dayAlreadyClosed(day, last) }
        let violations = ledger.invariantViolations()
        guard violations.isEmpty, ledger.totals.allSatisfy(\.isBalanced) else {
            throw .outOfBalance(violations.first ?? "debits ≠ credits")
        }
        var totals: [DayClosed.Total] = []
        for trial in ledger.totals {
            for line in trial.lines {
                guard let posted = Int64(exactly: line.posted), let held = Int64(exactly: line.held) else {
                    throw .outOfBalance("\(line.kind.code)")
                }
                totals.append(
                    DayClosed.Total(
                        kind: line.kind.code, amount: Money(minorUnits: posted, currency: trial.currency),
                        held: Money(minorUnits: held, currency: trial.currency)))
            }
        }
        return [.clearing(.dayClosed(DayClosed(day: day, through: sequence, totals: totals)))]
    }
}
