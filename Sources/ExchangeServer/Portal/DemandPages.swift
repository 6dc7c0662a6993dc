// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// The board of demands: what buyers look for, which products answer it, and how to offer one. Strangers do not see who asks.
struct DemandPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 200
    private static let matchLimit = 20

    func add(to router: Router<Visit>) {
        router.get("/demands") { request, visit in try await list(request, visit) }
        router.get("/demands/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let isKnown = visit.visitor.account != nil
        let language = visit.language
        let demands = try await site.read { market in
            market.negotiation.demands.newest(Self.listLimit).map { ($0, isKnown ? market.name(of: $0.buyer, language) : "—") }
        }
        let isBuyer = !visit.visitor.capacities.isDisjoint(with: [.buyer, .dealer])
        let content = ThingList(
            Text(zh: "需求", en: "Demands"),
            [
                (Text(zh: "需求", en: "Demand"), false), (Text(zh: "用途", en: "Purpose"), false), (Text(zh: "预算上限(元)", en: "Budget (CNY)"), true),
                (Text(zh: "需方", en: "Buyer"), false), (Text(zh: "有效至", en: "Until"), false),
            ],
            rows: demands.map { demand, buyer in
                [
                    .init(text: demand.wanted.title(site.exchange.rulebook)(language), link: "/demands/\(demand.id)"),
                    .init(text: demand.wanted.purpose), .init(text: demand.wanted.budget?.grouped ?? "—", isNumber: true), .init(text: buyer),
                    .init(text: demand.until.short),
                ]
            },
            actions: isBuyer ? [ThingAction(Text(zh: "发布需求", en: "Publish a demand"), "/do/demands", back: "/demands", language)] : [],
            note: Text(zh: "需方在找的数据。供方可以用相符的产品报价。", en: "What buyers look for. Suppliers offer the products that answer it."),
            done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "需求", en: "Demands"), content, visit, path: "/demands")
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let found = try await site.read { market in
            market.negotiation.demands[id].map { demand in
                let matches = market.matches(for: demand.wanted).prefix(Self.matchLimit).map { match in
                    (match: match, title: market.title(of: match.product), seller: market.catalog.products[match.product]?.seller)
                }
                return (demand, market.name(of: demand.buyer, language), matches)
            }
        }
        guard let (demand, buyer, matches) = found else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let wanted = demand.wanted
        let rulebook = site.exchange.rulebook
        let facts = [
            Fact(Text(zh: "行业", en: "Sector"), rulebook.sector(wanted.sector)?.manifest.name(language) ?? wanted.sector, language),
            Fact(
                Text(zh: "产品种类", en: "Kind of product"),
                wanted.kind.map { rulebook.productKind($0, of: wanted.sector)?.name(language) ?? $0 }, language),
            Fact(Text(zh: "用途", en: "Purpose"), wanted.purpose, language),
            Fact(Text(zh: "预算上限(元)", en: "Budget (CNY)"), wanted.budget?.grouped, language),
            Fact(Text(zh: "关键词", en: "Keywords"), wanted.keywords.joined(separator: "、"), language),
            Fact(Text(zh: "需方", en: "Buyer"), visit.visitor.account == nil ? nil : buyer, language),
            Fact(Text(zh: "有效至", en: "Until"), demand.until.short, language),
        ]
        let participant = visit.visitor.participant
        let isOwn = participant == demand.buyer
        var headings: [ThingList.Title] = [
            (Text(zh: "产品", en: "Product"), false), (Text(zh: "得分", en: "Score"), true), (Text(zh: "单价(元)", en: "Price (CNY)"), true),
            (Text(zh: "理由", en: "Why"), false),
        ]
        if participant != nil { headings.append((Text(zh: "办理", en: "Do"), false)) }
        let list = ThingList(
            Text(zh: "相符的在售产品", en: "Products that answer it"),
            headings,
            rows: matches.map { item in
                let act: ThingList.Cell =
                    item.seller == participant
                    ? .init(
                        text: Text(zh: "向需方报价", en: "Offer it")(language), link: "/do/offers?product=\(item.match.product)&to=\(demand.buyer)")
                    : .init(text: isOwn ? Text(zh: "购买", en: "Buy")(language) : "", link: isOwn ? "/products/\(item.match.product)" : nil)
                return [
                    .init(text: item.title(language), link: "/products/\(item.match.product)"), .init(text: "\(item.match.score)", isNumber: true),
                    .init(text: item.match.price?.grouped ?? Text(zh: "面议", en: "negotiated")(language), isNumber: true),
                    .init(text: item.match.reasons.map { $0(language) }.joined(separator: ";")),
                ] + (participant == nil ? [] : [act])
            }, language)
        let page = ThingPage(
            sections: [(Text(zh: "需求", en: "Demand"), facts)], lists: [list],
            actions: isOwn
                ? [
                    ThingAction(
                        Text(zh: "撤下需求", en: "Take it off the board"), "/do/demands/\(id)/withdrawal", isPlain: true, isGrave: true, back: "/demands",
                        language)
                ]
                : [],
            links: [PageLink(Text(zh: "全部需求", en: "All demands"), "/demands", language)],
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: wanted.title(rulebook), page, visit, path: request.uri.path)
    }
}
