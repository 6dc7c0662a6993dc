// SPDX-License-Identifier: Apache-2.0

/// What the scan of one cell leaves behind for the next: a buffer, and how many cells were too long.
struct CellScan {
    /// The cell with full-width forms replaced.
    private var normalised: [UInt8] = []
    private(set) var truncatedCells = 0

    /// Lends the cell as it is to be matched: cut to a length, full-width forms replaced.
    @inline(__always)
    mutating func prepare(_ cell: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, CellCensus) -> Void) {
        var cell = cell
        if cell.count > PersonalInformationScanner.scannedBytes {
            truncatedCells += 1
            cell = UnsafeRawBufferPointer(rebasing: cell[..<PersonalInformationScanner.scannedBytes])
        }
        let census = CellCensus(cell)
        if census.mayHaveFullWidth, FullWidth.normalise(cell, into: &normalised) {
            normalised.withUnsafeBytes { body($0, CellCensus($0)) }
        } else {
            body(cell, census)
        }
    }
}
