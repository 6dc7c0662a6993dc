// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import SectorKit

/// What was traded in the last days, as pages show it.
struct MarketTurnover {
    /// How many kinds of products have a chart of their prices.
    private static let kindLimit = 12

    private let rows: [DailyTurnover]
    private let today: CalendarDate
    private let currency: Currency
    private let rulebook: Rulebook

    /// Looks so many days back, today included.
    init(_ exchange: Exchange, until today: CalendarDate, days: Int, currency: Currency) throws {
        self.today = today
        self.currency = currency
        rulebook = exchange.rulebook
        rows = try exchange.readModels.turnover(from: today.adding(days: 1 - days), through: today).filter { $0.amount.currency == currency }
    }

    /// What was traded in so many days, today included.
    func total(days: Int) -> Money { sum(rows.filter { $0.day > today.adding(days: -days) }) }

    /// How many deals were made in so many days.
    func deals(days: Int) -> Int64 { rows.filter { $0.day > today.adding(days: -days) }.reduce(0) { $0 + $1.deals } }

    private func sum(_ rows: some Sequence<DailyTurnover>) -> Money {
        Money(minorUnits: rows.reduce(0) { $0 + $1.amount.minorUnits }, currency: currency)
    }

    /// Each of the last days.
    func daily(days count: Int, _ language: Language) -> String {
        let byDay = Dictionary(grouping: rows) { $0.day }
        let bars = (0..<count).map { offset in
            let day = today.adding(days: 1 - count + offset)
            let amount = sum(byDay[day] ?? [])
            return BarChart.Bar(label: String("\(day)".suffix(5)), value: Double(amount.minorUnits), text: amount.grouped)
        }
        return BarChart(
            title: Text(zh: "近 \(count) 日每日成交额(元)", en: "CNY traded a day, last \(count) days")(language),
            headings: (Text(zh: "日期", en: "Day")(language), Text(zh: "成交额(元)", en: "Traded (CNY)")(language)), bars: bars
        ).html(language)
    }

    /// Each sector in the last days, the largest first.
    func sectors(days: Int, _ language: Language) -> String {
        let recent = rows.filter { $0.day > today.adding(days: -days) }
        let sums = Dictionary(grouping: recent) { $0.sector }.mapValues { sum($0) }
        let bars = sums.sorted { $0.value.minorUnits != $1.value.minorUnits ? $0.value.minorUnits > $1.value.minorUnits : $0.key < $1.key }.map {
            BarChart.Bar(
                label: rulebook.sector($0.key)?.manifest.name(language) ?? $0.key, value: Double($0.value.minorUnits), text: $0.value.grouped)
        }
        return BarChart(
            title: Text(zh: "近 \(days) 日各行业成交额(元)", en: "CNY traded by sector, last \(days) days")(language),
            headings: (Text(zh: "行业", en: "Sector")(language), Text(zh: "成交额(元)", en: "Traded (CNY)")(language)), bars: bars
        ).html(language)
    }

    /// The average price of a deal in each month, for the kinds of products with most deals.
    func prices(_ language: Language) -> [String] {
        let kinds = Dictionary(grouping: rows) { [$0.sector, $0.kind] }
        let most = kinds.sorted { left, right in
            let (first, second) = (left.value.reduce(0) { $0 + $1.deals }, right.value.reduce(0) { $0 + $1.deals })
            return first != second ? first > second : left.key.lexicographicallyPrecedes(right.key)
        }
        return most.prefix(Self.kindLimit).map { key, rows in
            let months = Dictionary(grouping: rows) { String("\($0.day)".prefix(7)) }.sorted { $0.key < $1.key }
            let points = months.map { month, rows in
                let average = Money(
                    minorUnits: rows.reduce(0) { $0 + $1.amount.minorUnits } / max(1, rows.reduce(0) { $0 + $1.deals }), currency: currency)
                return LineChart.Point(label: month, value: Double(average.minorUnits), text: average.grouped)
            }
            let name = rulebook.productKind(key[1], of: key[0])?.name(language) ?? key[1]
            return LineChart(
                title: name, headings: (Text(zh: "月份", en: "Month")(language), Text(zh: "平均成交价(元)", en: "Average price (CNY)")(language)),
                points: points
            ).html(language)
        }
    }
}
