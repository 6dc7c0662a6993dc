// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What public-data operation costs by kind (发改价格〔2025〕65号: 补偿成本).
public enum CostCategory: String, Sendable, Hashable, Codable, CaseIterable {
    case collection, governance, storage, computing, network, security, personnel, overhead
}

/// An amount that was spent for several products, and the key by which it falls on them.
public struct CostPool: Sendable, Hashable, Codable {
    /// The kind of cost.
    public let category: CostCategory
    /// How much.
    public let amount: Money
    /// What the key counts: calls, rows, hours.
    public let basis: String
    /// The key: one number a product.
    public let weights: [Int64]

    /// States a pool.
    public init(category: CostCategory, amount: Money, basis: String, weights: [Int64]) {
        self.category = category
        self.amount = amount
        self.basis = basis
        self.weights = weights
    }

    /// What of several pools falls on each product. Every pool is divided to the last minor unit (largest remainder).
    ///
    /// - Throws: `money.split-without-weights`, `money.currencies-differ` or `money.out-of-range`.
    public static func allocate(_ pools: [CostPool], products: Int, in currency: Currency) throws(Refusal) -> [Money] {
        var allocated = Array(repeating: Money.zero(currency), count: products)
        for pool in pools {
            for (index, part) in try pool.amount.split(by: pool.weights).enumerated() where index < products {
                allocated[index] = try allocated[index].plus(part)
            }
        }
        return allocated
    }
}

/// What was spent on one public-data product so far.
public struct CostAccount: Sendable, Hashable, Codable {
    /// How much, in minor units.
    public let totalMinorUnits: Int64
    /// The currency.
    public let currency: Currency
    /// The last day that is accounted for.
    public let through: CalendarDate
}
