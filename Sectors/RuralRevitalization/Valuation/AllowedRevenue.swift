// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What an operator of public data may take in a period: `(cost + cost × profit) × (1 + VAT)`, less what it took too much before.
public struct AllowedRevenue: ValuationModel {
    /// The permanent id.
    public let id = "rv.allowed-revenue"
    /// The name people use.
    public let name = Text(zh: "最高准许收入", en: "Allowed revenue")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("发改价格〔2025〕65号(补偿成本、合理盈利;算式待核)", .toVerify)

    /// The model, ready to appraise.
    public init() {}

    private static let cost = ValuationInput(
        "cost", Text(zh: "本期成本(元)", en: "cost of the period (CNY)"), range: 0...100_000_000_000, isMonotone: true)
    private static let profit = ValuationInput(
        "profit-rate", Text(zh: "利润率", en: "profit rate"), range: 0...1, defaultValue: Decimal(8, decimals: 2), isMonotone: true)
    private static let tax = ValuationInput(
        "vat-rate", Text(zh: "增值税率", en: "value added tax"), range: 0...1, defaultValue: Decimal(6, decimals: 2), isMonotone: true)
    private static let excess = ValuationInput(
        "previous-excess", Text(zh: "上期超收(元)", en: "excess of the period before (CNY)"), range: 0...100_000_000_000,
        defaultValue: 0)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.cost, Self.profit, Self.tax, Self.excess] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "成本 320 万元", en: "A cost of 3.2 million"), inputs: ValuationInputs(["cost": [3_200_000]]),
                value: .fen(366_336_000)),
            ValuationExample(
                title: Text(zh: "下期成本 330 万元,扣上期超收", en: "3.3 million in the next period, less the excess"),
                inputs: ValuationInputs(["cost": [3_300_000], "previous-excess": [236_640]]), value: .fen(354_120_000)),
        ]
    }

    /// The allowed revenue; zero when the excess is larger.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let cost = try inputs.one(Self.cost)
        let profit = try inputs.one(Self.profit)
        let tax = try inputs.one(Self.tax)
        let excess = try inputs.one(Self.excess)
        var sheet = Worksheet()
        let earned = sheet.compute(Text(zh: "利润", en: "Profit"), .product, [cost, profit])
        let net = sheet.compute(Text(zh: "成本 + 利润", en: "Cost and profit"), .sum, [cost, earned])
        let taxed = sheet.compute(Text(zh: "1 + 税率", en: "1 + tax"), .sum, [1, tax])
        let allowed = sheet.compute(Text(zh: "准许收入", en: "Allowed revenue"), .product, [net, taxed])
        let left = sheet.compute(Text(zh: "减上期超收", en: "Less the excess before"), .difference, [allowed, excess])
        let value = sheet.compute(Text(zh: "不低于零", en: "Not below zero"), .maximum, [left, 0])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
