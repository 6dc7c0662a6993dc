// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// The first page: what the exchange trades today.
struct HomePage {
    let pages: Pages

    func add(to router: Router<Visit>) { router.get("/") { _, visit in try await show(visit) } }

    private struct Content {
        let figures: [Figure]
        let products: [ProductCard]
        let turnover: String
    }

    private func show(_ visit: Visit) async throws -> Response {
        let site = pages.site
        try await site.settled()
        let (participants, contracts, now) = try await site.read { market in
            (market.participants.all.sorted.count { $0.status == .admitted }, market.trading.contracts.count, market.instant)
        }
        let newest = try site.exchange.readModels.products(matching: ProductQuery(limit: 6))
        let turnover = try Turnover(site.exchange.readModels, until: max(site.clock.now, now), days: 30)
        let figures = [
            Figure("\(newest.total)", Text(zh: "在售产品", en: "products on offer"), visit.language),
            Figure("\(participants)", Text(zh: "准入主体", en: "participants"), visit.language),
            Figure("\(contracts)", Text(zh: "履行中合同", en: "contracts that run"), visit.language),
            Figure(turnover.total.grouped, Text(zh: "近 30 日成交(元)", en: "CNY traded in 30 days"), visit.language),
        ]
        let content = Content(
            figures: figures, products: newest.products.map { ProductCard($0, site.exchange.rulebook, visit.language) },
            turnover: turnover.chart(visit.language))
        return try pages.show("home", title: site.name, content, visit, path: "/")
    }
}

/// A number that people look for first.
struct Figure {
    let value: String
    let label: String

    init(_ value: String, _ label: Text, _ language: Language) {
        self.value = value
        self.label = label(language)
    }
}

/// What was traded on each of the last days.
struct Turnover {
    /// The most orders that are counted.
    private static let orderLimit = 10_000

    private let days: [(day: CalendarDate, amount: Money)]
    let total: Money

    init(_ readModels: any ReadModels, until now: Instant, days count: Int) throws {
        let first = now.date.adding(days: 1 - count)
        var amounts: [CalendarDate: Int64] = [:]
        let orders = try readModels.orders(matching: OrderQuery(limit: Self.orderLimit))
        for order in orders where order.placed.date >= first && [.placed, .delivered, .completed].contains(order.status) {
            amounts[order.placed.date, default: 0] += order.price.minorUnits
        }
        let currency = orders.first?.price.currency ?? .cny
        days = (0..<count).map { offset in
            let day = first.adding(days: offset)
            return (day, Money(minorUnits: amounts[day] ?? 0, currency: currency))
        }
        total = Money(minorUnits: days.reduce(0) { $0 + $1.amount.minorUnits }, currency: currency)
    }

    func chart(_ language: Language) -> String {
        BarChart(
            title: Text(zh: "近 \(days.count) 日每日成交额(元)", en: "CNY traded a day, last \(days.count) days")(language),
            bars: days.map { BarChart.Bar(label: String("\($0.day)".suffix(5)), value: Double($0.amount.minorUnits), text: $0.amount.grouped) }
        ).svg
    }
}
