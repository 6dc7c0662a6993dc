// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// An amount shown in another currency: for reading only, never owed and never paid.
public struct DisplayedAmount: Sendable, Hashable {
    /// What is owed.
    public let original: Money
    /// About how much that is in the reader's currency.
    public let shown: Money
    /// The day the rate was looked up for.
    public let date: CalendarDate
    /// The published rates.
    public let rates: [ExchangeRate]

    /// The line for people: `≈ 14.09 USD (reference only, 2026-11-24, …)`.
    public var note: Text {
        let sources = rates.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
        let dates = rates.map { "\($0.date)" }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
        return Text(
            zh: "≈ \(shown)(仅供参考,按 \(dates) 汇率,来源:\(sources);以 \(original) 为准)",
            en: "≈ \(shown) (for reference only, rate of \(dates), source: \(sources); \(original) is what counts)")
    }
}

extension ExchangeRates {
    /// Shows an amount in another currency.
    ///
    /// - Throws: What ``quotation(from:to:asOf:)`` throws; `money.out-of-range`.
    public func display(
        _ amount: Money, in currency: Currency, asOf date: CalendarDate, rounding: Rounding
    ) throws(Refusal) -> DisplayedAmount {
        let quotation = try quotation(from: amount.currency, to: currency, asOf: date)
        return DisplayedAmount(
            original: amount, shown: try quotation.ratio.convert(amount, to: currency, rounding: rounding), date: date,
            rates: quotation.rates)
    }
}
