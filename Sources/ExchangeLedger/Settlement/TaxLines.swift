// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Several taxed amounts on one paper, exact to the minor unit by a named rule.
///
/// ```swift
/// let goods = [TaxLines.Line(amount: .fen(33), rate: .percent(6)), TaxLines.Line(amount: .fen(33), rate: .percent(6))]
/// try TaxLines.taxed(goods, basis: .exclusive, rounding: .line).map(\.tax.minorUnits)     // [2, 2]
/// try TaxLines.taxed(goods, basis: .inclusive, rounding: .invoice).map(\.tax.minorUnits)  // [2, 2]
/// ```
public enum TaxLines {
    /// An amount and its rate.
    public struct Line: Sendable, Hashable {
        /// How much, with or without tax as the basis says; always positive.
        public let amount: Money
        /// The rate.
        public let rate: Rate

        /// States a line.
        public init(amount: Money, rate: Rate) {
            self.amount = amount
            self.rate = rate
        }
    }

    /// A line with its tax worked out.
    public struct Taxed: Sendable, Hashable {
        /// Without tax.
        public let net: Money
        /// The tax.
        public let tax: Money
    }

    /// Works the tax of each line out. Net and tax add up to what was given (inclusive), or the net is what was given (exclusive).
    ///
    /// - Parameters:
    ///   - lines: The lines, all of one currency.
    ///   - basis: Whether their amounts contain the tax.
    ///   - rounding: Where it is rounded. By the invoice, the tax of each rate is that of the sum of its lines.
    /// - Throws: `ledger.amount-not-positive`, `ledger.settlement-terms-unusable`, `money.currencies-differ`, `money.out-of-range`.
    public static func taxed(_ lines: [Line], basis: TaxBasis, rounding: TaxRounding) throws(Refusal) -> [Taxed] {
        for line in lines where !line.amount.isPositive { throw .amountNotPositive(line.amount.minorUnits, subject: "line") }
        var taxes: [Money] = []
        switch rounding {
        case .line: for line in lines { taxes.append(try tax(on: line.amount, line.rate, basis)) }
        case .invoice: taxes = try shared(lines, basis)
        }
        var taxed: [Taxed] = []
        for (line, tax) in zip(lines, taxes) {
            taxed.append(Taxed(net: basis == .exclusive ? line.amount : try line.amount.minus(tax), tax: tax))
        }
        return taxed
    }

    private static func shared(_ lines: [Line], _ basis: TaxBasis) throws(Refusal) -> [Money] {
        var taxes = lines.map { Money.zero($0.amount.currency) }
        for rate in Set(lines.map(\.rate)).sorted() {
            let group = lines.indices.filter { lines[$0].rate == rate }
            var sum = Money.zero(lines[group[0]].amount.currency)
            for index in group { sum = try sum.plus(lines[index].amount) }
            let parts = try tax(on: sum, rate, basis).split(by: group.map { lines[$0].amount.minorUnits })
            for (index, part) in zip(group, parts) { taxes[index] = part }
        }
        return taxes
    }

    private static func tax(on amount: Money, _ rate: Rate, _ basis: TaxBasis) throws(Refusal) -> Money {
        switch basis {
        case .inclusive: try TaxInclusive.split(gross: amount, rate: rate).tax
        case .exclusive: try TaxExclusive.add(to: amount, rate: rate).tax
        }
    }
}
