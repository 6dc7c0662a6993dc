// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One of the six sides of data quality in GB/T 36344-2018.
public enum QualityDimension: String, Sendable, Hashable, Codable, CaseIterable {
    case normativity, completeness, accuracy, consistency, timeliness, accessibility

    /// The name the standard uses.
    public var name: Text {
        switch self {
        case .normativity: Text(zh: "规范性", en: "normativity")
        case .completeness: Text(zh: "完整性", en: "completeness")
        case .accuracy: Text(zh: "准确性", en: "accuracy")
        case .consistency: Text(zh: "一致性", en: "consistency")
        case .timeliness: Text(zh: "时效性", en: "timeliness")
        case .accessibility: Text(zh: "可访问性", en: "accessibility")
        }
    }
}
