// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// The fee of one month when visitors come by season: `F ÷ 12 × SI`, with the seasonality index `SI = 12·v ÷ Σv`.
///
/// The month's share of the year is taken in one division, so that no third of a fen is lost on the way.
public struct SeasonalIncome: ValuationModel {
    /// The permanent id.
    public let id = "ct.seasonal-income"
    /// The name people use.
    public let name = Text(zh: "季节性月费", en: "Seasonal monthly fee")
    /// The method it follows.
    public let method = ValuationMethod.income
    /// Where its formula comes from.
    public let citation = Citation("数据资产评估指导意见(中评协〔2023〕17号)收益法;季节指数为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let annualFee = ValuationInput(
        "annual-fee", Text(zh: "年费(元)", en: "annual fee (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let monthlyVisits = ValuationInput(
        "monthly-visits", Text(zh: "一至十二月的接待量(人次)", en: "visits of January to December (persons)"),
        lengths: 12...12, range: 0...10_000_000_000)
    private static let month = ValuationInput(
        "month", Text(zh: "月份", en: "month"),
        choices: (1...12).map { ValuationChoice("\($0)", Decimal($0), Text(zh: "\($0) 月", en: "month \($0)")) })

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.annualFee, Self.monthlyVisits, Self.month] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        let visits: [Decimal] = [12, 18, 18, 27, 39, 36, 54, 60, 36, 42, 9, 9].map { $0 * 10_000 }
        func example(_ month: Decimal, _ title: Text, fen: Int64) -> ValuationExample {
            ValuationExample(
                title: title,
                inputs: ValuationInputs(["annual-fee": [1_200_000], "monthly-visits": visits, "month": [month]]),
                value: .fen(fen))
        }
        return [
            example(1, Text(zh: "一月淡季", en: "January, low season"), fen: 4_000_000),
            example(8, Text(zh: "八月旺季", en: "August, high season"), fen: 20_000_000),
            example(11, Text(zh: "十一月淡季", en: "November, low season"), fen: 3_000_000),
        ]
    }

    /// The fee of the month.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let fee = try inputs.one(Self.annualFee)
        let visits = try inputs.all(Self.monthlyVisits)
        let month = try inputs.one(Self.month)
        let ofMonth = visits.enumerated().first { Decimal($0.offset + 1) == month }?.element ?? 0
        var sheet = Worksheet()
        let year = sheet.compute(Text(zh: "全年接待量 Σv", en: "Visits of the year Σv"), .sum, visits)
        guard year > 0 else {
            throw Refusal(
                .noVisits,
                Text(
                    zh: "全年接待量为零,无法计算季节指数;请填写至少一个月的接待量。",
                    en: "No visits in the whole year, so there is no seasonality; give at least one month's visits."),
                subject: Self.monthlyVisits.name)
        }
        let twelvefold = sheet.compute(Text(zh: "12·v", en: "12·v"), .product, [12, ofMonth])
        _ = sheet.compute(Text(zh: "季节指数 SI = 12·v ÷ Σv", en: "Seasonality index SI = 12·v ÷ Σv"), .quotient, [twelvefold, year])
        let share = sheet.compute(Text(zh: "年费 × 12·v", en: "Annual fee × 12·v"), .product, [fee, twelvefold])
        let twelveYears = sheet.compute(Text(zh: "12·Σv", en: "12·Σv"), .product, [12, year])
        let monthly = sheet.compute(
            Text(zh: "月费 F ÷ 12 × SI", en: "Monthly fee F ÷ 12 × SI"), .quotient, [share, twelveYears])
        return try sheet.appraisal(by: self, of: monthly, currency: .cny)
    }
}

extension Refusal.Code {
    /// A seasonality index was asked for without any visits.
    public static let noVisits: Self = "ct.no-visits"
}
