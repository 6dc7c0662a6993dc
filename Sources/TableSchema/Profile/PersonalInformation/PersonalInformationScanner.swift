// SPDX-License-Identifier: Apache-2.0

/// Looks for personal information in every cell while a table is read, by the columns' names and by the values' form.
///
/// It keeps row numbers, counts and one masked example a column and kind, never a value. Full-width digits and letters are read
/// as ASCII. A cell is scanned up to ``scannedBytes`` bytes.
public struct PersonalInformationScanner: Sendable {
    /// A cell is scanned up to so many bytes; longer cells are counted in ``truncatedCells``.
    public static let scannedBytes = 65_536
    /// A finding names at most so many rows.
    public static let firstRowLimit = 5

    /// Cells that were longer than ``scannedBytes``.
    public var truncatedCells: Int { scan.truncatedCells }
    private var labels: [String] = []
    var tallies: [ColumnTally] = []
    var scan = CellScan()

    /// Starts a scan; the labels may also come with the header.
    public init(labels: [String] = []) { start(labels) }

    mutating func start(_ labels: [String]) {
        self.labels = labels
        tallies = labels.map { ColumnTally(label: $0) }
    }

    /// What was found so far, by column and kind.
    public var findings: [PersonalInformationFinding] { findings(inFirst: tallies.count) }

    /// What was found so far in so many columns from the first on.
    func findings(inFirst count: Int) -> [PersonalInformationFinding] {
        tallies.indices.prefix(count).flatMap { tallies[$0].findings(column: $0, label: labels[$0]) }
    }

    /// Makes room for so many columns. A column without a label is given its number, counted from 1.
    @inline(__always)
    mutating func widen(to count: Int) {
        while count > tallies.count {
            labels.append("#\(labels.count + 1)")
            tallies.append(ColumnTally(label: ""))
        }
    }

    /// Scans a cell with a value. A column without a label is given its number, counted from 1.
    public mutating func observe(column: Int, row: Int, cell: UnsafeRawBufferPointer) {
        widen(to: column + 1)
        tallies[column].observe(cell, row: row, form: .text, &scan)
    }
}
