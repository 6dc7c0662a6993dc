// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func allocateCosts(_ command: AllocateCosts, _ context: Context) throws(Refusal) -> [Event] {
        let seller = try trader(context)
        guard command.from <= command.until, command.until < context.now.date else { throw .periodNotOver(command.until) }
        guard (1...AllocateCosts.limit).contains(command.products.count), (1...AllocateCosts.limit).contains(command.pools.count),
            Set(command.products).count == command.products.count,
            command.pools.allSatisfy({ $0.weights.count == command.products.count && (1...100).contains($0.basis.utf8.count) })
        else { throw .costPools }
        let currency = try charter().currency
        for pool in command.pools {
            guard pool.amount.currency == currency else { throw .priceInOtherCurrency(pool.amount.currency, currency) }
            guard pool.amount.minorUnits >= 0 else { throw .costNegative(pool.amount) }
        }
        let allocated = try CostPool.allocate(command.pools, products: command.products.count, in: currency)
        for (id, amount) in zip(command.products, allocated) {
            let product = try ownProduct(id, context)
            guard try rights.certified(product.right).resource.sourceClass == .publicData else { throw .notPublicData(id) }
            guard let account = pricing.costs[id] else { continue }
            guard account.through < command.from else { throw .periodAccounted(id, account.through) }
            _ = try amount.plus(Money(minorUnits: account.totalMinorUnits, currency: currency))
        }
        return [
            .pricing(
                .costsAllocated(
                    CostsAllocated(
                        operator: seller.id, from: command.from, until: command.until, products: command.products,
                        pools: command.pools, allocated: allocated)))
        ]
    }

    func permitIncome(_ command: PermitIncome, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try participants.active(command.operator)
        guard command.from <= command.until else { throw .periodNotOver(command.until) }
        guard (1...200).contains(command.decision.utf8.count) else { throw .decisionMissing }
        guard command.profit >= .zero, command.profit <= .one else { throw .rateOutOfRange(command.profit) }
        let currency = try charter().currency
        guard command.cost.currency == currency else { throw .priceInOtherCurrency(command.cost.currency, currency) }
        guard command.cost.minorUnits >= 0 else { throw .costNegative(command.cost) }
        let last = pricing.incomes[participant.id]
        if let last {
            guard last.isClosed else { throw .periodOpen(participant.id, last.until) }
            guard last.until < command.from else { throw .periodAccounted(participant.id, last.until) }
        }
        let tax = terms(at: context.now).valueAddedTax
        let base = try PermittedIncome.base(cost: command.cost, profit: command.profit, tax: tax)
        let (maximum, carried) = try PermittedIncome.lowered(base, by: last?.carried ?? .zero(currency))
        let income = PermittedIncome(from: command.from, until: command.until, maximum: maximum, carried: carried)
        return [
            .pricing(
                .incomePermitted(
                    IncomePermitted(operator: participant.id, base: base, income: income, decision: command.decision)))
        ]
    }

    func closeIncome(_ command: CloseIncomePeriod, _ context: Context) throws(Refusal) -> [Event] {
        guard let income = pricing.incomes[command.operator], !income.isClosed else { throw .noPeriod(command.operator) }
        guard income.until < context.now.date else { throw .periodNotOver(income.until) }
        guard command.actual.minorUnits >= 0 else { throw .incomeNegative(command.actual) }
        let excess = try income.excess(of: command.actual)
        let closed = IncomePeriodClosed(
            operator: command.operator, actual: command.actual, excess: excess, carried: try income.carried.plus(excess),
            report: command.report)
        return [.pricing(.incomeClosed(closed))]
    }
}
