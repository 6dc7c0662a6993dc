// SPDX-License-Identifier: Apache-2.0

/// What is odd about a time series.
public struct SeriesFindings: Sendable, Equatable, Codable {
    /// Rows seen.
    public internal(set) var rowCount = 0
    /// Rows whose series and point in time were there before.
    public internal(set) var duplicateCount = 0
    /// Rows earlier than the row before them.
    public internal(set) var outOfOrderCount = 0
    /// Rows whose time could not be read.
    public internal(set) var unreadableTimeCount = 0
    /// Rows whose UTC offset is not the one the series began with.
    public internal(set) var offsetChangeCount = 0
    /// Rows without a value.
    public internal(set) var missingValueCount = 0
    /// Rows whose value is not a number.
    public internal(set) var unreadableValueCount = 0
    /// Rows with a value below zero.
    public internal(set) var negativeCount = 0
    /// The most rows in a row with the same value.
    public internal(set) var longestFlatLine = 0
    /// How many times a value stood still for at least ``SeriesCheck/flatLineRows`` rows.
    public internal(set) var flatLineCount = 0
    /// Whether there were more points in time than ``SeriesCheck/pointLimit``, so that later duplicates went unseen.
    public internal(set) var isDuplicateCountPartial = false
}
