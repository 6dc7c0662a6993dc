// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Comparables, each adjusted for granularity and quality: their weighted mean where weights are given, else the median from three
/// on and the mean below.
///
/// Where the adjusted prices lie more than 30 % of the value apart, the appraisal says that an appraiser should explain it.
public struct AdjustedComparables: ValuationModel {
    /// The permanent id.
    public let id = "ec.comparables"
    /// The name people use.
    public let name = Text(zh: "可比交易", en: "Comparables")
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
    private static let granularity = ValuationInput(
        "granularity", Text(zh: "颗粒度系数", en: "granularity factor"), lengths: lengths, range: 0...10, defaultValue: 1,
        isMonotone: true)
    private static let quality = ValuationInput(
        "quality", Text(zh: "质量系数", en: "quality factor"), lengths: lengths, range: 0...10, defaultValue: 1, isMonotone: true)
    private static let weights = ValuationInput(
        "weights", Text(zh: "权重(可不填)", en: "weights (may be left out)"), lengths: lengths, range: Decimal(1, decimals: 6)...1_000,
        defaultValue: 1)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.prices, Self.granularity, Self.quality, Self.weights] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let three: [String: [Decimal]] = [
            "comparable-prices": [400_000, 520_000, 260_000],
            "granularity": [Decimal(130, decimals: 2), 1, Decimal(115, decimals: 2)],
            "quality": [Decimal(97, decimals: 2), Decimal(90, decimals: 2), Decimal(110, decimals: 2)],
        ]
        let weighted = three.merging(["weights": [5, 3, 2].map { Decimal($0, decimals: 1) }]) { _, new in new }
        return [
            ValuationExample(
                title: Text(zh: "三宗取中位数", en: "The median of three"), inputs: ValuationInputs(three), value: .fen(46_800_000)),
            ValuationExample(
                title: Text(zh: "三宗按 5:3:2 加权", en: "Three weighted 5 to 3 to 2"), inputs: ValuationInputs(weighted),
                value: .fen(45_838_000)),
        ]
    }

    /// The weighted mean, the median or the mean of the adjusted prices.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let prices = try inputs.all(Self.prices)
        let granularity = try inputs.all(Self.granularity, asManyAs: prices)
        let quality = try inputs.all(Self.quality, asManyAs: prices)
        let weights = try inputs.all(Self.weights, asManyAs: prices)
        var sheet = Worksheet()
        let adjusted = prices.indices.map { index in
            sheet.compute(
                Text(zh: "可比交易 \(index + 1) 修正价", en: "Adjusted price of comparable \(index + 1)"), .product,
                [prices[index], granularity[index], quality[index]])
        }
        let isWeighted = !inputs.list(Self.weights.name).isEmpty || adjusted.count < 3
        let value =
            isWeighted
            ? sheet.compute(
                Text(zh: "加权平均", en: "Weighted mean"), .weightedMean, zip(adjusted, weights).flatMap { [$0, $1] })
            : sheet.compute(Text(zh: "中位数", en: "Median"), .median, adjusted)
        let isDispersed = ((adjusted.max() ?? 0) - (adjusted.min() ?? 0)) * 10 > value * 3
        return try sheet.appraisal(by: self, of: value, currency: .cny, warnings: isDispersed ? [Self.dispersed] : [])
    }

    private static let dispersed = Text(
        zh: "修正价之间相差超过评估值的 30%,请评估师说明。",
        en: "The adjusted prices lie more than 30 % of the value apart: an appraiser should explain why.")
}
