// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// What the exchange trades, in figures and charts, and the rules it trades by.
struct StatisticsPage {
    let pages: Pages

    func add(to router: Router<Visit>) {
        router.get("/statistics") { _, visit in try await show(visit) }
        router.get("/rules") { _, visit in try rules(visit) }
    }

    private struct Content {
        let figures: [Figure]
        let charts: [String]
    }

    private func show(_ visit: Visit) async throws -> Response {
        let site = pages.site
        let language = visit.language
        try await site.settled()
        let (products, rights, closed, instant) = try await site.read { market in
            (market.catalog.products.sorted, market.rights.all.sorted.count { $0.status == .certified }, market.disputes.cases.count, market.instant)
        }
        let turnover = try Turnover(site.exchange.readModels, until: max(site.clock.now, instant), days: 30)
        let listed = products.filter { $0.status == .listed }
        func bars(_ groups: [(String, Int)]) -> [BarChart.Bar] {
            groups.map { BarChart.Bar(label: $0.0, value: Double($0.1), text: "\($0.1)") }
        }
        let sectors = site.exchange.rulebook.sectors.map { sector in
            (sector.manifest.name(language), listed.count { $0.sector == sector.manifest.id })
        }
        let grades = Grade.allCases.map { grade in (grade.rawValue, listed.count { $0.grade == grade }) }
        let content = Content(
            figures: [
                Figure("\(listed.count)", Text(zh: "在售产品", en: "products on offer"), language),
                Figure("\(rights)", Text(zh: "已登记权利", en: "certified rights"), language),
                Figure(turnover.total.grouped, Text(zh: "近 30 日成交(元)", en: "CNY traded in 30 days"), language),
                Figure("\(closed)", Text(zh: "争议案件", en: "disputes"), language),
            ],
            charts: [
                turnover.chart(language),
                BarChart(title: Text(zh: "各行业在售产品", en: "Products on offer by sector")(language), bars: bars(sectors)).svg,
                BarChart(title: Text(zh: "各级别在售产品", en: "Products on offer by grade")(language), bars: bars(grades)).svg,
            ])
        return try pages.show("statistics", title: Text(zh: "统计", en: "Statistics"), content, visit, path: "/statistics")
    }

    /// The rules in force, the negative list among them.
    private func rules(_ visit: Visit) throws -> Response {
        let language = visit.language
        let today = pages.site.clock.now.date
        let all =
            [(Text(zh: "全市场", en: "all sectors"), ExchangeRules.all)]
            + pages.site.exchange.rulebook.sectors.map { ($0.manifest.name, $0.rules) }
        let content = ThingList(
            Text(zh: "规则", en: "Rules"),
            [
                (Text(zh: "规则", en: "Rule"), false), (Text(zh: "行业", en: "Sector"), false), (Text(zh: "内容", en: "What it says"), false),
                (Text(zh: "依据", en: "Source"), false),
            ],
            rows: all.flatMap { sector, rules in
                rules.filter { $0.isInForce(on: today) }.map { rule in
                    [.init(text: rule.id), .init(text: sector(language)), .init(text: rule.sentence(language)), .init(text: rule.citation.source)]
                }
            },
            note: Text(zh: "今日生效的规则。多条规则同时适用时,从严。", en: "The rules in force today. Where several apply, the strictest wins."), language)
        return try pages.show("things", title: Text(zh: "规则与负面清单", en: "Rules and the negative list"), content, visit, path: "/rules")
    }
}
