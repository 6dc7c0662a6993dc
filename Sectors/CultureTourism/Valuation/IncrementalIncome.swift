// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What the extra income of coming years is worth today: `V = Σ CF_t ÷ (1 + i)^t`, rounded once at the end.
public struct IncrementalIncome: ValuationModel {
    /// The permanent id.
    public let id = "ct.incremental-income"
    /// The name people use.
    public let name = Text(zh: "增量收益现值", en: "Present value of incremental income")
    /// The method it follows.
    public let method = ValuationMethod.income
    /// Where its formula comes from.
    public let citation = Citation("资产评估专家指引第9号——数据资产评估(2020)增量收益法", .toVerify)

    /// The model, ready to appraise.
    public init() {}

    private static let cashFlows = ValuationInput(
        "cash-flows", Text(zh: "第一年起各年增量收益(元)", en: "incremental income of each year from the first (CNY)"),
        lengths: 1...50, range: 0...10_000_000_000, isMonotone: true)
    private static let discountRate = ValuationInput(
        "discount-rate", Text(zh: "折现率", en: "discount rate"), range: 0...1)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.cashFlows, Self.discountRate] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "三年增量收益,折现率 12%", en: "Three years at 12 per cent"),
                inputs: ValuationInputs([
                    "cash-flows": [480_000, 540_000, 500_000], "discount-rate": [Decimal(12, decimals: 2)],
                ]),
                value: .fen(121_494_625))
        ]
    }

    /// The present value.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let cashFlows = try inputs.all(Self.cashFlows)
        let rate = try inputs.one(Self.discountRate)
        var sheet = Worksheet()
        let growth = sheet.compute(Text(zh: "1 + i", en: "1 + i"), .sum, [1, rate])
        var terms: [Decimal] = []
        for (year, cashFlow) in zip(1..., cashFlows) {
            let factor = sheet.compute(
                Text(zh: "第 \(year) 年折现系数 (1 + i)^t", en: "Discount of year \(year) (1 + i)^t"), .power, [growth, Decimal(year)])
            terms.append(
                sheet.compute(
                    Text(zh: "第 \(year) 年现值", en: "Present value of year \(year)"), .quotient, [cashFlow, factor]))
        }
        let value = sheet.compute(Text(zh: "现值合计", en: "Sum of present values"), .sum, terms)
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
