// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A share for each of the six sides of data quality: weights, or scores.
public struct QualityValues: Sendable, Hashable, Codable {
    /// 规范性: cells that keep to their type and pattern.
    public var normativity: Rate
    /// 完整性: cells with a value.
    public var completeness: Rate
    /// 准确性: values that are true.
    public var accuracy: Rate
    /// 一致性: rows whose keys and references agree.
    public var consistency: Rate
    /// 时效性: how fresh the newest day is.
    public var timeliness: Rate
    /// 可访问性: how surely a buyer can reach the data.
    public var accessibility: Rate

    /// Gives each side its share, in the order of the standard.
    public init(
        normativity: Rate, completeness: Rate, accuracy: Rate, consistency: Rate, timeliness: Rate, accessibility: Rate
    ) {
        self.normativity = normativity
        self.completeness = completeness
        self.accuracy = accuracy
        self.consistency = consistency
        self.timeliness = timeliness
        self.accessibility = accessibility
    }

    /// The weights of the exchange, a project parameter: .15, .25, .25, .15, .15, .05.
    public static let standardWeights = QualityValues(
        normativity: .percent(15), completeness: .percent(25), accuracy: .percent(25),
        consistency: .percent(15), timeliness: .percent(15), accessibility: .percent(5))

    /// The share of one side.
    public subscript(_ dimension: QualityDimension) -> Rate {
        switch dimension {
        case .normativity: normativity
        case .completeness: completeness
        case .accuracy: accuracy
        case .consistency: consistency
        case .timeliness: timeliness
        case .accessibility: accessibility
        }
    }
}
