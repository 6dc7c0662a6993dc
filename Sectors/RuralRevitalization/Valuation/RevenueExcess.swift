// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What an operator took above its allowed revenue; the next period's is lower by it.
public struct RevenueExcess: ValuationModel {
    /// The permanent id.
    public let id = "rv.revenue-excess"
    /// The name people use.
    public let name = Text(zh: "超收", en: "Excess revenue")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("发改价格〔2025〕65号(实际收入超出部分抵减下期)")

    /// The model, ready to appraise.
    public init() {}

    private static let actual = ValuationInput(
        "actual-revenue", Text(zh: "实际收入(元)", en: "actual revenue (CNY)"), range: 0...100_000_000_000, isMonotone: true)
    private static let allowed = ValuationInput(
        "allowed-revenue", Text(zh: "最高准许收入(元)", en: "allowed revenue (CNY)"), range: 0...100_000_000_000)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.actual, Self.allowed] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "收入 390 万元", en: "A revenue of 3.9 million"),
                inputs: ValuationInputs(["actual-revenue": [3_900_000], "allowed-revenue": [3_663_360]]), value: .fen(23_664_000)),
            ValuationExample(
                title: Text(zh: "没有超收", en: "No excess"),
                inputs: ValuationInputs(["actual-revenue": [3_000_000], "allowed-revenue": [3_663_360]]), value: .fen(0)),
        ]
    }

    /// The excess; zero when there is none.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let actual = try inputs.one(Self.actual)
        let allowed = try inputs.one(Self.allowed)
        var sheet = Worksheet()
        let over = sheet.compute(Text(zh: "实际 − 准许", en: "Actual less allowed"), .difference, [actual, allowed])
        let value = sheet.compute(Text(zh: "不低于零", en: "Not below zero"), .maximum, [over, 0])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
