// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What an operator of public data may earn in a period (最高准许收入, 发改价格〔2025〕65号).
///
/// What it earned beyond that lowers what it may earn in the next period.
public struct PermittedIncome: Sendable, Hashable, Codable {
    /// The first day of the period.
    public let from: CalendarDate
    /// The last day of the period.
    public let until: CalendarDate
    /// The most that it may earn, tax included.
    public let maximum: Money
    /// What is still to be deducted from later periods.
    public internal(set) var carried: Money
    /// Whether the period is closed.
    public internal(set) var isClosed = false

    /// What cost, profit and tax permit: `(cost + cost × profit) × (1 + tax)`, each product rounded half up.
    ///
    /// - Throws: `money.out-of-range`.
    public static func base(cost: Money, profit: Rate, tax: Rate) throws(Refusal) -> Money {
        let net = try cost.plus(cost.times(profit, rounding: .halfUp))
        return try net.plus(net.times(tax, rounding: .halfUp))
    }

    /// What is left of a base after an excess of before was deducted, and what of the excess is still left.
    ///
    /// - Throws: `money.out-of-range`.
    public static func lowered(_ base: Money, by excess: Money) throws(Refusal) -> (maximum: Money, carried: Money) {
        let deducted = Money(minorUnits: min(base.minorUnits, excess.minorUnits), currency: base.currency)
        return (try base.minus(deducted), try excess.minus(deducted))
    }

    /// What was earned beyond the maximum.
    ///
    /// - Throws: `money.out-of-range`.
    public func excess(of actual: Money) throws(Refusal) -> Money {
        let beyond = try actual.minus(maximum)
        return beyond.isPositive ? beyond : .zero(actual.currency)
    }
}
