// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import SectorKit

/// Recomputes an appraisal from its trace alone, as an auditor would.
struct TraceReading {
    let appraisal: Appraisal
    let model: String

    /// What does not hold; `nil` when every step and the value come out again.
    var flaw: Text? {
        guard appraisal.model == model else {
            return Text(zh: "评估署名为“\(appraisal.model)”", en: "the appraisal is signed '\(appraisal.model)'")
        }
        guard let last = appraisal.trace.last else { return Text(zh: "没有计算过程", en: "there is no trace") }
        for (number, step) in zip(1..., appraisal.trace) {
            let operands = step.operands.compactMap { Decimal(string: $0) }
            guard step.title.isComplete else {
                return Text(zh: "第 \(number) 步没有说明", en: "step \(number) says nothing")
            }
            guard operands.count == step.operands.count, step.operation.evaluate(operands).description == step.result else {
                return Text(
                    zh: "第 \(number) 步“\(step.title.zh)”复算不出 \(step.result)",
                    en: "step \(number), '\(step.title.en)', does not come out as \(step.result)")
            }
        }
        guard let result = Decimal(string: last.result), Decimal(string: appraisal.value.decimal) == result else {
            return Text(
                zh: "最后一步为 \(last.result),评估值为 \(appraisal.value)",
                en: "the last step is \(last.result) and the value \(appraisal.value)")
        }
        return nil
    }
}
