// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Accounts for what an operator spent on its public-data products in a period.
public struct AllocateCosts: NamedPayload {
    /// `pricing.allocate-costs`
    public static let name = "pricing.allocate-costs"
    /// The most products, and the most pools, that one command accounts for.
    public static let limit = 50
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// The products, each once.
    public let products: [ExchangeID]
    /// What was spent, with one weight a product.
    public let pools: [CostPool]

    /// Asks to account.
    public init(from: CalendarDate, until: CalendarDate, products: [ExchangeID], pools: [CostPool]) {
        self.from = from
        self.until = until
        self.products = products
        self.pools = pools
    }
}

/// Records what the authorities permit an operator to earn in a period.
public struct PermitIncome: NamedPayload {
    /// `pricing.permit-income`
    public static let name = "pricing.permit-income"
    /// The operator.
    public let `operator`: ExchangeID
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// The cost that is recognised.
    public let cost: Money
    /// The profit that is permitted on it.
    public let profit: Rate
    /// The reference of the decision.
    public let decision: String

    /// Asks to record.
    public init(
        operator: ExchangeID, from: CalendarDate, until: CalendarDate, cost: Money, profit: Rate, decision: String
    ) {
        self.operator = `operator`
        self.from = from
        self.until = until
        self.cost = cost
        self.profit = profit
        self.decision = decision
    }
}

/// Records what an operator earned in a period that is over. What is beyond the maximum is deducted from the next one.
public struct CloseIncomePeriod: NamedPayload {
    /// `pricing.close-income-period`
    public static let name = "pricing.close-income-period"
    /// The operator.
    public let `operator`: ExchangeID
    /// What it earned, tax included.
    public let actual: Money
    /// The digest of the audited report.
    public let report: Digest

    /// Asks to record.
    public init(operator: ExchangeID, actual: Money, report: Digest) {
        self.operator = `operator`
        self.actual = actual
        self.report = report
    }
}

/// What was spent on public-data products was accounted for.
public struct CostsAllocated: NamedPayload {
    /// `pricing.costs-allocated`
    public static let name = "pricing.costs-allocated"
    /// Who spent it.
    public let `operator`: ExchangeID
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// The products.
    public let products: [ExchangeID]
    /// What was spent.
    public let pools: [CostPool]
    /// What falls on each product.
    public let allocated: [Money]
}

/// It was put on record what an operator may earn in a period.
public struct IncomePermitted: NamedPayload {
    /// `pricing.income-permitted`
    public static let name = "pricing.income-permitted"
    /// The operator.
    public let `operator`: ExchangeID
    /// What cost, profit and tax permit.
    public let base: Money
    /// What it may earn, after what it earned too much before.
    public let income: PermittedIncome
    /// The reference of the decision.
    public let decision: String
}

/// It was put on record what an operator earned in a period.
public struct IncomePeriodClosed: NamedPayload {
    /// `pricing.income-period-closed`
    public static let name = "pricing.income-period-closed"
    /// The operator.
    public let `operator`: ExchangeID
    /// What it earned.
    public let actual: Money
    /// What of it was beyond the maximum.
    public let excess: Money
    /// What is to be deducted from later periods.
    public let carried: Money
    /// The digest of the audited report.
    public let report: Digest
}
