// SPDX-License-Identifier: Apache-2.0

/// The texts of a new sector's files.
enum SectorTemplate {
    static let module = """
        // SPDX-License-Identifier: Apache-2.0
        public import SectorKit

        /// __NAME__: say here in one sentence what the sector trades.
        public struct __NAME__: SectorModule {
            /// Who the module is.
            public let manifest = SectorManifest(
                id: "__ID__", version: "0.1.0", prefix: "__PREFIX__", name: Text(zh: "__ZH__", en: "__NAME__"))

            /// The sector, ready to be listed.
            public init() {}

            /// What the sector trades.
            public var products: [ProductKind] { [.observations] }

            /// How the sector values it.
            public var valuationModels: [any ValuationModel] { [RebuildCost()] }

            /// What the sector forbids, masks, has approved, or allows with duties.
            public var rules: [Rule] { [.noDirectIdentifiers] }

            /// One small table of each kind.
            public var samples: [Sample] { [.observations] }
        }

        """

    static let products = """
        // SPDX-License-Identifier: Apache-2.0
        import SectorKit

        extension ProductKind {
            static let observations = ProductKind(
                id: "__PREFIX__-P1", name: Text(zh: "观测", en: "Observations"),
                summary: Text(zh: "每地点每日一个观测值。", en: "One value observed for each place and day."),
                schemaJSON: Observations.schemaJSON, forms: [.dataset, .api, .report],
                priceModels: [.fixed, .subscription, .publicBenefit])
        }

        extension Sample {
            static let observations = Sample(
                productKind: "__PREFIX__-P1", fileName: "observations.csv",
                title: Text(zh: "三十个虚构观测", en: "Thirty invented observations"), csv: PackageResources.observations_csv,
                provenance: Text(zh: "观测全部虚构。", en: "Every observation is invented."), isIllustrative: true)
        }

        """

    static let rules = """
        // SPDX-License-Identifier: Apache-2.0
        import SectorKit

        extension Rule {
            static let noDirectIdentifiers = Rule(
                "__PREFIX__-01", at: [.list, .deliver],
                sentence: Text(zh: "产品不含直接标识符。", en: "A product holds no direct identifiers."),
                citation: Citation("个人信息保护法 第51条"),
                passing: [.directIdentifiers: .list([])],
                failing: [.directIdentifiers: ["phone"]]
            ) { facts in
                let found = facts.list(.directIdentifiers)
                guard !found.isEmpty else { return nil }
                let columns = found.joined(separator: ", ")
                return .mask(Text(zh: "去除或散列这些列:\\(columns)。", en: "Drop or hash these columns: \\(columns)."))
            }
        }

        """

    static let valuation = """
        // SPDX-License-Identifier: Apache-2.0
        public import SectorKit

        /// What it would cost to make the data again: `V = RC × (1 + p) × (1 − δ)`.
        public struct RebuildCost: ValuationModel {
            /// The permanent id.
            public let id = "__prefix__.rebuild-cost"
            /// The name people use.
            public let name = Text(zh: "重置成本", en: "Cost of rebuilding")
            /// The method it follows.
            public let method = ValuationMethod.cost
            /// Where its formula comes from.
            public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)成本法")

            /// The model, ready to appraise.
            public init() {}

            private static let cost = ValuationInput(
                "rebuild-cost", Text(zh: "重置成本(元)", en: "cost of rebuilding (CNY)"), range: 0...10_000_000_000, isMonotone: true)
            private static let profit = ValuationInput(
                "profit-rate", Text(zh: "合理利润率", en: "reasonable profit"), range: 0...1, isMonotone: true)
            private static let obsolescence = ValuationInput("obsolescence", Text(zh: "贬值率", en: "obsolescence"), range: 0...1)

            /// What it needs to know.
            public var inputs: [ValuationInput] { [Self.cost, Self.profit, Self.obsolescence] }

            /// Inputs with a known result.
            public var examples: [ValuationExample] {
                [
                    ValuationExample(
                        title: Text(zh: "重置成本 150 万元", en: "Rebuilding for 1.5 million"),
                        inputs: ValuationInputs([
                            "rebuild-cost": [1_500_000], "profit-rate": [Decimal(1, decimals: 1)],
                            "obsolescence": [Decimal(2, decimals: 1)],
                        ]),
                        value: .fen(132_000_000))
                ]
            }

            /// The cost with its profit, less what time has taken.
            public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
                let cost = try inputs.one(Self.cost)
                let profit = try inputs.one(Self.profit)
                let obsolescence = try inputs.one(Self.obsolescence)
                var sheet = Worksheet()
                let markup = sheet.compute(Text(zh: "1 + 利润率", en: "1 + profit"), .sum, [1, profit])
                let remaining = sheet.compute(Text(zh: "1 − 贬值率", en: "1 − obsolescence"), .difference, [1, obsolescence])
                let value = sheet.compute(Text(zh: "重置成本", en: "Cost of rebuilding"), .product, [cost, markup, remaining])
                return try sheet.appraisal(by: self, of: value, currency: .cny)
            }
        }

        """

    static let schema = """
        {
          "title": "观测 Observations",
          "description": "每地点每日一行。One row for each place and day.",
          "fields": [
            {
              "name": "place", "title": "地点", "type": "string",
              "description": "County, GB/T 2260.",
              "constraints": {"required": true, "pattern": "[1-8]\\\\d{5}"}, "level": "L1", "pi": "none"
            },
            {
              "name": "date", "title": "日期", "type": "date",
              "description": "Day of the observation.",
              "constraints": {"required": true}, "level": "L1", "pi": "none"
            },
            {
              "name": "value", "title": "观测值", "type": "number",
              "description": "What was observed.",
              "constraints": {"required": true, "minimum": 0}, "unit": "1", "level": "L2", "pi": "none"
            }
          ],
          "primaryKey": ["place", "date"]
        }

        """

    static let sample =
        "# 示例数据 illustrative: 观测全部虚构 every observation is invented\nplace,date,value\n"
        + (1...30).map { "620900,2026-01-\($0 < 10 ? "0" : "")\($0),\($0 * 7 % 31)\n" }.joined()

    static let brokenSample = "place,date,value\n62,2026-01-01,1\n620900,2026-13-01,1\n620900,2026-01-03,-1\n"

    static let tests = """
        // SPDX-License-Identifier: Apache-2.0
        __IMPORTS__

        @Suite struct __NAME__Tests {
            @Test(arguments: [0, 1, 2] as [UInt64]) func `the sector keeps every promise of the conformance kit`(seed: UInt64) {
                let report = SectorConformance.check(__NAME__(), seed: seed)
                #expect(report.isPassed, "\\(report)")
            }
        }

        """

    static let readme = """
        # __ZH__ · __NAME__

        模块 `__ID__`,编号前缀 `__PREFIX__`,只依赖 `SectorKit`。

        1. `Schema/`:每个产品一个 Frictionless Table Schema,字段写明类型、单位、约束、级别(`level`)与个人信息类别(`pi`)。
        2. `Rules.swift`:每条规则一句话、一个出处、一个通过与一个不通过的例子。
        3. `RebuildCost.swift`:估值模型,算例须分毫不差。
        4. `Samples/`:每个产品一个小样例,虚构的要写明。

        Module `__ID__`, prefix `__PREFIX__`, on `SectorKit` alone. `swift test` runs the conformance kit, which says what is missing and what to do.

        """

    static let package = """
        // swift-tools-version: 6.2
        // SPDX-License-Identifier: Apache-2.0
        import PackageDescription

        let package = Package(
            name: "__ID__",
            products: [.library(name: "__NAME__", targets: ["__NAME__"])],
            dependencies: [.package(name: "hexi", path: "__HEXI__")],
            targets: [
                .target(
                    name: "__NAME__", dependencies: [.product(name: "SectorKit", package: "hexi")],
                    exclude: ["Schema"], resources: [.embedInCode("Samples")],
                    swiftSettings: [
                        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
                    ],
                    plugins: [.plugin(name: "SectorSchema", package: "hexi")]),
                .testTarget(
                    name: "__NAME__Tests",
                    dependencies: [
                        "__NAME__", .product(name: "SectorKit", package: "hexi"), .product(name: "SectorTesting", package: "hexi"),
                    ]),
            ],
            swiftLanguageModes: [.v6]
        )

        """
}
