// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Foundation

extension Refusal.Code {
    /// A valuation was asked for without something it needs.
    public static let inputMissing: Self = "valuation.input-missing"
    /// A valuation was asked for with a number that makes no sense.
    public static let inputOutOfRange: Self = "valuation.input-out-of-range"
    /// A valuation was asked for with too few or too many values of an input.
    public static let inputCount: Self = "valuation.input-count"
}

extension Refusal {
    static func inputMissing(_ input: ValuationInput) -> Refusal {
        Refusal(
            .inputMissing,
            Text(
                zh: "缺少评估参数“\(input.title.zh)”,请以名称 \(input.name) 给出。",
                en: "The valuation needs '\(input.title.en)'; give it by the name \(input.name)."),
            subject: input.name)
    }

    static func inputOutOfRange(_ input: ValuationInput, _ value: Decimal) -> Refusal {
        let allowed =
            input.choices.isEmpty
            ? Text(
                zh: "应在 \(input.range.lowerBound) 与 \(input.range.upperBound) 之间",
                en: "lies between \(input.range.lowerBound) and \(input.range.upperBound)")
            : Text(
                zh: "只能取 " + input.choices.map { "\($0.value)(\($0.title.zh))" }.joined(separator: "、"),
                en: "is one of " + input.choices.map { "\($0.value) (\($0.title.en))" }.joined(separator: ", "))
        return Refusal(
            .inputOutOfRange,
            Text(
                zh: "“\(input.title.zh)”\(allowed.zh),现为 \(value)。",
                en: "'\(input.title.en)' \(allowed.en), and is \(value)."),
            subject: input.name)
    }

    static func inputCount(_ input: ValuationInput, _ count: Int, expected: ClosedRange<Int>) -> Refusal {
        let (zh, en) =
            expected.count == 1
            ? ("\(expected.lowerBound)", "\(expected.lowerBound)")
            : ("\(expected.lowerBound) 至 \(expected.upperBound)", "\(expected.lowerBound) to \(expected.upperBound)")
        return Refusal(
            .inputCount,
            Text(
                zh: "“\(input.title.zh)”需要 \(zh) 个值,现有 \(count) 个。",
                en: "'\(input.title.en)' takes \(en) values, and was given \(count)."),
            subject: input.name)
    }
}
