// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// How many of the products found have each value of each quality.
///
/// A quality's own filter does not narrow its own counts: they say what choosing another value would find. Only the newest
/// ``limit`` products with the words are counted, so that counting takes about as long whatever people type.
public struct ProductFacets: Sendable, Hashable {
    /// How many products are counted at most.
    public static let limit = 10_000

    /// Products by sector.
    public private(set) var sectors: [String: Int] = [:]
    /// Products by the prefecture of their seller.
    public private(set) var regions: [Region: Int] = [:]
    /// Products by grade.
    public private(set) var grades: [Grade: Int] = [:]
    /// Products by form.
    public private(set) var forms: [ProductForm: Int] = [:]
    /// Products by the way they are priced.
    public private(set) var priceModels: [PriceModelKind: Int] = [:]
    /// Products that are at least so fresh.
    public private(set) var freshness: [ProductFreshness: Int] = [:]
    /// How many products match the filter.
    public private(set) var total = 0
    /// Whether there are more products with the words than were counted: then every count is a lower bound.
    public let isBounded: Bool

    /// No products at all.
    public init() { isBounded = false }

    /// Counts combinations.
    package init(_ combinations: [FacetCombination], filter: ProductFilter, isBounded: Bool) {
        self.isBounded = isBounded
        for product in combinations {
            if filter.admits(product) { total += product.count }
            for facet in ProductFacet.allCases where filter.admits(product, except: facet) { count(product, in: facet) }
        }
    }

    private mutating func count(_ product: FacetCombination, in facet: ProductFacet) {
        switch facet {
        case .sector: sectors[product.sector, default: 0] += product.count
        case .region: if let region = product.region { regions[region, default: 0] += product.count }
        case .grade: if let grade = product.grade { grades[grade, default: 0] += product.count }
        case .form: if let form = product.form { forms[form, default: 0] += product.count }
        case .priceModel: if let model = product.priceModel { priceModels[model, default: 0] += product.count }
        case .freshness:
            guard let freshest = product.freshness else { return }
            for wanted in ProductFreshness.allCases where freshest <= wanted { freshness[wanted, default: 0] += product.count }
        }
    }
}
