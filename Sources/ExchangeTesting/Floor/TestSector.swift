// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// A sector with one product kind and one rule, for tests of everything that is not a sector.
public struct TestSector: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "test", version: "1.0.0", prefix: "TS", name: Text(zh: "测试行业", en: "Test sector"))

    /// The test sector.
    public init() {}

    /// One product kind: a table of days and counts.
    public var products: [ProductKind] {
        [
            ProductKind(
                id: "TS-P1", name: Text(zh: "日计数", en: "Daily counts"), summary: Text(zh: "每日计数", en: "A count a day"),
                schemaJSON: Array(Self.schema.utf8), forms: [.dataset, .api], priceModels: PriceModelKind.allCases)
        ]
    }

    /// None.
    public var valuationModels: [any ValuationModel] { [] }

    /// One rule: products that say they are forbidden are.
    public var rules: [Rule] {
        [
            Rule(
                "TS-01", at: [.list], sentence: Text(zh: "禁止的产品不得上架", en: "What is forbidden is not listed"),
                citation: Citation("测试", .projectParameter), passing: [:], failing: ["forbidden": true]
            ) { facts in
                facts.isTrue("forbidden") ? .deny(Text(zh: "已声明禁止。", en: "It says it is forbidden.")) : nil
            }
        ]
    }

    /// None.
    public var samples: [Sample] { [] }

    private static let schema = """
        {"fields": [
            {"name": "day", "type": "date", "level": "L1", "pi": "none"},
            {"name": "count", "type": "integer", "unit": "1", "level": "L2", "pi": "none"}
        ], "primaryKey": ["day"]}
        """
}
