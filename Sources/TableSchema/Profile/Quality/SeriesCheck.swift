// SPDX-License-Identifier: Apache-2.0

/// Checks a time series such as a meter's readings: duplicates, gaps in order, negative and missing values, flat lines, offsets.
///
/// Two times are the same when they are the same instant: `01:00Z` and `09:00+08:00` are one.
public struct SeriesCheck: Sendable {
    /// Up to this many points in time are remembered to find duplicates (64 MiB).
    public static let pointLimit = 4_194_304

    /// From this many equal values in a row on, the series stands still.
    public let flatLineRows: Int
    private var findings = SeriesFindings()
    private var points: BoundedHashSet
    private var firstOffset: Int??
    private var lastTime: Int64 = .min
    private var lastSeries: UInt64 = 0
    private var lastValue: CellNumber = .notANumber
    private var flatRows = 0

    /// Starts a check.
    ///
    /// - Parameters:
    ///   - flatLineRows: From how many equal values in a row on the series stands still.
    ///   - pointLimit: How many points in time are remembered.
    public init(flatLineRows: Int = 12, pointLimit: Int = SeriesCheck.pointLimit) {
        self.flatLineRows = max(2, flatLineRows)
        points = BoundedHashSet(limit: pointLimit)
    }

    /// Checks a row: the series it belongs to (a meter's number, where a table holds several), its time and its value.
    public mutating func observe(
        series: UnsafeRawBufferPointer? = nil, time: UnsafeRawBufferPointer?, value: UnsafeRawBufferPointer?
    ) {
        findings.rowCount += 1
        let seriesHash = series.map { ByteHash.hash($0) } ?? 0
        if findings.rowCount > 1, seriesHash != lastSeries {
            lastTime = .min
            flatRows = 0
            lastValue = .notANumber
        }
        lastSeries = seriesHash
        observe(time: time, series: seriesHash)
        observe(value: value)
    }

    private mutating func observe(time cell: UnsafeRawBufferPointer?, series: UInt64) {
        guard let cell, let time = CellTime.read(cell) else {
            findings.unreadableTimeCount += 1
            return
        }
        switch points.insert(ByteHash.combine(series, UInt64(bitPattern: time.milliseconds))) {
        case .new: break
        case .known: findings.duplicateCount += 1
        case .full: findings.isDuplicateCountPartial = true
        }
        if time.milliseconds < lastTime { findings.outOfOrderCount += 1 }
        lastTime = time.milliseconds
        if let firstOffset {
            if firstOffset != time.offsetMinutes { findings.offsetChangeCount += 1 }
        } else {
            firstOffset = .some(time.offsetMinutes)
        }
    }

    private mutating func observe(value cell: UnsafeRawBufferPointer?) {
        guard let cell else {
            findings.missingValueCount += 1
            flatRows = 0
            lastValue = .notANumber
            return
        }
        let value = CellNumber.read(cell)
        switch value {
        case .billionths(let number): if number < 0 { findings.negativeCount += 1 }
        case .outOfRange: break
        case .notANumber: findings.unreadableValueCount += 1
        }
        flatRows = value == lastValue && value != .notANumber ? flatRows + 1 : 1
        lastValue = value
        findings.longestFlatLine = max(findings.longestFlatLine, flatRows)
        if flatRows == flatLineRows { findings.flatLineCount += 1 }
    }

    /// What was found so far.
    public var result: SeriesFindings { findings }
}
