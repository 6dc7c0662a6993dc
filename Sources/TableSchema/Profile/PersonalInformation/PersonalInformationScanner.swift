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
    public private(set) var truncatedCells = 0
    private var labels: [String] = []
    private var tallies: [ColumnTally] = []
    private var normalised: [UInt8] = []

    /// Starts a scan; the labels may also come with the header.
    public init(labels: [String] = []) { start(labels) }

    mutating func start(_ labels: [String]) {
        self.labels = labels
        tallies = labels.map { ColumnTally(label: $0) }
    }

    /// What was found so far, by column and kind.
    public var findings: [PersonalInformationFinding] {
        tallies.indices.flatMap { tallies[$0].findings(column: $0, label: labels[$0]) }
    }

    /// Scans a cell with a value. A column without a label is given its number, counted from 1.
    public mutating func observe(column: Int, row: Int, cell: UnsafeRawBufferPointer) {
        while column >= tallies.count {
            labels.append("#\(labels.count + 1)")
            tallies.append(ColumnTally(label: ""))
        }
        tallies[column].countPresent()
        if let hint = tallies[column].hint, ValueAgreement.holds(cell, for: hint) {
            tallies[column].note(hint, isValid: true, row: row, cell)
        }
        guard cell.count >= CellCensus.shortestCell else { return }
        scan(cell, column: column, row: row)
    }

    private mutating func scan(_ cell: UnsafeRawBufferPointer, column: Int, row: Int) {
        var cell = cell
        if cell.count > PersonalInformationScanner.scannedBytes {
            truncatedCells += 1
            cell = UnsafeRawBufferPointer(rebasing: cell[..<PersonalInformationScanner.scannedBytes])
        }
        let census = CellCensus(cell)
        if census.mayHaveFullWidth, FullWidth.normalise(cell, into: &normalised) {
            // The buffer is taken out while it is read, so that nothing is copied.
            let buffer = normalised
            normalised = []
            buffer.withUnsafeBytes { match($0, CellCensus($0), column: column, row: row) }
            normalised = buffer
        } else {
            match(cell, census, column: column, row: row)
        }
    }

    private mutating func match(_ cell: UnsafeRawBufferPointer, _ census: CellCensus, column: Int, row: Int) {
        guard isWorthScanning(cell, census) else { return }
        CellPatterns(bytes: cell).forEachHit { hit in
            tallies[column].note(
                hit.kind, isValid: hit.isValid, row: row, UnsafeRawBufferPointer(rebasing: cell[hit.range]))
        }
        if census.dots == 2, census.digits >= 8, tallies[column].hint != .coordinates, ValueAgreement.isCoordinatePair(cell) {
            tallies[column].note(.coordinates, isValid: true, row: row, cell)
        }
    }

    /// Decides by counts alone for nearly every cell: plain numbers and dates are told apart from the rest here.
    private func isWorthScanning(_ cell: UnsafeRawBufferPointer, _ census: CellCensus) -> Bool {
        if census.hasAt { return true }
        if census.digits < 7 {
            return census.dots >= 3 && census.digits >= 4 || census.hasNonASCII && census.digits >= 3 && cell.count >= 9
        }
        if census.dots == 1, census.digits + 1 >= cell.count || (census.digits + 2 == cell.count && cell[0] == 0x2D) {
            // A decimal number, unless a whole one was exported as 13800138000.0.
            return cell.count >= 12 && cell[cell.count - 1] == 0x30
        }
        if census.digits == cell.count { return cell.count >= 11 }
        let looksLikeDate = cell.count <= 35 && cell.count >= 10 && cell[4] == 0x2D && cell[7] == 0x2D
        return !(looksLikeDate && CellTime.read(cell) != nil)
    }
}
