// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The quality of a table by the six sides of GB/T 36344-2018, each from zero to one, and their weighted mean.
public struct QualityScore: Sendable, Hashable, Codable {
    /// The six scores.
    public let values: QualityValues
    /// The weights they were taken with.
    public let weights: QualityValues
    /// The sides that were declared instead of measured, in the standard's order.
    public let declared: [QualityDimension]
    /// The weighted mean, half up to four decimals: 932,500 millionths is 0.9325.
    public let total: Rate

    /// Weighs six scores.
    ///
    /// - Throws: `quality.weights-do-not-add-up` unless the weights are non-negative and add up to one;
    ///   `quality.score-out-of-range` when a score is not between zero and one.
    public init(
        _ values: QualityValues, weights: QualityValues = .standardWeights, declared: [QualityDimension] = []
    ) throws(Refusal) {
        let sides = QualityDimension.allCases
        guard sides.allSatisfy({ (0...1_000_000).contains(weights[$0].partsPerMillion) }),
            sides.reduce(0, { $0 + weights[$1].partsPerMillion }) == Rate.one.partsPerMillion
        else { throw .weightsDoNotAddUp }
        for side in sides where values[side] < .zero || values[side] > .one {
            throw .scoreOutOfRange(side, values[side])
        }
        self.values = values
        self.weights = weights
        self.declared = sides.filter(declared.contains)
        let sum = sides.reduce(Int64(0)) { $0 + weights[$1].partsPerMillion * values[$1].partsPerMillion }
        // From millionths of millionths to ten-thousandths, half up, once.
        total = Rate(partsPerMillion: (sum + 50_000_000) / 100_000_000 * 100)
    }
}

extension Refusal.Code {
    /// The six weights are not a whole.
    public static let qualityWeightsDoNotAddUp: Self = "quality.weights-do-not-add-up"
    /// A quality score is not a share.
    public static let qualityScoreOutOfRange: Self = "quality.score-out-of-range"
}

extension Refusal {
    static let weightsDoNotAddUp = Refusal(
        .qualityWeightsDoNotAddUp,
        Text(
            zh: "六个质量维度的权重必须非负且合计为 1(1,000,000 百万分之一)。请调整权重。",
            en: "The weights of the six quality dimensions are non-negative and add up to 1 (1,000,000 millionths). "
                + "Adjust them."))

    static func scoreOutOfRange(_ side: QualityDimension, _ value: Rate) -> Refusal {
        Refusal(
            .qualityScoreOutOfRange,
            Text(
                zh: "\(side.name.zh)得分 \(value) 不在 0% 到 100% 之间。请重新测量或重新申报。",
                en: "The score \(value) for \(side.name.en) is not between 0% and 100%. Measure or declare it again."),
            subject: side.rawValue)
    }
}
