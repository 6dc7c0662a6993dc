// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What age leaves of a value: `V × 2^(−age ÷ half-life)`, with a half-life of 180 days for loads and of 1,825 for registers.
public struct Timeliness: ValuationModel {
    /// The permanent id.
    public let id = "ec.timeliness"
    /// The name people use.
    public let name = Text(zh: "时效衰减", en: "Loss of value with age")
    /// The method it follows.
    public let method = ValuationMethod.market
    /// Where its formula comes from.
    public let citation = Citation("半衰期为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let value = ValuationInput(
        "base-value", Text(zh: "基础价值(元)", en: "base value (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let age = ValuationInput("age-days", Text(zh: "数据年龄(天)", en: "age of the data (days)"), range: 0...18_250)
    private static let halfLife = ValuationInput(
        "half-life", Text(zh: "半衰期", en: "half-life"),
        choices: [
            ValuationChoice("load", 180, Text(zh: "负荷与出力,180 天", en: "loads and output, 180 days")),
            ValuationChoice("register", 1_825, Text(zh: "目录与登记,五年", en: "catalogues and registers, five years")),
        ], defaultValue: 180, isMonotone: true)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.value, Self.age, Self.halfLife] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        [
            ValuationExample(
                title: Text(zh: "九十天前的负荷", en: "Loads of ninety days ago"),
                inputs: ValuationInputs(["base-value": [1_000_000], "age-days": [90]]), value: .fen(70_710_678)),
            ValuationExample(
                title: Text(zh: "五年前的目录", en: "A catalogue of five years ago"),
                inputs: ValuationInputs(["base-value": [1_000_000], "age-days": [1_825], "half-life": [1_825]]),
                value: .fen(50_000_000)),
        ]
    }

    /// The value that is left.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let value = try inputs.one(Self.value)
        let age = try inputs.one(Self.age)
        let halfLife = try inputs.one(Self.halfLife)
        var sheet = Worksheet()
        let halvings = sheet.compute(Text(zh: "−年龄 ÷ 半衰期", en: "−age ÷ half-life"), .quotient, [-age, halfLife])
        let left = sheet.compute(Text(zh: "时效系数 2^x", en: "Timeliness 2^x"), .exponential2, [halvings])
        let result = sheet.compute(Text(zh: "基础价值 × 时效系数", en: "Base value × timeliness"), .product, [value, left])
        return try sheet.appraisal(by: self, of: result, currency: .cny)
    }
}
