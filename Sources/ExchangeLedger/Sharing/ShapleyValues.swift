// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What each party contributes to the value of all of them together: fractions with one denominator.
public struct ShapleyValues: Sendable, Equatable {
    /// The numerators, one a party; they add up to the value of all parties times the denominator.
    public let numerators: [Int128]
    /// The denominator; positive.
    public let denominator: Int128

    /// A party's value rounded towards zero, and what is left of it over the denominator.
    public func whole(of party: Int) -> (value: Int128, remainder: Int128) {
        let (quotient, remainder) = numerators[party].quotientAndRemainder(dividingBy: denominator)
        return (quotient, remainder)
    }

    /// Divides an amount in proportion to the parties' values, by the largest remainder.
    ///
    /// - Throws: `sharing.contribution-negative` when a party lowers the value of the whole, `money.split-without-weights` when
    ///   nobody contributes anything.
    public func split(_ amount: Money) throws(Refusal) -> [Money] {
        for (party, numerator) in numerators.enumerated() where numerator < 0 { throw .contributionNegative(party) }
        return try amount.split(byWide: numerators)
    }
}

extension Money {
    /// Divides the amount by weights wider than ``split(by:)`` takes, by the same rule.
    func split(byWide weights: [Int128]) throws(Refusal) -> [Money] {
        // Common factors go first: where the weights then fit, the ordinary split does it.
        let divisor = weights.reduce(Int128(0)) { Money.greatestCommonDivisor($0, $1) }
        let reduced = divisor > 1 ? weights.map { $0 / divisor } : weights
        let narrow = reduced.compactMap { Int64(exactly: $0) }
        if narrow.count == weights.count { return try split(by: narrow) }
        var total: UInt128 = 0
        for weight in reduced { total += weight.magnitude }
        var parts: [UInt64] = []
        var remainders: [(index: Int, size: UInt128)] = []
        for (index, weight) in reduced.enumerated() {
            let product = weight.magnitude.multipliedFullWidth(by: UInt128(minorUnits.magnitude))
            let (quotient, remainder) = total.dividingFullWidth(product)
            parts.append(UInt64(quotient))
            remainders.append((index, remainder))
        }
        remainders.sort { $0.size != $1.size ? $0.size > $1.size : $0.index < $1.index }
        let leftOver = minorUnits.magnitude - parts.reduce(0, +)
        for position in 0..<Int(leftOver) { parts[remainders[position].index] += 1 }
        let currency = currency
        return parts.map { Money(minorUnits: minorUnits.signum() * Int64($0), currency: currency) }
    }

    private static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
