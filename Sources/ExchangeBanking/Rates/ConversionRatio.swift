// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How many units of one currency a unit of another is, as an exact fraction.
public struct ConversionRatio: Sendable, Hashable, Codable {
    /// Above the line; positive.
    public let numerator: Int64
    /// Below the line; positive.
    public let denominator: Int64

    /// Reduces and keeps a fraction.
    ///
    /// - Throws: `rates.not-positive` or `rates.out-of-range`.
    public init(_ numerator: Int64, over denominator: Int64) throws(Refusal) {
        try self.init(wide: Int128(numerator), over: Int128(denominator))
    }

    /// Reads a plain decimal such as `7.0951`, with at most 12 decimals.
    ///
    /// - Throws: `rates.not-a-rate`, `rates.not-positive` or `rates.out-of-range`.
    public init(decimal text: String) throws(Refusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.count == 1 || !decimals.isEmpty, decimals.utf8.count <= 12,
            (parts[0] + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = Int64(parts[0] + decimals)
        else { throw .notARate(text) }
        try self.init(wide: Int128(digits), over: decimals.utf8.reduce(Int128(1)) { power, _ in power * 10 })
    }

    /// The other way round.
    public var inverse: ConversionRatio { ConversionRatio(checked: denominator, denominator: numerator) }

    /// This, then another.
    ///
    /// - Throws: `rates.out-of-range` when the reduced fraction does not fit into 64 bits.
    public func then(_ next: ConversionRatio) throws(Refusal) -> ConversionRatio {
        try ConversionRatio(
            wide: Int128(numerator) * Int128(next.numerator), over: Int128(denominator) * Int128(next.denominator))
    }

    /// An amount in another currency, rounded once to its smallest unit.
    ///
    /// - Throws: `money.out-of-range` or `rates.out-of-range`.
    public func convert(_ amount: Money, to currency: Currency, rounding: Rounding) throws(Refusal) -> Money {
        let steps = currency.minorUnitDigits - amount.currency.minorUnitDigits
        let power = (0..<abs(steps)).reduce(Int64(1)) { power, _ in power * 10 }
        let units = try then(ConversionRatio(steps > 0 ? power : 1, over: steps < 0 ? power : 1))
        let scaled = try amount.scaled(by: units.numerator, over: units.denominator, rounding: rounding)
        return Money(minorUnits: scaled.minorUnits, currency: currency)
    }

    private init(wide numerator: Int128, over denominator: Int128) throws(Refusal) {
        guard numerator > 0, denominator > 0 else { throw .rateNotPositive }
        var (divisor, rest) = (numerator, denominator)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        guard let reduced = Int64(exactly: numerator / divisor), let below = Int64(exactly: denominator / divisor) else {
            throw .rateOutOfRange
        }
        self.init(checked: reduced, denominator: below)
    }

    private init(checked numerator: Int64, denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }
}
