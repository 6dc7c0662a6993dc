// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What like products fetched, each adjusted by factors: the median from three on, the mean below.
///
/// Where the adjusted prices lie more than 30 % of the value apart, the appraisal says that an appraiser should explain it.
public struct MarketComparables: ValuationModel {
    /// The permanent id.
    public let id = "ct.market-comparables"
    /// The name people use.
    public let name = Text(zh: "可比交易修正", en: "Adjusted comparables")
    /// The method it follows.
    public let method = ValuationMethod.market
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)市场法")

    /// The model, ready to appraise.
    public init() {}

    private static let lengths = 1...30
    private static let prices = ValuationInput(
        "comparable-prices", Text(zh: "可比成交价(元)", en: "comparable prices (CNY)"), lengths: lengths,
        range: 0...1_000_000_000, isMonotone: true)
    private static func factor(_ name: String, _ title: Text) -> ValuationInput {
        ValuationInput(name, title, lengths: lengths, range: 0...10, defaultValue: 1, isMonotone: true)
    }
    private static let factors = [
        factor("quality", Text(zh: "质量系数", en: "quality factor")),
        factor("supply", Text(zh: "供求系数", en: "supply factor")),
        factor("date", Text(zh: "期日系数", en: "date factor")),
        factor("volume", Text(zh: "容量系数", en: "volume factor")),
    ]

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.prices] + Self.factors }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let one = ValuationInputs([
            "comparable-prices": [300_000], "quality": [Decimal(108, decimals: 2)], "supply": [Decimal(95, decimals: 2)],
            "date": [Decimal(110, decimals: 2)], "volume": [Decimal(90, decimals: 2)],
        ])
        let three = ValuationInputs([
            "comparable-prices": [300_000, 280_000, 320_000],
            "quality": [Decimal(108, decimals: 2), 1, Decimal(95, decimals: 2)], "supply": [Decimal(95, decimals: 2), 1, 1],
            "date": [Decimal(110, decimals: 2), 1, Decimal(105, decimals: 2)], "volume": [Decimal(90, decimals: 2), 1, 1],
        ])
        return [
            ValuationExample(title: Text(zh: "一宗可比交易", en: "One comparable"), inputs: one, value: .fen(30_472_200)),
            ValuationExample(
                title: Text(zh: "三宗可比交易取中位数", en: "The median of three comparables"), inputs: three,
                value: .fen(30_472_200)),
        ]
    }

    /// The median or mean of the adjusted prices.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let prices = try inputs.all(Self.prices)
        var columns: [[Decimal]] = [prices]
        for factor in Self.factors { columns.append(try inputs.all(factor, asManyAs: prices)) }
        var sheet = Worksheet()
        let adjusted = prices.indices.map { index in
            sheet.compute(
                Text(zh: "可比交易 \(index + 1) 修正价", en: "Adjusted price of comparable \(index + 1)"), .product,
                columns.map { $0[index] })
        }
        let value =
            adjusted.count >= 3
            ? sheet.compute(Text(zh: "中位数", en: "Median"), .median, adjusted)
            : sheet.compute(
                Text(zh: "平均数", en: "Mean"), .quotient,
                [sheet.compute(Text(zh: "合计", en: "Sum"), .sum, adjusted), Decimal(adjusted.count)])
        let isDispersed = ((adjusted.max() ?? 0) - (adjusted.min() ?? 0)) * 10 > value * 3
        return try sheet.appraisal(by: self, of: value, currency: .cny, warnings: isDispersed ? [Self.dispersed] : [])
    }

    private static let dispersed = Text(
        zh: "修正价之间相差超过评估值的 30%,请评估师说明。",
        en: "The adjusted prices lie more than 30 % of the value apart: an appraiser should explain why.")
}
