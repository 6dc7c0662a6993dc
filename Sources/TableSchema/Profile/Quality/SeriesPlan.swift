// SPDX-License-Identifier: Apache-2.0

/// The columns of a table that make a time series.
public struct SeriesPlan: Sendable, Hashable, Codable {
    /// The column that names the series, such as a meter's number; `nil` when the table is one series.
    public var seriesLabel: String?
    /// The column of the points in time.
    public var timeLabel: String
    /// The column of the values.
    public var valueLabel: String
    /// From how many equal values in a row on the series stands still.
    public var flatLineRows: Int

    /// Names the columns.
    public init(time: String, value: String, series: String? = nil, flatLineRows: Int = 12) {
        seriesLabel = series
        timeLabel = time
        valueLabel = value
        self.flatLineRows = flatLineRows
    }

    struct Positions: Sendable {
        let series: Int?
        let time: Int
        let value: Int
    }

    /// Where the columns stand; `nil` when the table lacks one.
    func positions(in labels: [String]) -> Positions? {
        guard let time = labels.firstIndex(of: timeLabel), let value = labels.firstIndex(of: valueLabel) else { return nil }
        guard let seriesLabel else { return Positions(series: nil, time: time, value: value) }
        return labels.firstIndex(of: seriesLabel).map { Positions(series: $0, time: time, value: value) }
    }
}
