// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit

/// The qualities by which a search can be narrowed, each with its values and how many products have them.
struct CatalogFacets {
    struct Value {
        let value: String
        let title: String
        let count: String
        let isChosen: Bool
    }

    struct Group {
        let name: String
        let title: String
        let type: String
        let isOpen: Bool
        let values: [Value]
    }

    /// A value that was chosen, with the address of the search without it.
    struct Choice {
        let title: String
        let link: String
    }

    let groups: [Group]
    let chosen: [Choice]
    let total: String

    init(_ facets: ProductFacets, _ query: ProductQuery, _ rulebook: Rulebook, _ language: Language) {
        total = Self.text(facets.total, facets)
        var groups: [Group] = []
        var chosen: [Choice] = []
        for facet in ProductFacet.allCases {
            let selected = query.filter.chosen(facet)
            var counts = Self.counts(facet, facets)
            for value in selected where !counts.contains(where: { $0.value == value }) { counts.append((value, 0)) }
            var values = counts.map { value, count in
                Value(
                    value: value, title: Self.title(value, facet, rulebook)(language), count: Self.text(count, facets),
                    isChosen: selected.contains(value))
            }
            guard !values.isEmpty else { continue }
            if facet == .freshness {
                let any = Text(zh: "不限", en: "at any time")(language)
                values.append(Value(value: "", title: any, count: "", isChosen: selected.isEmpty))
            }
            groups.append(
                Group(
                    name: facet.rawValue, title: facet.title(language), type: facet == .freshness ? "radio" : "checkbox",
                    isOpen: !selected.isEmpty || [.sector, .region, .grade].contains(facet), values: values))
            for value in values where value.isChosen && !value.value.isEmpty {
                var other = query
                other.filter = query.filter.without(value.value, facet)
                chosen.append(Choice(title: value.title, link: other.address))
            }
        }
        self.groups = groups
        self.chosen = chosen
    }

    /// How many, with a plus where not all were counted.
    private static func text(_ count: Int, _ facets: ProductFacets) -> String {
        facets.isBounded ? "\(min(count, ProductFacets.limit))+" : "\(count)"
    }

    /// The values that products have, the most frequent first; grades and freshness in their own order.
    private static func counts(_ facet: ProductFacet, _ facets: ProductFacets) -> [(value: String, count: Int)] {
        func frequent(_ counts: [(String, Int)]) -> [(value: String, count: Int)] {
            counts.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map { (value: $0.0, count: $0.1) }
        }
        switch facet {
        case .sector: return frequent(facets.sectors.map { ($0.key, $0.value) })
        case .region: return frequent(facets.regions.map { ("\($0.key)", $0.value) })
        case .grade: return facets.grades.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
        case .form: return frequent(facets.forms.map { ($0.key.rawValue, $0.value) })
        case .priceModel: return frequent(facets.priceModels.map { ($0.key.rawValue, $0.value) })
        case .freshness: return facets.freshness.sorted { $0.key < $1.key }.map { ("\($0.key.rawValue)", $0.value) }
        }
    }

    private static func title(_ value: String, _ facet: ProductFacet, _ rulebook: Rulebook) -> Text {
        let plain = Text(zh: value, en: value)
        switch facet {
        case .sector: return rulebook.sector(value)?.manifest.name ?? plain
        case .region: return Region(value)?.title ?? plain
        case .grade: return Grade(rawValue: value).map { Text(zh: "\(value) \($0.name.zh)", en: "\(value) \($0.name.en)") } ?? plain
        case .form: return ProductForm(rawValue: value)?.name ?? plain
        case .priceModel: return PriceModelKind(rawValue: value)?.name ?? plain
        case .freshness: return Text(zh: "近 \(value) 天更新", en: "updated in \(value) days")
        }
    }
}

extension ProductFacet {
    var title: Text {
        switch self {
        case .sector: Text(zh: "行业", en: "Sector")
        case .region: Text(zh: "地区", en: "Region")
        case .grade: Text(zh: "级别", en: "Grade")
        case .form: Text(zh: "形态", en: "Form")
        case .priceModel: Text(zh: "计价方式", en: "Priced by")
        case .freshness: Text(zh: "更新时间", en: "Updated")
        }
    }
}

extension Region {
    /// What people call the region; its code where it has no name here.
    var title: Text {
        let known = AdministrativeDivisions.division(of: self)
        let province = AdministrativeDivisions.provinceName(of: self)
        guard let name = known?.name ?? province?.zh else { return Text(zh: "\(self)", en: "\(self)") }
        return Text(zh: name, en: code == self.province ? province?.en ?? name : "\(name) \(self)")
    }
}
