// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What of a net income goes back to the village at least: 30 %, rounded up to the fen.
public struct CollectiveShare: ValuationModel {
    /// The permanent id.
    public let id = "rv.collective-share"
    /// The name people use.
    public let name = Text(zh: "村集体返还下限", en: "The village's share")
    /// The method it follows.
    public let method = ValuationMethod.income
    /// Where its formula comes from.
    public let citation = Citation("返还比例为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let income = ValuationInput(
        "net-income", Text(zh: "净收益(元)", en: "net income (CNY)"), range: 0...100_000_000_000, isMonotone: true)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.income] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "净收益 1,000.01 元", en: "A net income of 1,000.01"),
                inputs: ValuationInputs(["net-income": [Decimal(100_001, decimals: 2)]]), value: .fen(30_001)),
            ValuationExample(
                title: Text(zh: "净收益 1,000.00 元", en: "A net income of 1,000.00"),
                inputs: ValuationInputs(["net-income": [1_000]]), value: .fen(30_000)),
        ]
    }

    /// Thirty per cent, rounded up.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        var sheet = Worksheet()
        let income = sheet.compute(
            Text(zh: "净收益取到分", en: "Net income to the fen"), .round, [try inputs.one(Self.income), 2])
        let share = sheet.compute(Text(zh: "净收益 × 30%", en: "Net income × 30 %"), .product, [income, Decimal(30, decimals: 2)])
        // The share has four decimals at most, so that this and rounding half up is rounding up.
        let raised = sheet.compute(Text(zh: "加 0.0049 以进位到分", en: "Plus 0.0049, to round up"), .sum, [share, Decimal(49, decimals: 4)])
        let value = sheet.compute(Text(zh: "返还下限", en: "The least share"), .round, [raised, 2])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
