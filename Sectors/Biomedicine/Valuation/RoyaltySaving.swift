// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// The royalty that owning the data saves: `Σ sales × rate × share of data ÷ (1 + i)^t`.
public struct RoyaltySaving: ValuationModel {
    /// The permanent id.
    public let id = "bm.royalty-saving"
    /// The name people use.
    public let name = Text(zh: "许可费节省", en: "Royalty saved")
    /// The method it follows.
    public let method = ValuationMethod.income
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)收益法;费率与占比为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let sales = ValuationInput(
        "sales", Text(zh: "各年销售额(元)", en: "sales of each year (CNY)"), lengths: 1...50, range: 0...100_000_000_000,
        isMonotone: true)
    private static let rate = ValuationInput(
        "royalty-rate", Text(zh: "许可费率", en: "royalty rate"), range: 0...1, defaultValue: Decimal(3, decimals: 2),
        isMonotone: true)
    private static let share = ValuationInput(
        "data-share", Text(zh: "数据占比", en: "share of the data"), range: 0...1, defaultValue: Decimal(20, decimals: 2),
        isMonotone: true)
    private static let discountRate = ValuationInput("discount-rate", Text(zh: "折现率", en: "discount rate"), range: 0...1)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.sales, Self.rate, Self.share, Self.discountRate] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "三年各销售 1,000 万元,折现率 12%", en: "Ten million a year for three years at 12 per cent"),
                inputs: ValuationInputs([
                    "sales": [10_000_000, 10_000_000, 10_000_000], "discount-rate": [Decimal(12, decimals: 2)],
                ]),
                value: .fen(14_410_988))
        ]
    }

    /// The present value of the royalties.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let sales = try inputs.all(Self.sales)
        let rate = try inputs.one(Self.rate)
        let share = try inputs.one(Self.share)
        let discount = try inputs.one(Self.discountRate)
        var sheet = Worksheet()
        let growth = sheet.compute(Text(zh: "1 + i", en: "1 + i"), .sum, [1, discount])
        var terms: [Decimal] = []
        for (year, amount) in zip(1..., sales) {
            let saved = sheet.compute(
                Text(zh: "第 \(year) 年节省", en: "Saved in year \(year)"), .product, [amount, rate, share])
            let factor = sheet.compute(
                Text(zh: "第 \(year) 年折现系数 (1 + i)^t", en: "Discount of year \(year) (1 + i)^t"), .power, [growth, Decimal(year)])
            terms.append(
                sheet.compute(Text(zh: "第 \(year) 年现值", en: "Present value of year \(year)"), .quotient, [saved, factor]))
        }
        let value = sheet.compute(Text(zh: "现值合计", en: "Sum of present values"), .sum, terms)
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
