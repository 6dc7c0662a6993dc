// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What one column holds, measured in a pass over the table.
public struct ColumnProfile: Sendable, Equatable, Codable {
    /// How a column's cells are read for its smallest, largest and mean value.
    public enum Kind: String, Sendable, Equatable, Codable, CaseIterable {
        /// Decimal numbers.
        case number
        /// Days and points in time.
        case date
        /// Everything else, ordered by Unicode code point.
        case text
    }

    /// A value and how often it occurs.
    public struct TopValue: Sendable, Equatable, Codable {
        /// The value, at most 64 bytes of it.
        public let value: String
        /// In how many rows it stands.
        public let count: Int
    }

    /// The column's label.
    public let label: String
    /// What its cells are: as declared, or what most of them read as.
    public let kind: Kind
    /// Cells with a value.
    public let presentCount: Int
    /// Cells without one.
    public let missingCount: Int
    /// How many different values there are.
    public let distinctCount: Int
    /// Whether that is an estimate (above 65,536 different values; standard error 1.15 %).
    public let isDistinctEstimated: Bool
    /// The smallest value; `nil` without values, or when withheld.
    public let minimum: String?
    /// The largest value; `nil` without values, or when withheld.
    public let maximum: String?
    /// The mean of a number column to four decimals, half up.
    public let mean: String?
    /// The most frequent values of a column with at most 64 different ones.
    public let topValues: [TopValue]
    /// The length of the longest value in Unicode scalars.
    public let longestLength: Int
    /// Present cells that do not read as the kind, or as numbers too large to sum.
    public let unreadableCount: Int
    /// The newest day of a date column.
    public let newestDate: CalendarDate?

    /// The share of cells with a value, half up to a millionth; one for a table without rows.
    public var completeness: Rate { .share(of: presentCount, in: presentCount + missingCount) }

    /// The same profile without any value of the column: for columns with personal information.
    public var withoutValues: ColumnProfile {
        ColumnProfile(
            label: label, kind: kind, presentCount: presentCount, missingCount: missingCount, distinctCount: distinctCount,
            isDistinctEstimated: isDistinctEstimated, minimum: nil, maximum: nil, mean: nil, topValues: [],
            longestLength: longestLength, unreadableCount: unreadableCount, newestDate: nil)
    }
}
