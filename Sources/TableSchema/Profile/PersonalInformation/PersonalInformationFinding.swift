// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Personal information found in a column. It never holds a value: rows are named, and the example is masked.
public struct PersonalInformationFinding: Sendable, Equatable, Codable {
    /// How sure the finding is.
    public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Only the column's name says so, or isolated values that may be something else.
        case low
        /// Many values, or values that prove themselves.
        case medium
        /// The column's name and its values agree, or a large share of the values prove themselves.
        case high

        /// Less sure first.
        public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .low: 0
            case .medium: 1
            case .high: 2
            }
        }
    }

    /// The column's place, from 0.
    public let column: Int
    /// The column's label.
    public let label: String
    /// What was found.
    public let kind: PersonalInformationKind
    /// Cells that hold it.
    public let count: Int
    /// Cells that look like it and fail its check digit or date.
    public let nearMissCount: Int
    /// The share of the cells with a value that hold it.
    public let share: Rate
    /// The first rows that hold it, counting the header as 1.
    public let firstRows: [Int]
    /// One value with its middle replaced by stars: `138****8000`.
    public let maskedExample: String?
    /// Whether the column's name says the same.
    public let isNamed: Bool
    /// How sure the finding is.
    public let confidence: Confidence
    /// What to do with the column.
    public let treatment: PersonalInformationKind.Treatment
}
