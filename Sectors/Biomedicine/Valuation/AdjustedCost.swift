// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Cost and utility, with multipliers an appraiser has settled: `TC × (1 + R) × U × m_complete × m_cohort × m_follow × m_privacy`.
public struct AdjustedCost: ValuationModel {
    /// The permanent id.
    public let id = "bm.adjusted-cost"
    /// The name people use.
    public let name = Text(zh: "成本效用与行业乘数", en: "Cost, utility and given multipliers")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)成本法;行业乘数为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static func multiplier(_ name: String, _ title: Text) -> ValuationInput {
        ValuationInput(name, title, range: 0...2, defaultValue: 1, isMonotone: true)
    }
    private static let multipliers = [
        multiplier("m-complete", Text(zh: "完整性乘数", en: "multiplier of completeness")),
        multiplier("m-cohort", Text(zh: "队列规模乘数", en: "multiplier of cohort size")),
        multiplier("m-follow", Text(zh: "随访乘数", en: "multiplier of follow-up")),
        multiplier("m-privacy", Text(zh: "隐私乘数", en: "multiplier of privacy")),
    ]

    /// What it needs to know.
    public var inputs: [ValuationInput] { UtilityCost.inputs + Self.multipliers }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let given: [String: [Decimal]] = [
            "m-complete": [Decimal(103, decimals: 2)], "m-cohort": [Decimal(120, decimals: 2)],
            "m-follow": [Decimal(110, decimals: 2)], "m-privacy": [Decimal(95, decimals: 2)],
        ]
        return [
            ValuationExample(
                title: Text(zh: "基础价值", en: "The base value"), inputs: ValuationInputs(UtilityCost.example),
                value: .fen(190_440_000)),
            ValuationExample(
                title: Text(zh: "四个乘数", en: "Four multipliers"),
                inputs: ValuationInputs(UtilityCost.example.merging(given) { _, new in new }), value: .fen(245_976_113)),
        ]
    }

    /// The base value times the multipliers.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        var sheet = Worksheet()
        var factors = [try UtilityCost.compute(inputs, on: &sheet)]
        for multiplier in Self.multipliers { factors.append(try inputs.one(multiplier)) }
        let value = sheet.compute(Text(zh: "基础价值 × 行业乘数", en: "Base value × multipliers"), .product, factors)
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
