// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Amounts that contain their value added tax (含税价).
public enum TaxInclusive {
    /// Takes the tax out of an amount that contains it: 106,000.00 at 6 % is 100,000.00 and 6,000.00.
    ///
    /// The tax is `gross × rate ÷ (1 + rate)`, a half rounded away from zero (四舍五入); the net is the rest, so that the two
    /// always add up to the gross.
    ///
    /// - Throws: `ledger.settlement-terms-unusable` when the rate is negative.
    public static func split(gross: Money, rate: Rate) throws(Refusal) -> (net: Money, tax: Money) {
        guard rate >= .zero, rate.partsPerMillion <= Int64.max - Rate.one.partsPerMillion else {
            throw .settlementTerms(Text(zh: "税率 \(rate) 超出范围", en: "the tax rate \(rate) is out of range"))
        }
        let whole = Rate.one.partsPerMillion + rate.partsPerMillion
        let tax = try gross.scaled(by: rate.partsPerMillion, over: whole, rounding: .halfUp)
        return (try gross.minus(tax), tax)
    }
}
