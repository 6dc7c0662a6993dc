// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What it would cost to make the data again: `V = RC × (1 + p) × (1 − δ)`.
public struct RebuildCost: ValuationModel {
    /// The permanent id.
    public let id = "ct.rebuild-cost"
    /// The name people use.
    public let name = Text(zh: "重置成本", en: "Cost of rebuilding")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)成本法")

    /// The model, ready to appraise.
    public init() {}

    private static let cost = ValuationInput(
        "rebuild-cost", Text(zh: "重置成本 RC(元)", en: "cost of rebuilding RC (CNY)"), range: 0...10_000_000_000,
        isMonotone: true)
    private static let profit = ValuationInput(
        "profit-rate", Text(zh: "合理利润率 p", en: "reasonable profit p"), range: 0...1, isMonotone: true)
    private static let obsolescence = ValuationInput(
        "obsolescence", Text(zh: "贬值率 δ", en: "obsolescence δ"), range: 0...1)

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
        let markup = sheet.compute(Text(zh: "1 + p", en: "1 + p"), .sum, [1, profit])
        let remaining = sheet.compute(Text(zh: "1 − δ", en: "1 − δ"), .difference, [1, obsolescence])
        let value = sheet.compute(
            Text(zh: "RC × (1 + p) × (1 − δ)", en: "RC × (1 + p) × (1 − δ)"), .product, [cost, markup, remaining])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
