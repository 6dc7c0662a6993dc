// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// Netting cycles: open, cut-off, preview, commit.
extension Market {
    func openCycle(_ command: OpenCycle, _ context: Context) throws(Refusal) -> [Event] {
        if let cycle = clearing.cycle { throw .cycleOpen(cycle.id) }
        guard command.cutOff >= context.now else { throw .cutOffPast(command.cutOff) }
        let latest = try id(.cycle, clearing.cycleCount)
        if let rerun = command.rerunOf, rerun != latest || clearing.cycleCount == 0 { throw .cycleNotRerun(rerun) }
        let cycle = NettingCycle(
            id: try id(.cycle, clearing.cycleCount + 1), cutOff: command.cutOff, rerunOf: command.rerunOf)
        return [.clearing(.cycleOpened(CycleOpened(cycle: cycle)))]
    }

    func commitCycle(_ context: Context) throws(Refusal) -> [Event] {
        guard let cycle = clearing.cycle else { throw .cycleNotOpen }
        guard context.now >= cycle.cutOff else { throw .cutOffNotReached(cycle.id, cycle.cutOff) }
        let plan = try nettingPreview(at: context.now)
        if let violation = plan.proof.violations(for: plan.indexed).first { throw .outOfBalance(violation) }
        let currency = try charter().currency
        var gross = Money.zero(currency)
        for index in plan.settled { gross = try gross.plus(plan.obligations[index].amount) }
        let netted = try money(plan.positions.netted, currency)
        let committed = CycleCommitted(
            cycle: cycle.id, part: cycle.commits + 1, settled: plan.settled.map { plan.obligations[$0].id.serial }.sorted(),
            deferred: plan.deferred.map { plan.obligations[$0].id.serial }.sorted(), gross: gross, netted: netted,
            isLast: plan.isLast)
        guard netted.isPositive else { return [.clearing(.cycleCommitted(committed))] }
        let posting = LedgerEntry.posted(
            Posting(legs: try legs(of: plan, netted), memo: "netting \(cycle.id) \(cycle.commits + 1)"))
        try ledger.check(posting)
        return [.clearing(.cycleCommitted(committed)), .ledger(posting)]
    }

    /// Whoever owes more pays in to the clearing account, then whoever is owed more is paid out of it.
    private func legs(of plan: NettingPlan, _ netted: Money) throws(Refusal) -> [Leg] {
        let currency = netted.currency
        var paidIn: [Leg] = []
        var paidOut: [Leg] = []
        for (participant, net) in zip(plan.participants, plan.positions.nets) where net != 0 {
            let account = participant.account(.available, currency)
            let amount = try money(net > 0 ? net : -net, currency).minorUnits
            if net < 0 { paidIn.append(.debit(account, amount)) } else { paidOut.append(.credit(account, amount)) }
        }
        let clearing = AccountID.venue(.clearing, currency)
        return paidIn + [.credit(clearing, netted.minorUnits), .debit(clearing, netted.minorUnits)] + paidOut
    }

    private func money(_ minorUnits: Int128, _ currency: Currency) throws(Refusal) -> Money {
        guard let minorUnits = Int64(exactly: minorUnits) else { throw .cycleTooLarge }
        return Money(minorUnits: minorUnits, currency: currency)
    }
}
