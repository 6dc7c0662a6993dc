// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// What the exchange trades, in figures and charts. Names of participants are for those who read everything.
struct StatisticsPage {
    let pages: Pages
    private var site: Site { pages.site }
    /// How many listings' quality is looked at.
    private static let listingLimit = 10_000
    private static let days = 365

    func add(to router: Router<Visit>) { router.get("/statistics") { _, visit in try await show(visit) } }

    private struct Content {
        let figures: [Figure]
        let charts: [String]
        let prices: [String]
        let hasPrices: Bool
        let netting: String?
        let nettingNote: String?
    }

    private struct Known: Sendable {
        let rights: Int
        let disputes: Int
        let quality: [Rate]
        let cycle: ExchangeID?
        let instant: Instant
        let currency: Currency
    }

    private func show(_ visit: Visit) async throws -> Response {
        let language = visit.language
        try await site.settled()
        let known = try await site.read { market in
            Known(
                rights: market.rights.all.count(where: { $0.status == .certified }), disputes: market.disputes.cases.count,
                quality: market.catalog.listings.newest(Self.listingLimit).compactMap {
                    market.catalog.products[$0.product]?.examination?.quality
                },
                cycle: market.venue.charter.map { ExchangeID(region: $0.region, kind: .cycle, serial: market.clearing.cycleCount) },
                instant: market.instant, currency: market.venue.charter?.currency ?? .cny)
        }
        let now = max(site.clock.now, known.instant)
        let turnover = try MarketTurnover(site.exchange, until: now.date, days: Self.days, currency: known.currency)
        let query = ProductQuery(asOf: now)
        let facets = try site.exchange.readModels.facets(matching: query)
        let prices = turnover.prices(language)
        let graph = try NettingGraph(site.exchange, latest: known.cycle)
        let content = Content(
            figures: [
                Figure(CatalogFacets(facets, query, site.exchange.rulebook, language).total, Text(zh: "在售产品", en: "products on offer"), language),
                Figure("\(known.rights)", Text(zh: "已登记权利", en: "certified rights"), language),
                Figure(turnover.total(days: 30).grouped, Text(zh: "近 30 日成交(元)", en: "CNY traded in 30 days"), language),
                Figure(turnover.total(days: Self.days).grouped, Text(zh: "近一年成交(元)", en: "CNY traded in a year"), language),
                Figure("\(known.disputes)", Text(zh: "争议案件", en: "disputes"), language),
            ],
            charts: [turnover.daily(days: 30, language), turnover.sectors(days: 30, language)] + counts(facets, language)
                + [quality(known.quality, language)],
            prices: prices, hasPrices: !prices.isEmpty, netting: try await netting(graph, visit), nettingNote: graph.map { note($0, visit) })
        return try pages.show("statistics", title: Text(zh: "统计", en: "Statistics"), content, visit, path: "/statistics")
    }

    private func counts(_ facets: ProductFacets, _ language: Language) -> [String] {
        let heading = Text(zh: "产品数", en: "Products")(language)
        func chart(_ title: Text, _ label: Text, _ groups: [(String, Int)]) -> String {
            BarChart(
                title: title(language), headings: (label(language), heading),
                bars: groups.map { BarChart.Bar(label: $0.0, value: Double($0.1), text: "\($0.1)") }
            ).html(language)
        }
        return [
            chart(
                Text(zh: "各行业在售产品", en: "Products on offer by sector"), ProductFacet.sector.title,
                site.exchange.rulebook.sectors.map { ($0.manifest.name(language), facets.sectors[$0.manifest.id] ?? 0) }),
            chart(
                Text(zh: "各级别在售产品", en: "Products on offer by grade"), ProductFacet.grade.title,
                Grade.allCases.map { ($0.rawValue, facets.grades[$0] ?? 0) }),
        ]
    }

    /// How good the data on offer is, in five bands.
    private func quality(_ rates: [Rate], _ language: Language) -> String {
        let bands: [(label: String, range: ClosedRange<Int64>)] = [
            ("< 60%", 0...599_999), ("60–79%", 600_000...799_999), ("80–89%", 800_000...899_999), ("90–97%", 900_000...979_999),
            ("≥ 98%", 980_000...1_000_000),
        ]
        return BarChart(
            title: Text(zh: "在售产品的质量评分(GB/T 36344)", en: "Quality of the products on offer (GB/T 36344)")(language),
            headings: (Text(zh: "评分", en: "Score")(language), Text(zh: "产品数", en: "Products")(language)),
            bars: bands.map { band in
                let count = rates.count { band.range.contains($0.partsPerMillion) }
                return BarChart.Bar(label: band.label, value: Double(count), text: "\(count)")
            }
        ).html(language)
    }

    private func netting(_ graph: NettingGraph?, _ visit: Visit) async throws -> String? {
        guard let graph else { return nil }
        let participants = visit.visitor.readsAll ? graph.participants : []
        let language = visit.language
        let names = try await site.read { market in
            Dictionary(uniqueKeysWithValues: participants.map { ($0, market.name(of: $0, language)) })
        }
        return graph.html(names, language)
    }

    private func note(_ graph: NettingGraph, _ visit: Visit) -> String {
        let part = graph.isPart ? Text(zh: "图中只画出一部分。", en: " The drawing shows a part of it.") : Text(zh: "", en: "")
        let names = visit.visitor.readsAll ? Text(zh: "", en: "") : Text(zh: "主体不具名。", en: " Participants are not named.")
        return Text(
            zh: "轧差批次 \(graph.cycle):往来合计 \(graph.gross.grouped) 元,轧差后只需支付 \(graph.netted.grouped) 元。" + names.zh + part.zh,
            en: "Netting cycle \(graph.cycle): CNY \(graph.gross.grouped) was owed in all; CNY \(graph.netted.grouped) had to be paid." + names.en
                + part.en)(visit.language)
    }
}
