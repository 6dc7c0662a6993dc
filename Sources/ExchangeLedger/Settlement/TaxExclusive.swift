// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Amounts that value added tax is put on top of (不含税价).
public enum TaxExclusive {
    /// Puts the tax on top of an amount without it: 100,000.00 at 6 % is 106,000.00, of which 6,000.00 is tax.
    ///
    /// The tax is `net × rate`, a half rounded away from zero (四舍五入). ``TaxInclusive/split(gross:rate:)`` takes exactly the same
    /// tax out of the gross again: rounding moved it by at most half a minor unit, and dividing by `1 + rate` makes that less.
    ///
    /// - Throws: `ledger.settlement-terms-unusable` when the rate is negative; `money.out-of-range`.
    public static func add(to net: Money, rate: Rate) throws(Refusal) -> (gross: Money, tax: Money) {
        guard rate >= .zero else {
            throw .settlementTerms(Text(zh: "税率 \(rate) 超出范围", en: "the tax rate \(rate) is out of range"))
        }
        let tax = try net.times(rate, rounding: .halfUp)
        return (try net.plus(tax), tax)
    }
}
