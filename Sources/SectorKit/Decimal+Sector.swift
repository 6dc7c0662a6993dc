// SPDX-License-Identifier: Apache-2.0
public import Foundation

extension Decimal {
    /// A number with so many decimals, exactly: `Decimal(108, decimals: 2)` is 1.08.
    ///
    /// A literal such as `1.08` goes through binary floating point and may come out as 1.0800000000000001.
    public init(_ count: Int, decimals: Int) {
        self = Decimal(sign: count < 0 ? .minus : .plus, exponent: -decimals, significand: Decimal(count.magnitude))
    }

    /// Rounds to a number of decimals; a half goes away from zero (四舍五入).
    public func roundedHalfUp(decimals: Int) -> Decimal {
        var value = self
        var result = Decimal()
        NSDecimalRound(&result, &value, decimals, .plain)
        return result
    }

    /// The nearest binary floating-point number. Only logarithms and powers may use it; money never does.
    var approximation: Double { NSDecimalNumber(decimal: self).doubleValue }
}
