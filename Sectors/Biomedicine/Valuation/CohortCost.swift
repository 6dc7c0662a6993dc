// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Cost and utility of a cohort, with multipliers computed from the cohort itself.
///
/// Completeness counts against 95 %, within 0.5 and 1.05. The size adds 0.1 for each tenfold of 1,000 subjects, to 1.5 at most. A
/// disease rarer than 1 in 2,000 adds 0.25 for each tenfold, to 2 at most. Follow-up adds 0.05 a year, to 1.5 at most. Suppressed
/// rows are not paid for.
public struct CohortCost: ValuationModel {
    /// The permanent id.
    public let id = "bm.cohort-cost"
    /// The name people use.
    public let name = Text(zh: "队列成本效用", en: "Cost and utility of a cohort")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)成本法;规模、罕见性与随访系数为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let subjects = ValuationInput(
        "subjects", Text(zh: "受试者数 n", en: "subjects n"), range: 1...100_000_000, isMonotone: true)
    private static let completeness = ValuationInput(
        "completeness", Text(zh: "完整率", en: "completeness"), range: 0...1, isMonotone: true)
    private static let prevalence = ValuationInput(
        "prevalence", Text(zh: "患病率", en: "prevalence"), range: Decimal(1, decimals: 9)...1,
        defaultValue: Decimal(5, decimals: 4))
    private static let followUp = ValuationInput(
        "median-follow-up-days", Text(zh: "中位随访(天)", en: "median follow-up (days)"), range: 0...20_000, defaultValue: 0,
        isMonotone: true)
    private static let suppressed = ValuationInput(
        "suppressed-share", Text(zh: "隐去比例", en: "share suppressed"), range: 0...1, defaultValue: 0)

    /// What it needs to know.
    public var inputs: [ValuationInput] {
        UtilityCost.inputs + [Self.subjects, Self.completeness, Self.prevalence, Self.followUp, Self.suppressed]
    }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let trial: [String: [Decimal]] = UtilityCost.example.merging([
            "subjects": [2_139], "completeness": [Decimal(9_862, decimals: 4)], "median-follow-up-days": [997],
        ]) { _, new in new }
        let rare: [String: [Decimal]] = trial.merging([
            "prevalence": [Decimal(2, decimals: 5)], "suppressed-share": [Decimal(1, decimals: 2)],
        ]) { _, new in new }
        return [
            ValuationExample(
                title: Text(zh: "2,139 例、中位随访 997 天", en: "2,139 subjects followed for 997 days"),
                inputs: ValuationInputs(trial), value: .fen(232_097_925)),
            ValuationExample(
                title: Text(zh: "同一队列,罕见病,隐去 1%", en: "The same for a rare disease, 1 % suppressed"),
                inputs: ValuationInputs(rare), value: .fen(310_080_542)),
        ]
    }

    /// The base value times the multipliers of the cohort.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        var sheet = Worksheet()
        let base = try UtilityCost.compute(inputs, on: &sheet)
        let complete = sheet.complete(try inputs.one(Self.completeness))
        let size = sheet.size(try inputs.one(Self.subjects))
        let rarity = sheet.rarity(try inputs.one(Self.prevalence))
        let follow = sheet.followUp(try inputs.one(Self.followUp))
        let shown = sheet.compute(
            Text(zh: "隐私乘数 1 − 隐去比例", en: "Multiplier of privacy, 1 − share suppressed"), .difference,
            [1, try inputs.one(Self.suppressed)])
        let value = sheet.compute(
            Text(zh: "基础价值 × 各乘数", en: "Base value × multipliers"), .product, [base, complete, size, follow, rarity, shown])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}

extension Worksheet {
    fileprivate mutating func complete(_ share: Decimal) -> Decimal {
        let relative = compute(Text(zh: "完整率 ÷ 0.95", en: "Completeness ÷ 0.95"), .quotient, [share, Decimal(95, decimals: 2)])
        let atLeast = compute(Text(zh: "不低于 0.5", en: "Not below 0.5"), .maximum, [relative, Decimal(5, decimals: 1)])
        return compute(
            Text(zh: "完整性乘数(不高于 1.05)", en: "Multiplier of completeness (1.05 at most)"), .minimum,
            [
                atLeast, Decimal(105, decimals: 2),
            ])
    }

    fileprivate mutating func size(_ subjects: Decimal) -> Decimal {
        let thousands = compute(Text(zh: "n ÷ 1000", en: "n ÷ 1000"), .quotient, [subjects, 1_000])
        let magnitude = compute(Text(zh: "lg(n ÷ 1000)", en: "log10(n ÷ 1000)"), .logarithm10, [thousands])
        let tenth = compute(Text(zh: "0.1 × lg(n ÷ 1000)", en: "0.1 × log10(n ÷ 1000)"), .product, [Decimal(1, decimals: 1), magnitude])
        let raised = compute(Text(zh: "1 + 0.1 × lg(n ÷ 1000)", en: "1 + 0.1 × log10(n ÷ 1000)"), .sum, [1, tenth])
        return compute(Text(zh: "规模乘数(不高于 1.5)", en: "Multiplier of size (1.5 at most)"), .minimum, [raised, Decimal(15, decimals: 1)])
    }

    fileprivate mutating func rarity(_ prevalence: Decimal) -> Decimal {
        let ratio = compute(Text(zh: "0.0005 ÷ 患病率", en: "0.0005 ÷ prevalence"), .quotient, [Decimal(5, decimals: 4), prevalence])
        let magnitude = compute(Text(zh: "lg(0.0005 ÷ 患病率)", en: "log10(0.0005 ÷ prevalence)"), .logarithm10, [ratio])
        let quarter = compute(Text(zh: "0.25 × lg", en: "0.25 × log10"), .product, [Decimal(25, decimals: 2), magnitude])
        let raised = compute(Text(zh: "1 + 0.25 × lg", en: "1 + 0.25 × log10"), .sum, [1, quarter])
        let atLeast = compute(Text(zh: "不低于 1", en: "Not below 1"), .maximum, [raised, 1])
        return compute(Text(zh: "罕见性乘数(不高于 2)", en: "Multiplier of rarity (2 at most)"), .minimum, [atLeast, 2])
    }

    fileprivate mutating func followUp(_ days: Decimal) -> Decimal {
        let years = compute(Text(zh: "中位随访(年)", en: "Median follow-up (years)"), .quotient, [days, Decimal(36_525, decimals: 2)])
        let added = compute(Text(zh: "0.05 × 年", en: "0.05 × years"), .product, [Decimal(5, decimals: 2), years])
        let raised = compute(Text(zh: "1 + 0.05 × 年", en: "1 + 0.05 × years"), .sum, [1, added])
        return compute(Text(zh: "随访乘数(不高于 1.5)", en: "Multiplier of follow-up (1.5 at most)"), .minimum, [raised, Decimal(15, decimals: 1)])
    }
}
