// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What the venue charges for a settlement: a share and a fixed part, kept between a minimum and a maximum.
public struct FeeSchedule: Sendable, Hashable, Codable {
    /// The share of the amount.
    public let rate: Rate
    /// The part that does not depend on the amount, in minor units.
    public let fixed: Int64
    /// The least to be charged, in minor units.
    public let minimum: Int64
    /// The most to be charged, in minor units; `nil` for any.
    public let maximum: Int64?

    /// Sets a fee.
    public init(rate: Rate, fixed: Int64 = 0, minimum: Int64 = 0, maximum: Int64? = nil) {
        self.rate = rate
        self.fixed = fixed
        self.minimum = minimum
        self.maximum = maximum
    }

    /// No fee.
    public static let free = FeeSchedule(rate: .zero)

    /// The fee on an amount: rounded half up, within minimum and maximum, and never more than the amount itself.
    ///
    /// - Throws: `ledger.settlement-terms-unusable` when a part of the schedule is negative, the minimum is above the maximum, or
    ///   the amount is negative; `money.out-of-range` when the fee cannot be represented.
    public func fee(on amount: Money) throws(Refusal) -> Money {
        let maximum = maximum ?? Int64.max
        guard rate >= .zero, fixed >= 0, minimum >= 0, minimum <= maximum, amount.minorUnits >= 0 else {
            throw .settlementTerms(
                Text(
                    zh: "费率 \(rate)、固定 \(fixed)、下限 \(minimum)、上限 \(maximum)、金额 \(amount) 不成立",
                    en: "rate \(rate), fixed \(fixed), minimum \(minimum), maximum \(maximum) on \(amount) do not go together"))
        }
        let share = try amount.times(rate, rounding: .halfUp)
        let sum = try share.plus(Money(minorUnits: fixed, currency: amount.currency))
        let bounded = min(max(sum.minorUnits, minimum), maximum)
        return Money(minorUnits: min(bounded, amount.minorUnits), currency: amount.currency)
    }
}
