// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// What the market tells everyone: rights under publicity, products taken off offer and participants stopped, each with the reason.
struct NoticePages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 100

    func add(to router: Router<Visit>) { router.get("/notices") { request, visit in try await show(request, visit) } }

    private struct Known: Sendable {
        let rights: [(right: Registration, holder: String)]
        let products: [Product]
        let stopped: [Participant]
        let stops: [TradingStop]
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        try await site.settled()
        let language = visit.language
        let known = try await site.read { market in
            Known(
                rights: market.rights.all.newest(Self.listLimit) { $0.status == .published || $0.status == .objected }.map {
                    ($0, market.name(of: $0.resourceHolder, language))
                },
                products: market.catalog.products.newest(Self.listLimit) { $0.status == .withdrawn },
                stopped: market.participants.all.newest(Self.listLimit) { $0.status == .suspended }, stops: market.venue.stops ?? [])
        }
        let page = ThingPage(
            sections: [],
            lists: (known.stops.isEmpty ? [] : [TradingStop.list(known.stops, language)])
                + [rights(known, language), products(known, language), try stopped(known, language)],
            actions: TradingStop.actions(visit.stop, visit, back: "/notices"),
            links: [
                PageLink(Text(zh: "失信公示", en: "Findings shown to the public"), "/credit", language),
                PageLink(Text(zh: "负面清单", en: "Negative list"), "/negative-list", language),
            ], done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "公告", en: "Notices"), page, visit, path: "/notices")
    }

    private func rights(_ known: Known, _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "登记公示", en: "Rights under publicity"),
            [
                (Text(zh: "登记", en: "Registration"), false), (Text(zh: "资源", en: "Resource"), false), (Text(zh: "持有人", en: "Holder"), false),
                (Text(zh: "状态", en: "Status"), false), (Text(zh: "异议期至", en: "Objections until"), false),
            ],
            rows: known.rights.map { right, holder in
                [
                    .init(text: "\(right.id)", link: "/rights/\(right.id)"), .init(text: right.resource.title), .init(text: holder),
                    .init(text: right.status.title(language), state: right.status.state), .init(text: right.objectionsUntil?.short ?? ""),
                ]
            }, note: Text(zh: "公示期内任何主体都可以提出异议。", en: "Any participant may object while a right is under publicity."), language)
    }

    private func products(_ known: Known, _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "下架产品", en: "Products taken off offer"),
            [(Text(zh: "产品", en: "Product"), false), (Text(zh: "理由", en: "Why"), false), (Text(zh: "时间", en: "When"), false)],
            rows: known.products.map {
                [
                    .init(text: $0.description.title(language), link: "/products/\($0.id)"), .init(text: $0.reason ?? ""),
                    .init(text: $0.changed.short),
                ]
            }, language)
    }

    private func stopped(_ known: Known, _ language: Language) throws -> ThingList {
        ThingList(
            Text(zh: "暂停交易的主体", en: "Participants stopped from trading"),
            [(Text(zh: "主体", en: "Participant"), false), (Text(zh: "理由", en: "Why"), false), (Text(zh: "时间", en: "Since"), false)],
            rows: try known.stopped.map { participant in
                let (reason, since) = try stop(of: participant.id)
                return [.init(text: participant.title(language)), .init(text: reason), .init(text: since?.short ?? "")]
            }, language)
    }

    /// Why a participant was stopped and since when: the record of it says so.
    private func stop(of id: ExchangeID) throws -> (reason: String, since: Instant?) {
        for sequence in try site.exchange.readModels.sequences(about: id, limit: Self.listLimit) {
            guard let record = try site.exchange.journal.record(at: sequence)?.record else { continue }
            for case .participants(.suspended(let stopped)) in record.events where stopped.participant == id {
                return (stopped.reason, record.instant)
            }
        }
        return ("", nil)
    }
}
