// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// Search in the catalogue.
struct CatalogPages {
    let pages: Pages
    private static let pageSize = 12
    private static let pageLimit = 1_000

    func add(to router: Router<Visit>) {
        router.get("/products") { request, visit in try await list(request, visit) }
    }

    private struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    private struct Content {
        let words: String
        let sectors: [Choice]
        let grades: [Choice]
        let total: Int
        let products: [ProductCard]
        let previous: String?
        let next: String?
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let site = pages.site
        try await site.settled()
        let words = request.query("q") ?? ""
        let sector = request.query("sector")
        let grade = request.query("grade").flatMap { Grade(rawValue: $0) }
        let number = request.query("page", in: 1...Self.pageLimit, otherwise: 1)
        let found = try site.exchange.readModels.products(
            matching: ProductQuery(
                words: words, sector: sector, grade: grade, limit: Self.pageSize, offset: (number - 1) * Self.pageSize))
        func link(_ page: Int) -> String {
            "/products?q=\(words.percentEncoded)&sector=\(sector?.percentEncoded ?? "")&grade=\(grade?.rawValue ?? "")&page=\(page)"
        }
        let content = Content(
            words: words,
            sectors: site.exchange.rulebook.sectors.map {
                Choice(id: $0.manifest.id, name: $0.manifest.name(visit.language), isChosen: $0.manifest.id == sector)
            },
            grades: Grade.allCases.map { Choice(id: $0.rawValue, name: "\($0.rawValue) \($0.name(visit.language))", isChosen: $0 == grade) },
            total: found.total, products: found.products.map { ProductCard($0, site.exchange.rulebook, visit.language) },
            previous: number > 1 ? link(number - 1) : nil, next: number * Self.pageSize < found.total ? link(number + 1) : nil)
        return try pages.show("products", title: Text(zh: "数据产品", en: "Data products"), content, visit, path: request.uri.description)
    }
}
