// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// Search in the catalogue, narrowed by qualities. It is one form: everything works without a script.
struct CatalogPages {
    let pages: Pages
    private static let pageSize = 12
    private static let pageLimit = 1_000

    func add(to router: Router<Visit>) {
        router.get("/products") { request, visit in try await list(request, visit) }
    }

    private struct Content {
        let words: String
        let isNewest: Bool
        let facets: CatalogFacets
        let hasChosen: Bool
        let products: [ProductCard]
        let isEmpty: Bool
        let previous: String?
        let next: String?
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let site = pages.site
        try await site.settled()
        let number = request.query("page", in: 1...Self.pageLimit, otherwise: 1)
        let query = ProductQuery(request, asOf: site.clock.now, limit: Self.pageSize, offset: (number - 1) * Self.pageSize)
        let found = try site.exchange.readModels.products(matching: query)
        let rulebook = site.exchange.rulebook
        let facets = CatalogFacets(try site.exchange.readModels.facets(matching: query), query, rulebook, visit.language)
        func link(_ page: Int) -> String { query.address + (query.address.contains("?") ? "&" : "?") + "page=\(page)" }
        let content = Content(
            words: query.words, isNewest: query.order == .newest, facets: facets, hasChosen: !facets.chosen.isEmpty,
            products: found.products.map { ProductCard($0, rulebook, visit.language) }, isEmpty: found.products.isEmpty,
            previous: number > 1 ? link(number - 1) : nil, next: number * Self.pageSize < found.total ? link(number + 1) : nil)
        return try pages.show("products", title: Text(zh: "数据产品", en: "Data products"), content, visit, path: request.uri.description)
    }
}
