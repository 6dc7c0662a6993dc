// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The terms of a royalty: a share of the income that a buyer makes with a product, between two bounds.
///
/// The upper bound is set aside when the order is placed, so that what becomes due can always be paid.
public struct Royalty: Sendable, Hashable, Codable {
    /// The share of the income.
    public let rate: Rate
    /// What is due in any case.
    public let minimum: Money
    /// The most that becomes due; it is set aside.
    public let maximum: Money

    /// Sets the terms.
    public init(rate: Rate, minimum: Money, maximum: Money) {
        self.rate = rate
        self.minimum = minimum
        self.maximum = maximum
    }

    /// What is due on an income, rounded half up.
    ///
    /// - Throws: `money.out-of-range`.
    public func due(on income: Money) throws(Refusal) -> Money {
        let share = try income.times(rate, rounding: .halfUp)
        return Money(
            minorUnits: min(max(share.minorUnits, minimum.minorUnits), maximum.minorUnits), currency: maximum.currency)
    }

    func check() throws(Refusal) {
        guard maximum.isPositive else { throw .priceNotPositive }
        guard minimum.currency == maximum.currency else { throw .priceInOtherCurrency(minimum.currency, maximum.currency) }
        guard (0...maximum.minorUnits).contains(minimum.minorUnits) else { throw .royaltyBounds(minimum, maximum) }
        guard rate > .zero, rate <= .one else { throw .rateOutOfRange(rate) }
    }
}
