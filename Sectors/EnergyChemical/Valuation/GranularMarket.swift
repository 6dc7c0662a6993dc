// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// A market price adjusted for how fine the series is: `V × k_quality × k_g × k_t × k_coverage × k_volume`.
///
/// Granularity counts `k_g = 1 + 0.15 × log2(60 ÷ minutes)`: 1 for hours, 1.30 for quarters of an hour.
public struct GranularMarket: ValuationModel {
    /// The permanent id.
    public let id = "ec.granular-market"
    /// The name people use.
    public let name = Text(zh: "颗粒度修正市场价", en: "Market price by granularity")
    /// The method it follows.
    public let method = ValuationMethod.market
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)市场法;颗粒度系数为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let price = ValuationInput(
        "comparable-price", Text(zh: "可比成交价(元)", en: "comparable price (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let minutes = ValuationInput(
        "interval-minutes", Text(zh: "时段长(分钟)", en: "interval (minutes)"), range: 1...1_440, defaultValue: 60)
    private static func factor(_ name: String, _ title: Text) -> ValuationInput {
        ValuationInput(name, title, range: 0...10, defaultValue: 1, isMonotone: true)
    }
    private static let factors = [
        factor("quality", Text(zh: "质量系数", en: "quality factor")),
        factor("timeliness", Text(zh: "时效系数 k_t", en: "timeliness k_t")),
        factor("coverage", Text(zh: "覆盖系数", en: "coverage factor")),
        factor("volume", Text(zh: "容量系数", en: "volume factor")),
    ]

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.price, Self.minutes] + Self.factors }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "十五分钟负荷", en: "Loads by the quarter of an hour"),
                inputs: ValuationInputs([
                    "comparable-price": [400_000], "interval-minutes": [15], "quality": [Decimal(97, decimals: 2)],
                    "timeliness": [Decimal(80, decimals: 2)], "coverage": [Decimal(110, decimals: 2)],
                    "volume": [Decimal(105, decimals: 2)],
                ]),
                value: .fen(46_606_560)),
            ValuationExample(
                title: Text(zh: "逐时,不作其他修正", en: "By the hour, nothing else adjusted"),
                inputs: ValuationInputs(["comparable-price": [400_000]]), value: .fen(40_000_000)),
        ]
    }

    /// The adjusted price.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let price = try inputs.one(Self.price)
        let minutes = try inputs.one(Self.minutes)
        var sheet = Worksheet()
        let ratio = sheet.compute(Text(zh: "60 ÷ 分钟", en: "60 ÷ minutes"), .quotient, [60, minutes])
        let doublings = sheet.compute(Text(zh: "log2(60 ÷ 分钟)", en: "log2(60 ÷ minutes)"), .logarithm2, [ratio])
        let added = sheet.compute(Text(zh: "0.15 × log2", en: "0.15 × log2"), .product, [Decimal(15, decimals: 2), doublings])
        let granularity = sheet.compute(Text(zh: "颗粒度系数 k_g", en: "Granularity k_g"), .sum, [1, added])
        var operands = [price, granularity]
        for factor in Self.factors { operands.append(try inputs.one(factor)) }
        let value = sheet.compute(Text(zh: "可比价 × 各系数", en: "Comparable price × factors"), .product, operands)
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
