// SPDX-License-Identifier: Apache-2.0

/// An amount of money: whole minor units (fen, cents) of one currency.
///
/// Arithmetic is checked: an overflow or a mix of currencies is a ``Refusal``, never a trap and never a wrong number.
public struct Money: Sendable, Hashable, Codable {
    /// The amount in the currency's smallest unit: 12.34 yuan is 1234.
    public let minorUnits: Int64
    /// The currency.
    public let currency: Currency

    /// Makes an amount of so many minor units.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Renminbi, in fen.
    public static func fen(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: .cny) }

    /// Nothing of a currency.
    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    /// Whether the amount is above zero.
    public var isPositive: Bool { minorUnits > 0 }

    /// The sum.
    ///
    /// - Throws: `money.currencies-differ` or `money.out-of-range`.
    public func plus(_ other: Money) throws(Refusal) -> Money {
        try sameCurrency(other)
        return try Money.checked(minorUnits.addingReportingOverflow(other.minorUnits), currency)
    }

    /// The difference.
    ///
    /// - Throws: `money.currencies-differ` or `money.out-of-range`.
    public func minus(_ other: Money) throws(Refusal) -> Money {
        try sameCurrency(other)
        return try Money.checked(minorUnits.subtractingReportingOverflow(other.minorUnits), currency)
    }

    /// The amount taken so many times.
    ///
    /// - Throws: `money.out-of-range`.
    public func times(_ count: Int64) throws(Refusal) -> Money {
        try Money.checked(minorUnits.multipliedReportingOverflow(by: count), currency)
    }

    /// A share of the amount, rounded as named.
    ///
    /// - Throws: `money.out-of-range`.
    public func times(_ rate: Rate, rounding: Rounding) throws(Refusal) -> Money {
        try scaled(by: rate.partsPerMillion, over: Rate.one.partsPerMillion, rounding: rounding)
    }

    /// `self × numerator ÷ denominator`, computed in 128 bits and rounded once.
    ///
    /// - Throws: `money.out-of-range`.
    public func scaled(by numerator: Int64, over denominator: Int64, rounding: Rounding) throws(Refusal) -> Money {
        precondition(denominator > 0, "callers divide by a positive number of parts")
        let product = Int128(minorUnits) * Int128(numerator)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(denominator))
        let twice = remainder.magnitude * 2
        let half = Int128(denominator).magnitude
        let awayFromZero =
            switch rounding {
            case .down: false
            case .up: remainder != 0
            case .halfUp: twice >= half && remainder != 0
            case .halfEven: twice > half || (twice == half && quotient % 2 != 0)
            }
        let rounded = awayFromZero ? quotient + (product < 0 ? -1 : 1) : quotient
        guard let minorUnits = Int64(exactly: rounded) else { throw .outOfRange }
        return Money(minorUnits: minorUnits, currency: currency)
    }

    private func sameCurrency(_ other: Money) throws(Refusal) {
        guard currency == other.currency else {
            throw Refusal(
                .currenciesDiffer,
                Text(
                    zh: "币种不同:\(currency) 与 \(other.currency)。请先按约定汇率换算。",
                    en: "The currencies differ: \(currency) and \(other.currency). Convert one of them at an agreed rate first."))
        }
    }

    private static func checked(
        _ result: (partialValue: Int64, overflow: Bool), _ currency: Currency
    ) throws(Refusal) -> Money {
        guard !result.overflow else { throw .outOfRange }
        return Money(minorUnits: result.partialValue, currency: currency)
    }
}

extension Refusal.Code {
    /// Two amounts of different currencies met.
    public static let currenciesDiffer: Self = "money.currencies-differ"
    /// A result does not fit into 64 bits of minor units.
    public static let moneyOutOfRange: Self = "money.out-of-range"
    /// A text is not an amount of the currency.
    public static let notAnAmount: Self = "money.not-an-amount"
    /// A split was asked for with no positive weight.
    public static let splitWithoutWeights: Self = "money.split-without-weights"
}

extension Refusal {
    static let outOfRange = Refusal(
        .moneyOutOfRange,
        Text(zh: "金额超出可表示范围。请拆分为较小的金额。", en: "The amount is too large to represent. Split it into smaller amounts."))
}
