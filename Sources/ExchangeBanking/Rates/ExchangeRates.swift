// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Dated rates between currencies, looked up as of a day: never a rate of the future, never one that is too old.
public struct ExchangeRates: Sendable, Hashable {
    /// The rate between two currencies on a day, with all published rates it comes from.
    public struct Quotation: Sendable, Hashable {
        /// How many units of the second currency one unit of the first is.
        public let ratio: ConversionRatio
        /// The published rates: one, or two for a cross rate, none for a currency to itself.
        public let rates: [ExchangeRate]
    }

    /// How many days a rate may be old; 10 covers the longest public holiday of China.
    public let stalenessLimit: Int
    /// The currency that two others are compared through.
    public let via: Currency
    private let table: [Pair: [ExchangeRate]]

    private struct Pair: Hashable {
        let base: Currency
        let quote: Currency
    }

    /// Orders a table of rates.
    ///
    /// - Throws: `rates.two-for-a-day` when a pair has two different rates on a day, in either direction.
    public init(_ rates: [ExchangeRate], via: Currency = .cny, stalenessLimit: Int = 10) throws(Refusal) {
        var table: [Pair: [ExchangeRate]] = [:]
        for rate in rates.sorted(by: { $0.date < $1.date }) {
            let pair = Pair(base: rate.base, quote: rate.quote)
            let onThatDay = (table[pair] ?? []).last { $0.date == rate.date }
            let inverse = (table[Pair(base: rate.quote, quote: rate.base)] ?? []).last { $0.date == rate.date }
            guard onThatDay == nil || onThatDay?.ratio == rate.ratio, inverse == nil else { throw .twoRatesForADay(rate) }
            if onThatDay == nil { table[pair, default: []].append(rate) }
        }
        self.table = table
        self.via = via
        self.stalenessLimit = stalenessLimit
    }

    /// Reads rows of date, base, quote, rate and source, as a table file has them.
    ///
    /// - Throws: `rates.row-unreadable` with the row's number, besides what the values refuse.
    public init(
        rows: [(date: String, base: String, quote: String, rate: String, source: String)], via: Currency = .cny,
        stalenessLimit: Int = 10
    ) throws(Refusal) {
        var rates: [ExchangeRate] = []
        for (index, row) in rows.enumerated() {
            guard let date = CalendarDate(row.date), let base = Currency(code: row.base), let quote = Currency(code: row.quote)
            else { throw .rateRowUnreadable(index + 1) }
            rates.append(
                try ExchangeRate(
                    date: date, base: base, quote: quote, ratio: ConversionRatio(decimal: row.rate), source: row.source))
        }
        try self.init(rates, via: via, stalenessLimit: stalenessLimit)
    }

    /// The rate from one currency to another as of a day: published in either direction, or crossed through ``via``.
    ///
    /// - Throws: `rates.none-yet` when nothing is published up to that day, `rates.stale` when the last one is too old.
    public func quotation(from base: Currency, to quote: Currency, asOf date: CalendarDate) throws(Refusal) -> Quotation {
        guard base != quote else { return Quotation(ratio: try ConversionRatio(1, over: 1), rates: []) }
        if let direct = published(base, quote, date) {
            try checkAge(of: direct.rate, date)
            return Quotation(ratio: direct.ratio, rates: [direct.rate])
        }
        guard base != via, quote != via, let first = published(base, via, date), let second = published(via, quote, date) else {
            throw .noRateYet(base, quote, date)
        }
        try checkAge(of: first.rate, date)
        try checkAge(of: second.rate, date)
        return Quotation(ratio: try first.ratio.then(second.ratio), rates: [first.rate, second.rate])
    }

    private func published(
        _ base: Currency, _ quote: Currency, _ date: CalendarDate
    ) -> (ratio: ConversionRatio, rate: ExchangeRate)? {
        let direct = latest(Pair(base: base, quote: quote), date)
        let inverse = latest(Pair(base: quote, quote: base), date)
        if let direct, inverse.map({ $0.date <= direct.date }) ?? true { return (direct.ratio, direct) }
        return inverse.map { ($0.ratio.inverse, $0) }
    }

    /// The last rate of a pair up to a day.
    private func latest(_ pair: Pair, _ date: CalendarDate) -> ExchangeRate? {
        guard let rates = table[pair] else { return nil }
        var low = 0
        var high = rates.count
        while low < high {
            let middle = (low + high) / 2
            if rates[middle].date > date { high = middle } else { low = middle + 1 }
        }
        return low == 0 ? nil : rates[low - 1]
    }

    private func checkAge(of rate: ExchangeRate, _ date: CalendarDate) throws(Refusal) {
        guard Int(date.daysSince1970) - Int(rate.date.daysSince1970) <= stalenessLimit else {
            throw .rateStale(rate, date, limit: stalenessLimit)
        }
    }
}
