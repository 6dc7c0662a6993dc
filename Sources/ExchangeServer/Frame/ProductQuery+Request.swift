// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird
import SectorKit

extension ProductQuery {
    /// The most values of one quality that a request may name.
    static let valueLimit = 50

    /// What a request looks for in the products on offer: the same words for pages and programs. What is unreadable is left out.
    init(_ request: Request, asOf now: Instant, limit: Int, offset: Int) {
        func values<Value: Hashable>(_ facet: ProductFacet, _ value: (String) -> Value?) -> Set<Value> {
            Set(request.queries(facet.rawValue).prefix(Self.valueLimit).compactMap(value))
        }
        self.init(
            words: request.query("q") ?? "",
            filter: ProductFilter(
                sectors: values(.sector) { $0 }, regions: values(.region) { Region($0) }, grades: values(.grade) { Grade(rawValue: $0) },
                forms: values(.form) { ProductForm(rawValue: $0) }, priceModels: values(.priceModel) { PriceModelKind(rawValue: $0) },
                freshness: request.query(ProductFacet.freshness.rawValue).flatMap { Int($0) }.flatMap { ProductFreshness(rawValue: $0) }),
            order: request.query("order").flatMap { Order(rawValue: $0) } ?? .relevance, asOf: now, limit: limit, offset: offset)
    }

    /// The query of an address that leads to the same search.
    var address: String {
        var parts: [(name: String, value: String)] = words.isEmpty ? [] : [("q", words)]
        for facet in ProductFacet.allCases { parts += filter.chosen(facet).map { (facet.rawValue, $0) } }
        if order != .relevance { parts.append(("order", order.rawValue)) }
        return "/products" + (parts.isEmpty ? "" : "?") + parts.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }
}

extension ProductFilter {
    /// The names of the values that are asked for, in order, as an address has them.
    func chosen(_ facet: ProductFacet) -> [String] {
        facet == .freshness ? freshness.map { ["\($0.rawValue)"] } ?? [] : values(of: facet)
    }

    /// The same without one value.
    func without(_ value: String, _ facet: ProductFacet) -> ProductFilter {
        var filter = self
        switch facet {
        case .sector: filter.sectors.remove(value)
        case .region: filter.regions = filter.regions.filter { "\($0)" != value }
        case .grade: filter.grades = filter.grades.filter { $0.rawValue != value }
        case .form: filter.forms = filter.forms.filter { $0.rawValue != value }
        case .priceModel: filter.priceModels = filter.priceModels.filter { $0.rawValue != value }
        case .freshness: filter.freshness = nil
        }
        return filter
    }
}
