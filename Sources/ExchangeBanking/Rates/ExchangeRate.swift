// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What one unit of a currency was worth in another on a day, and who says so.
public struct ExchangeRate: Sendable, Hashable, Codable {
    /// From which day it holds.
    public let date: CalendarDate
    /// The currency that is priced.
    public let base: Currency
    /// The currency it is priced in.
    public let quote: Currency
    /// How many units of `quote` one unit of `base` is.
    public let ratio: ConversionRatio
    /// Who published it, such as 中国外汇交易中心.
    public let source: String

    /// Keeps a rate.
    ///
    /// - Throws: `rates.same-currency` or `rates.source-missing`.
    public init(
        date: CalendarDate, base: Currency, quote: Currency, ratio: ConversionRatio, source: String
    ) throws(Refusal) {
        guard base != quote else { throw .rateOfSameCurrency(base) }
        guard source.contains(where: { !$0.isWhitespace }) else { throw .rateSourceMissing(base, quote, date) }
        self.date = date
        self.base = base
        self.quote = quote
        self.ratio = ratio
        self.source = source
    }
}
