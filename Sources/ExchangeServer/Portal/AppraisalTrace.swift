// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit

/// How an appraisal was computed: each step with its formula, so that anyone can compute it again.
struct AppraisalTrace {
    private let appraised: ProductAppraised

    /// Looks for the product's latest appraisal in the journal; `nil` when there is none.
    init?(of product: ExchangeID, _ known: RecordedAppraisal?, at site: Site) async throws {
        guard let known else { return nil }
        try await site.settled()
        for sequence in try site.exchange.readModels.sequences(about: product, limit: 200) {
            guard let record = try site.exchange.journal.record(at: sequence)?.record else { continue }
            for case .pricing(.appraised(let appraised)) in record.events where appraised.id == known.id {
                self.appraised = appraised
                return
            }
        }
        return nil
    }

    /// The steps as a table.
    func table(_ language: Language) -> ThingList {
        let appraisal = appraised.appraisal
        let warnings = appraisal.warnings.map { Text(zh: ";\($0.zh)", en: "; \($0.en)") }
        return ThingList(
            Text(zh: "评估 \(appraisal.value.grouped) 元的计算过程", en: "How the appraisal of CNY \(appraisal.value.grouped) was computed"),
            [
                (Text(zh: "步骤", en: "Step"), true), (Text(zh: "计算什么", en: "What"), false), (Text(zh: "公式与输入", en: "Formula and inputs"), false),
                (Text(zh: "结果", en: "Result"), true),
            ],
            rows: appraisal.trace.enumerated().map { index, step in
                [
                    .init(text: "\(index + 1)", isNumber: true), .init(text: step.title(language)), .init(text: step.formula),
                    .init(text: step.result, isNumber: true),
                ]
            },
            note: Text(
                zh: "模型 \(appraisal.model),有效至 \(appraised.until)" + warnings.map(\.zh).joined(),
                en: "Model \(appraisal.model), until \(appraised.until)" + warnings.map(\.en).joined()), language)
    }
}

extension TraceStep {
    /// The step as people write it.
    var formula: String {
        func joined(_ sign: String) -> String { operands.joined(separator: " \(sign) ") }
        switch operation {
        case .sum: return joined("+")
        case .difference: return joined("−")
        case .product: return joined("×")
        case .quotient: return joined("÷")
        case .power: return joined("^")
        case .minimum: return "min(\(operands.joined(separator: ", ")))"
        case .maximum: return "max(\(operands.joined(separator: ", ")))"
        case .median: return "median(\(operands.joined(separator: ", ")))"
        case .weightedMean:
            let pairs = stride(from: 0, to: operands.count - 1, by: 2).map { "\(operands[$0]) × \(operands[$0 + 1])" }
            return "(\(pairs.joined(separator: " + "))) ÷ Σ"
        case .logarithm2: return "log₂(\(joined(",")))"
        case .logarithm10: return "log₁₀(\(joined(",")))"
        case .exponential2: return "2^(\(joined(",")))"
        case .round: return "round(\(operands.joined(separator: ", ")))"
        }
    }
}
