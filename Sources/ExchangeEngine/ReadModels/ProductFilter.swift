// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// What products must be like: one of the values that are named for each quality. A quality with none named may be anything.
public struct ProductFilter: Sendable, Hashable {
    /// The sectors.
    public var sectors: Set<String>
    /// The prefectures in which their sellers are: regions inside one count as it.
    public var regions: Set<Region>
    /// The grades.
    public var grades: Set<Grade>
    /// The forms of delivery.
    public var forms: Set<ProductForm>
    /// The ways to price them.
    public var priceModels: Set<PriceModelKind>
    /// How lately they changed; `nil`: at any time.
    public var freshness: ProductFreshness?

    /// Names values; all products match without any.
    public init(
        sectors: Set<String> = [], regions: Set<Region> = [], grades: Set<Grade> = [], forms: Set<ProductForm> = [],
        priceModels: Set<PriceModelKind> = [], freshness: ProductFreshness? = nil
    ) {
        self.sectors = sectors
        self.regions = regions
        self.grades = grades
        self.forms = forms
        self.priceModels = priceModels
        self.freshness = freshness
    }

    /// Whether products that are alike match, when one quality is not asked about.
    func admits(_ product: FacetCombination, except facet: ProductFacet? = nil) -> Bool {
        ProductFacet.allCases.allSatisfy { facet == $0 || admits(product, in: $0) }
    }

    /// The names of the values that are asked for, in order, as a table keeps them; none for freshness.
    package func values(of facet: ProductFacet) -> [String] {
        let names: [String] =
            switch facet {
            case .sector: Array(sectors)
            case .region: regions.map { "\($0)" }
            case .grade: grades.map(\.rawValue)
            case .form: forms.map(\.rawValue)
            case .priceModel: priceModels.map(\.rawValue)
            case .freshness: []
            }
        return names.sorted()
    }

    private func admits(_ product: FacetCombination, in facet: ProductFacet) -> Bool {
        switch facet {
        case .sector: sectors.isEmpty || sectors.contains(product.sector)
        case .region: regions.isEmpty || product.region.map { regions.contains($0) } ?? false
        case .grade: grades.isEmpty || product.grade.map { grades.contains($0) } ?? false
        case .form: forms.isEmpty || product.form.map { forms.contains($0) } ?? false
        case .priceModel: priceModels.isEmpty || product.priceModel.map { priceModels.contains($0) } ?? false
        case .freshness: freshness.map { wanted in product.freshness.map { $0 <= wanted } ?? false } ?? true
        }
    }
}

/// A quality by which products are told apart.
public enum ProductFacet: String, Sendable, Hashable, CaseIterable {
    case sector, region, grade, form, priceModel, freshness
}

/// How lately a product was described, revised, examined or put on offer.
public enum ProductFreshness: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// In the last 30 days.
    case month = 30
    /// In the last 90 days.
    case quarter = 90
    /// In the last 365 days.
    case year = 365

    /// The first moment that counts as this fresh: the start of a day, so that what was counted holds for a day.
    public func start(asOf now: Instant) -> Instant { Instant(startOf: now.date.adding(days: -rawValue)) }

    /// The freshest value that fits a moment; `nil` for what is older than a year.
    package init?(of updated: Instant, asOf now: Instant) {
        guard let fitting = Self.allCases.first(where: { $0.start(asOf: now) <= updated }) else { return nil }
        self = fitting
    }

    /// Fresher first.
    public static func < (left: ProductFreshness, right: ProductFreshness) -> Bool { left.rawValue < right.rawValue }
}
