// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import SectorKit

/// Products that are alike in every quality, and how many they are.
package struct FacetCombination: Sendable, Hashable {
    let sector: String
    let region: Region?
    let grade: Grade?
    let form: ProductForm?
    let priceModel: PriceModelKind?
    let freshness: ProductFreshness?
    /// How many products.
    package let count: Int

    /// One product.
    init(_ product: ProductSummary, asOf now: Instant) {
        sector = product.sector
        region = product.prefecture
        grade = product.grade
        form = product.form
        priceModel = product.price?.kind
        freshness = ProductFreshness(of: product.updated, asOf: now)
        count = 1
    }

    /// Products as a table keeps them: each quality by its name, empty where there is none.
    ///
    /// - Parameters:
    ///   - value: The name of a quality's value.
    ///   - count: How many products.
    package init(count: Int, _ value: (ProductFacet) -> String) {
        sector = value(.sector)
        region = Region(value(.region))
        grade = Grade(rawValue: value(.grade))
        form = ProductForm(rawValue: value(.form))
        priceModel = PriceModelKind(rawValue: value(.priceModel))
        freshness = Int(value(.freshness)).flatMap { ProductFreshness(rawValue: $0) }
        self.count = count
    }
}

extension ProductSummary {
    /// The name of a quality's value, as a table keeps it; empty where there is none, and for freshness, which changes by itself.
    package func value(of facet: ProductFacet) -> String {
        switch facet {
        case .sector: sector
        case .region: prefecture.map { "\($0)" } ?? ""
        case .grade: grade?.rawValue ?? ""
        case .form: form.rawValue
        case .priceModel: price?.kind.rawValue ?? ""
        case .freshness: ""
        }
    }

    /// The prefecture in which its seller is: the region by which products are told apart.
    var prefecture: Region? { region.flatMap { Region(code: $0.prefecture) } }
}
