// SPDX-License-Identifier: Apache-2.0

/// Measures a table while it is read: no allocation a cell, at most 2 MiB a column.
public struct TableProfiler: Sendable {
    private var labels: [String]
    private let kinds: [String: ColumnProfile.Kind]
    var columns: [ColumnProfiler] = []
    private var rowCount = 0

    /// Prepares to measure; the labels may also come with the header.
    ///
    /// - Parameters:
    ///   - labels: The columns' labels.
    ///   - kinds: The declared kinds by label; a column without one is what most of its cells read as.
    public init(labels: [String] = [], kinds: [String: ColumnProfile.Kind] = [:]) {
        self.labels = []
        self.kinds = kinds
        start(labels)
    }

    mutating func start(_ labels: [String]) {
        self.labels = labels
        columns = labels.map { ColumnProfiler(declared: kinds[$0]) }
    }

    /// Makes room for so many columns. A column without a label is given its number, counted from 1.
    @inline(__always)
    mutating func widen(to count: Int) {
        while count > columns.count {
            labels.append("#\(labels.count + 1)")
            columns.append(ColumnProfiler(declared: nil))
            for _ in 0..<rowCount { columns[columns.count - 1].observeMissing() }
        }
    }

    /// Measures a cell; `nil` when it has no value. A column without a label is given its number, counted from 1.
    public mutating func observe(column: Int, cell: UnsafeRawBufferPointer?) {
        widen(to: column + 1)
        if let cell { _ = columns[column].observe(cell) } else { columns[column].observeMissing() }
    }

    /// Ends a row of so many cells: what it lacks is missing.
    public mutating func endRow(cellCount: Int) {
        for column in min(cellCount, columns.count)..<columns.count { columns[column].observeMissing() }
        rowCount += 1
    }

    /// What was measured so far.
    public var profile: TableProfile {
        TableProfile(rowCount: rowCount, columns: zip(columns, labels).map { $0.profile(label: $1) })
    }
}
