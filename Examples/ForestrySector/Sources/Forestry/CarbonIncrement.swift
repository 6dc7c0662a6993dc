// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What a year's growth of a forest is worth as carbon: `ΔV × D × BEF × (1 + R) × CF × 44/12 × price × (1 − buffer)`.
///
/// The factors are those of the 2006 IPCC guidelines, volume 4, chapter 2: basic wood density `D`, biomass expansion factor `BEF`,
/// ratio of roots to shoots `R`, carbon fraction `CF`.
public struct CarbonIncrement: ValuationModel {
    /// The permanent id.
    public let id = "fo.carbon-increment"
    /// The name people use.
    public let name = Text(zh: "年碳增量收益", en: "Income of a year's carbon")
    /// The method it follows.
    public let method = ValuationMethod.income
    /// Where its formula comes from.
    public let citation = Citation("IPCC 2006 国家温室气体清单指南 第4卷第2章;缓冲比例与价格为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let growth = ValuationInput(
        "growth", Text(zh: "年蓄积增量(立方米)", en: "yearly growth (m3)"), range: 0...100_000_000, isMonotone: true)
    private static let density = ValuationInput(
        "density", Text(zh: "木材密度(吨/立方米)", en: "wood density (t/m3)"),
        range: Decimal(1, decimals: 1)...Decimal(15, decimals: 1), isMonotone: true)
    private static let expansion = ValuationInput(
        "expansion", Text(zh: "生物量扩展因子", en: "biomass expansion factor"), range: 1...5, isMonotone: true)
    private static let roots = ValuationInput("roots", Text(zh: "根茎比", en: "ratio of roots to shoots"), range: 0...2, isMonotone: true)
    private static let fraction = ValuationInput(
        "fraction", Text(zh: "含碳率", en: "carbon fraction"), range: Decimal(4, decimals: 1)...Decimal(6, decimals: 1),
        defaultValue: Decimal(47, decimals: 2), isMonotone: true)
    private static let price = ValuationInput("price", Text(zh: "碳价(元/吨)", en: "price (CNY/t CO2)"), range: 0...10_000, isMonotone: true)
    private static let buffer = ValuationInput(
        "buffer", Text(zh: "缓冲比例", en: "share kept as buffer"), range: 0...1, defaultValue: 0)

    /// What it needs to know.
    public var inputs: [ValuationInput] {
        [Self.growth, Self.density, Self.expansion, Self.roots, Self.fraction, Self.price, Self.buffer]
    }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "云杉林 1,000 立方米", en: "1,000 m3 of spruce"),
                inputs: ValuationInputs([
                    "growth": [1_000], "density": [Decimal(5, decimals: 1)], "expansion": [Decimal(14, decimals: 1)],
                    "roots": [Decimal(25, decimals: 2)], "price": [60], "buffer": [Decimal(1, decimals: 1)],
                ]),
                value: .fen(8_142_750))
        ]
    }

    /// Growth to biomass, biomass to carbon, carbon to money.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let growth = try inputs.one(Self.growth)
        let density = try inputs.one(Self.density)
        let expansion = try inputs.one(Self.expansion)
        let roots = try inputs.one(Self.roots)
        let fraction = try inputs.one(Self.fraction)
        let price = try inputs.one(Self.price)
        let buffer = try inputs.one(Self.buffer)
        var sheet = Worksheet()
        let whole = sheet.compute(Text(zh: "1 + 根茎比", en: "1 + roots"), .sum, [1, roots])
        let biomass = sheet.compute(Text(zh: "生物量(吨)", en: "biomass (t)"), .product, [growth, density, expansion, whole])
        let carbon = sheet.compute(Text(zh: "碳(吨)", en: "carbon (t)"), .product, [biomass, fraction])
        let molecules = sheet.compute(Text(zh: "碳 × 44", en: "carbon × 44"), .product, [carbon, 44])
        let dioxide = sheet.compute(Text(zh: "二氧化碳(吨)", en: "CO2 (t)"), .quotient, [molecules, 12])
        let sold = sheet.compute(Text(zh: "1 − 缓冲比例", en: "1 − buffer"), .difference, [1, buffer])
        let value = sheet.compute(Text(zh: "收益", en: "income"), .product, [dioxide, price, sold])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
