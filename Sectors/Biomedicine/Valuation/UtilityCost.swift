// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// The part that both cost models share: `TC × (1 + R) × U`, with the utility `U = α × β × (1 + l) × (1 − r)`.
enum UtilityCost {
    static let cost = ValuationInput(
        "total-cost", Text(zh: "总成本 TC(元)", en: "total cost TC (CNY)"), range: 0...10_000_000_000, isMonotone: true)
    static let profit = ValuationInput(
        "profit-rate", Text(zh: "合理利润率 R", en: "reasonable profit R"), range: 0...1, isMonotone: true)
    static let quality = ValuationInput("quality", Text(zh: "质量系数 α", en: "quality α"), range: 0...1, isMonotone: true)
    static let circulation = ValuationInput(
        "circulation", Text(zh: "流通系数 β", en: "circulation β"), range: 0...1, isMonotone: true)
    static let premium = ValuationInput(
        "domain-premium", Text(zh: "垂直领域溢价 l", en: "premium of the domain l"), range: 0...2, isMonotone: true)
    static let risk = ValuationInput("risk", Text(zh: "风险系数 r", en: "risk r"), range: 0...1)

    static let inputs = [cost, profit, quality, circulation, premium, risk]

    /// The inputs of the worked example of 2,000,000.
    static let example: [String: [Decimal]] = [
        "total-cost": [2_000_000], "profit-rate": [Decimal(15, decimals: 2)], "quality": [Decimal(92, decimals: 2)],
        "circulation": [Decimal(80, decimals: 2)], "domain-premium": [Decimal(25, decimals: 2)], "risk": [Decimal(10, decimals: 2)],
    ]

    static func compute(_ inputs: ValuationInputs, on sheet: inout Worksheet) throws(Refusal) -> Decimal {
        let cost = try inputs.one(cost)
        let profit = try inputs.one(profit)
        let quality = try inputs.one(quality)
        let circulation = try inputs.one(circulation)
        let premium = try inputs.one(premium)
        let risk = try inputs.one(risk)
        let markup = sheet.compute(Text(zh: "1 + R", en: "1 + R"), .sum, [1, profit])
        let raised = sheet.compute(Text(zh: "1 + l", en: "1 + l"), .sum, [1, premium])
        let safe = sheet.compute(Text(zh: "1 − r", en: "1 − r"), .difference, [1, risk])
        let utility = sheet.compute(
            Text(zh: "效用 U = α × β × (1 + l) × (1 − r)", en: "Utility U = α × β × (1 + l) × (1 − r)"), .product,
            [quality, circulation, raised, safe])
        return sheet.compute(
            Text(zh: "基础价值 TC × (1 + R) × U", en: "Base value TC × (1 + R) × U"), .product, [cost, markup, utility])
    }
}
