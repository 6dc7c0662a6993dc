// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
import SectorKit

/// A product that answers a demand, and why.
public struct DemandMatch: Sendable, Hashable, Codable {
    /// The product.
    public let product: ExchangeID
    /// How well it answers: higher is better.
    public let score: Int
    /// What one licence costs for the purpose; `nil`: the price is a matter of negotiation.
    public let price: Money?
    /// What speaks for it and against it.
    public let reasons: [Text]
}

extension Market {
    /// The products on offer that answer a demand, the best first, equals in order of their ids.
    ///
    /// The sector and the named kind must fit, and the price model must serve the purpose. Beyond that, the kind counts 30 points, a
    /// price within the budget 20 (above it: −20), each keyword found 10, and use limits that name the purpose 10.
    ///
    /// - Throws: `negotiation.demand-not-open`.
    public func matches(for demand: ExchangeID) throws(Refusal) -> [DemandMatch] {
        matches(for: try negotiation.demand(demand).wanted)
    }

    /// The products on offer that answer what is wanted, the best first.
    public func matches(for wanted: Demand.Wanted) -> [DemandMatch] {
        catalog.listings.sorted.filter { $0.sector == wanted.sector }.compactMap { match($0, wanted) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.product < $1.product }
    }

    private func match(_ listing: Listing, _ wanted: Demand.Wanted) -> DemandMatch? {
        guard let product = catalog.products[listing.product] else { return nil }
        var score = 0
        var reasons: [Text] = []
        if let kind = wanted.kind {
            guard product.kind == kind else { return nil }
            score += 30
            reasons.append(Text(zh: "产品类型相符:\(kind)", en: "the kind fits: \(kind)"))
        }
        var price: Money?
        do throws(Refusal) {
            if let listed = pricing.prices[product.id] {
                price = try taxIncluded(
                    try listed.model.price(quantity: 1, purpose: wanted.purpose), in: listed, of: listing.seller, on: instant.date)
            }
        } catch {
            // A model that refuses the purpose cannot serve it; one without a list price is negotiated.
            guard error.code != "pricing.purpose-not-free" else { return nil }
        }
        if let budget = wanted.budget, let price, price.currency == budget.currency {
            let isWithin = price.minorUnits <= budget.minorUnits
            score += isWithin ? 20 : -20
            reasons.append(
                isWithin
                    ? Text(zh: "\(price) 在预算 \(budget) 之内", en: "\(price) is within the budget of \(budget)")
                    : Text(zh: "\(price) 超出预算 \(budget)", en: "\(price) is above the budget of \(budget)"))
        }
        let words = product.description.searchable
        for keyword in wanted.keywords where words.contains(keyword.lowercased()) {
            score += 10
            reasons.append(Text(zh: "含关键词“\(keyword)”", en: "has the word '\(keyword)'"))
        }
        if product.description.useLimits.lowercased().contains(wanted.purpose.lowercased()) {
            score += 10
            reasons.append(Text(zh: "使用范围写明“\(wanted.purpose)”", en: "its use limits name '\(wanted.purpose)'"))
        }
        return DemandMatch(product: product.id, score: score, price: price, reasons: reasons)
    }
}

extension ProductDescription {
    /// What keywords are looked for in, in lower case.
    fileprivate var searchable: String {
        ([title.zh, title.en, summary.zh, summary.en, category] + keywords).joined(separator: "\n").lowercased()
    }
}
