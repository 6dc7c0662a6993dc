// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Offers that are open between a buyer and a seller.
struct OfferPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/offers/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let rulebook = site.exchange.rulebook
        let now = site.clock.now
        let participant = visit.visitor.participant
        let language = visit.language
        let found = try await site.read { market in
            market.negotiation.offers[id].map { offer in
                (
                    offer, market.catalog.products[offer.product]?.description.title, market.participants.all[offer.by]?.title(language),
                    participant.map { market.nextSteps(for: $0, of: id, at: now, by: rulebook) } ?? []
                )
            }
        }
        guard let (offer, title, by, steps) = found, visit.visitor.mayRead(offer.buyer, offer.seller) else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let facts = [
            Fact(Text(zh: "产品", en: "Product"), title?(language), language), Fact(Text(zh: "出价方", en: "Made by"), by, language),
            Fact(Text(zh: "轮次", en: "Round"), "\(offer.round)", language),
            Fact(Text(zh: "价格(元)", en: "Price (CNY)"), offer.terms.price.grouped, language),
            Fact(Text(zh: "数量", en: "Quantity"), "\(offer.terms.quantity)", language),
            Fact(Text(zh: "次数", en: "Uses"), "\(offer.terms.uses)", language),
            Fact(Text(zh: "天数", en: "Days"), "\(offer.terms.days)", language), Fact(Text(zh: "用途", en: "Purpose"), offer.terms.purpose, language),
            Fact(Text(zh: "有效至", en: "Valid until"), offer.validUntil.short, language),
        ]
        let page = ThingPage(
            sections: [(Text(zh: "报价", en: "Offer"), facts)],
            actions: steps.compactMap { Step.action($0, id, back: "/desk", language) },
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "报价 \(id)", en: "Offer \(id)"), page, visit, path: request.uri.path)
    }
}
