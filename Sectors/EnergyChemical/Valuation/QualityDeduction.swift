// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// A value less the share of rows that measured tests found bad: negative, flat-lined or duplicate ones.
public struct QualityDeduction: ValuationModel {
    /// The permanent id.
    public let id = "ec.quality-deduction"
    /// The name people use.
    public let name = Text(zh: "实测质量扣减", en: "Deduction for measured quality")
    /// The method it follows.
    public let method = ValuationMethod.market
    /// Where its formula comes from.
    public let citation = Citation("质量指标依 GB/T 36344;按坏行比例扣减为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let value = ValuationInput(
        "base-value", Text(zh: "基础价值(元)", en: "base value (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let rows = ValuationInput(
        "rows", Text(zh: "总行数", en: "rows"), range: 1...100_000_000_000, isMonotone: true)
    private static let bad = ValuationInput(
        "bad-rows", Text(zh: "坏行数(负值、停滞、重复)", en: "bad rows (negative, flat-lined, duplicate)"), range: 0...100_000_000_000)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.value, Self.rows, Self.bad] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "17,420 行中 2,318 行为负", en: "2,318 negative rows of 17,420"),
                inputs: ValuationInputs(["base-value": [100_000], "rows": [17_420], "bad-rows": [2_318]]), value: .fen(8_669_346)),
            ValuationExample(
                title: Text(zh: "全部不可用", en: "All of it bad"),
                inputs: ValuationInputs(["base-value": [100_000], "rows": [10], "bad-rows": [11]]), value: .fen(0)),
        ]
    }

    /// The value of the good rows.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let value = try inputs.one(Self.value)
        let rows = try inputs.one(Self.rows)
        let bad = try inputs.one(Self.bad)
        var sheet = Worksheet()
        let good = sheet.compute(Text(zh: "好行数", en: "Good rows"), .difference, [rows, bad])
        let counted = sheet.compute(Text(zh: "不低于零", en: "Not below zero"), .maximum, [good, 0])
        let paid = sheet.compute(Text(zh: "基础价值 × 好行数", en: "Base value × good rows"), .product, [value, counted])
        let result = sheet.compute(Text(zh: "÷ 总行数", en: "÷ rows"), .quotient, [paid, rows])
        return try sheet.appraisal(by: self, of: result, currency: .cny)
    }
}
