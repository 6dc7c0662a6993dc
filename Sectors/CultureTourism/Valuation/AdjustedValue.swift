// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// A base value adjusted for what makes tourism data worth more or less.
///
/// A Golden Week inside the series adds 10 %; value halves in 60 days; a sample of under 30 % of visits costs 25 %; the right in
/// images multiplies by 0, 1 or 1.8.
public struct AdjustedValue: ValuationModel {
    /// The permanent id.
    public let id = "ct.adjusted-value"
    /// The name people use.
    public let name = Text(zh: "文旅因素调整", en: "Adjustment for tourism factors")
    /// The method it follows.
    public let method = ValuationMethod.market
    /// Where its formula comes from.
    public let citation = Citation("调整系数为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let baseValue = ValuationInput(
        "base-value", Text(zh: "基础价值(元)", en: "base value (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let goldenWeek = ValuationInput(
        "golden-week", Text(zh: "是否覆盖黄金周", en: "whether a Golden Week is covered"),
        choices: [
            ValuationChoice("none", 1, Text(zh: "未覆盖", en: "not covered")),
            ValuationChoice("covered", Decimal(110, decimals: 2), Text(zh: "至少一个", en: "at least one")),
        ], defaultValue: 1, isMonotone: true)
    private static let ageDays = ValuationInput(
        "age-days", Text(zh: "数据年龄(天)", en: "age of the data (days)"), range: 0...3_650, defaultValue: 0)
    private static let sampleShare = ValuationInput(
        "sample-share", Text(zh: "样本占接待量比例", en: "share of visits in the sample"), range: 0...1, defaultValue: 1,
        isMonotone: true)
    private static let imageRight = ValuationInput(
        "image-right", Text(zh: "图像权利", en: "right in images"),
        choices: [
            ValuationChoice("cc0", 0, Text(zh: "公有领域", en: "public domain")),
            ValuationChoice("licensed", 1, Text(zh: "普通许可或无图像", en: "licensed, or no images")),
            ValuationChoice("exclusive", Decimal(18, decimals: 1), Text(zh: "独占许可", en: "exclusive licence")),
        ], defaultValue: 1, isMonotone: true)

    /// What it needs to know.
    public var inputs: [ValuationInput] {
        [Self.baseValue, Self.goldenWeek, Self.ageDays, Self.sampleShare, Self.imageRight]
    }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let base: [Decimal] = [304_722]
        return [
            ValuationExample(
                title: Text(zh: "覆盖黄金周,六十天前", en: "With a Golden Week, sixty days old"),
                inputs: ValuationInputs(["base-value": base, "golden-week": [Decimal(110, decimals: 2)], "age-days": [60]]),
                value: .fen(16_759_710)),
            ValuationExample(
                title: Text(zh: "样本只占两成", en: "A fifth of visits only"),
                inputs: ValuationInputs(["base-value": base, "sample-share": [Decimal(2, decimals: 1)]]),
                value: .fen(22_854_150)),
            ValuationExample(
                title: Text(zh: "独占图像许可", en: "An exclusive image licence"),
                inputs: ValuationInputs(["base-value": base, "image-right": [Decimal(18, decimals: 1)]]),
                value: .fen(54_849_960)),
            ValuationExample(
                title: Text(zh: "公有领域图像", en: "Public-domain images"),
                inputs: ValuationInputs(["base-value": base, "image-right": [0]]), value: .fen(0)),
        ]
    }

    /// The adjusted value.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let base = try inputs.one(Self.baseValue)
        let goldenWeek = try inputs.one(Self.goldenWeek)
        let ageDays = try inputs.one(Self.ageDays)
        let share = try inputs.one(Self.sampleShare)
        let imageRight = try inputs.one(Self.imageRight)
        var sheet = Worksheet()
        let halfLives = sheet.compute(
            Text(zh: "−数据年龄 ÷ 半衰期 60 天", en: "−age ÷ half-life of 60 days"), .quotient, [-ageDays, 60])
        let freshness = sheet.compute(Text(zh: "时效系数 2^x", en: "Freshness 2^x"), .exponential2, [halfLives])
        let coverage: Decimal = share < Decimal(3, decimals: 1) ? Decimal(75, decimals: 2) : 1
        let value = sheet.compute(
            Text(
                zh: "基础价值 × 黄金周 × 时效 × 样本 × 图像权利",
                en: "Base value × Golden Week × freshness × sample × image right"),
            .product, [base, goldenWeek, freshness, coverage, imageRight])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
