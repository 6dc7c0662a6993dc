// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// The first page: what the exchange trades today. It names no party to a deal.
struct HomePage {
    let pages: Pages
    private var site: Site { pages.site }
    private static let productCount = 6
    private static let listCount = 5
    private static let days = 30

    func add(to router: Router<Visit>) { router.get("/") { _, visit in try await show(visit) } }

    private struct Content {
        let figures: [Figure]
        let products: [ProductCard]
        let deals: ThingList
        let boards: [Board]
        let turnover: String
    }

    /// Something that goes on, with the page where all of it is.
    private struct Board {
        let list: ThingList
        let link: String
    }

    private struct Known: Sendable {
        let participants: Int
        let auctionCount: Int
        let demandCount: Int
        let auctions: [(auction: Auction, title: Text)]
        let demands: [Demand]
        let notices: [Registration]
        let instant: Instant
        let currency: Currency
    }

    private func show(_ visit: Visit) async throws -> Response {
        try await site.settled()
        let known = try await site.read { market in
            Known(
                participants: market.participants.all.count(where: { $0.status == .admitted }), auctionCount: market.auctions.all.count,
                demandCount: market.negotiation.demands.count,
                auctions: market.auctions.all.newest(Self.listCount).map { ($0, market.title(of: $0.product)) },
                demands: market.negotiation.demands.newest(Self.listCount),
                notices: market.rights.all.newest(Self.listCount) { $0.status == .published || $0.status == .objected },
                instant: market.instant, currency: market.venue.charter?.currency ?? .cny)
        }
        let language = visit.language
        let now = max(site.clock.now, known.instant)
        let newest = ProductQuery(order: .newest, asOf: now, limit: Self.productCount)
        let products = try site.exchange.readModels.products(matching: newest)
        let offered = CatalogFacets(try site.exchange.readModels.facets(matching: newest), newest, site.exchange.rulebook, language).total
        let turnover = try MarketTurnover(site.exchange, until: now.date, days: Self.days, currency: known.currency)
        let figures = [
            Figure(turnover.total(days: 1).grouped, Text(zh: "今日成交(元)", en: "CNY traded today"), language),
            Figure(turnover.total(days: Self.days).grouped, Text(zh: "近 30 日成交(元)", en: "CNY traded in 30 days"), language),
            Figure("\(turnover.deals(days: Self.days))", Text(zh: "近 30 日成交笔数", en: "deals in 30 days"), language),
            Figure(offered, Text(zh: "在售产品", en: "products on offer"), language),
            Figure("\(known.auctionCount) / \(known.demandCount)", Text(zh: "进行中竞价 / 需求", en: "open auctions / demands"), language),
            Figure("\(known.participants)", Text(zh: "准入主体", en: "participants"), language),
        ]
        let content = Content(
            figures: figures, products: products.products.map { ProductCard($0, site.exchange.rulebook, language) },
            deals: try await LatestDeals(site: site).list(language), boards: boards(known, language),
            turnover: turnover.daily(days: Self.days, language))
        return try pages.show("home", title: site.name, content, visit, path: "/")
    }

    private func boards(_ known: Known, _ language: Language) -> [Board] {
        let until = (title: Text(zh: "截止", en: "Until"), isNumber: false)
        let rulebook = site.exchange.rulebook
        return [
            Board(
                list: ThingList(
                    Text(zh: "进行中的竞价", en: "Auctions that run"), [(Text(zh: "产品", en: "Product"), false), until],
                    rows: known.auctions.map {
                        [.init(text: $0.title(language), link: "/auctions/\($0.auction.id)"), .init(text: $0.auction.bidsUntil.short)]
                    }, language), link: "/auctions"),
            Board(
                list: ThingList(
                    Text(zh: "需求", en: "Demands"), [(Text(zh: "需求", en: "Demand"), false), until],
                    rows: known.demands.map {
                        [.init(text: $0.wanted.title(rulebook)(language), link: "/demands/\($0.id)"), .init(text: $0.until.short)]
                    }, language), link: "/demands"),
            Board(
                list: ThingList(
                    Text(zh: "登记公示", en: "Rights under publicity"), [(Text(zh: "资源", en: "Resource"), false), until],
                    rows: known.notices.map {
                        [.init(text: $0.resource.title, link: "/rights/\($0.id)"), .init(text: $0.objectionsUntil?.short ?? "")]
                    }, language), link: "/notices"),
        ]
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

/// The prices of the latest deals, by kind of product and without the parties.
struct LatestDeals {
    let site: Site
    private static let lookedAt = 50
    private static let shown = 8

    func list(_ language: Language) async throws -> ThingList {
        let orders = try site.exchange.readModels.orders(matching: OrderQuery(limit: Self.lookedAt)).filter(\.status.isTraded).prefix(Self.shown)
        let products = Set(orders.map(\.product))
        let kinds = try await site.read { market in
            var kinds: [ExchangeID: Product] = [:]
            for id in products { kinds[id] = market.catalog.products[id] }
            return kinds
        }
        let rulebook = site.exchange.rulebook
        return ThingList(
            Text(zh: "最新成交价", en: "Latest prices"),
            [
                (Text(zh: "产品种类", en: "Kind of product"), false), (Text(zh: "行业", en: "Sector"), false),
                (Text(zh: "价款(元)", en: "Price (CNY)"), true), (Text(zh: "时间", en: "When"), false),
            ],
            rows: orders.map { order in
                let kind = kinds[order.product]
                let name = kind.flatMap { rulebook.productKind($0.kind, of: $0.sector)?.name(language) } ?? kind?.kind ?? ""
                let sector = kind.flatMap { rulebook.sector($0.sector)?.manifest.name(language) } ?? ""
                return [
                    .init(text: name), .init(text: sector), .init(text: order.price.grouped, isNumber: true), .init(text: order.placed.short),
                ]
            }, language)
    }
}

extension Market {
    /// What a product is called; its id where it is not known.
    func title(of product: ExchangeID) -> Text { catalog.products[product]?.description.title ?? Text(zh: "\(product)", en: "\(product)") }

    /// What a participant is called; its id where it is not known.
    func name(of participant: ExchangeID, _ language: Language) -> String {
        participants.all[participant]?.title(language) ?? "\(participant)"
    }
}

extension Demand.Wanted {
    /// What is wanted, in a few words.
    func title(_ rulebook: Rulebook) -> Text {
        let sector = rulebook.sector(self.sector)?.manifest.name ?? Text(zh: self.sector, en: self.sector)
        let name = kind.flatMap { rulebook.productKind($0, of: self.sector)?.name } ?? sector
        guard !keywords.isEmpty else { return name }
        return Text(zh: name.zh + ":" + keywords.joined(separator: "、"), en: name.en + ": " + keywords.joined(separator: ", "))
    }
}
