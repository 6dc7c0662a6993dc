// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: ClearingCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .settle: return try settle(context)
        case .closeDay(let command): return try closeDay(command.day, context)
        case .recordObligation(let command): return try recordObligation(command, context)
        case .agree(let command): return try agree(command, context)
        case .withdraw(let command): return try withdrawObligation(command, context)
        case .openCycle(let command): return try openCycle(command, context)
        case .commitCycle: return try commitCycle(context)
        case .declareDefault(let command): return try declareDefault(command, context)
        case .postCollateral(let command): return try postCollateral(command, context)
        case .releaseCollateral(let command): return try releaseCollateral(command, context)
        case .setDebitCap(let command): return try setDebitCap(command)
        case .setVelocityLimit(let command): return try setVelocityLimit(command, context)
        case .reserveLiquidity(let command): return try reserveLiquidity(command, context)
        case .setTaxTerms(let command): return try setTaxTerms(command, context)
        case .classify(let command): return try classify(command, context)
        case .issueInvoice(let command): return try issueInvoice(command, context)
        case .reverseInvoice(let command): return try reverseInvoice(command)
        case .shareIncome(let command): return try shareIncome(command, context)
        case .closePeriod(let command): return try closePeriod(command.month, context)
        case .reverse(let command): return try askReversal(command, context)
        case .confirmReversal(let command): return try confirmReversal(command, context)
        case .recordReconciliation(let command): return try recordReconciliation(command.statement)
        case .bookSuspense(let command): return try bookSuspense(command, context)
        case .releaseSuspense(let command): return try releaseSuspense(command)
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

    private func settle(_ context: Context) throws(Refusal) -> [Event] {
        let region = try charter().region
        let payables = ledger.balances.lazy.filter { $0.account.kind == .payable && $0.available.isPositive }
            .prefix(SettlePayables.limit)
        var payouts: [Payout] = []
        var withheld: [WithheldTax] = []
        var postings: [LedgerEntry] = []
        for (index, balance) in payables.enumerated() {
            let id = ExchangeID(region: region, kind: .settlement, serial: escrow.payouts.nextSerial + UInt64(index))
            let participant = ExchangeID(region: region, kind: .participant, serial: balance.account.owner)
            let gross = balance.available
            let tax = try self.withheld(from: id, gross, of: participant, on: context.now.date)
            let payout = Payout(
                id: id, participant: participant, amount: try gross.minus(tax?.tax ?? .zero(gross.currency)))
            payouts.append(payout)
            postings.append(.posted(payout.posting(from: .payable, withholding: tax?.tax)))
            if let tax { withheld.append(tax) }
        }
        guard !payouts.isEmpty else { throw .nothingToSettle }
        try ledger.check(postings)
        let batch = ExchangeID(region: region, kind: .batch, serial: clearing.batchCount + 1)
        let settled = PayablesSettled(batch: batch, payouts: payouts, withheld: withheld.isEmpty ? nil : withheld)
        return [.clearing(.settled(settled))] + postings.map(Event.ledger)
    }
}
