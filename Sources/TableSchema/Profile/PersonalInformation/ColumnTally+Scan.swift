// SPDX-License-Identifier: Apache-2.0

extension ColumnTally {
    /// Scans a cell with a value; `form` is what the column's profile read it as, if anything.
    @inline(__always)
    mutating func observe(_ cell: UnsafeRawBufferPointer, row: Int, form: CellForm, _ scan: inout CellScan) {
        countPresent()
        if let hint, ValueAgreement.holds(cell, for: hint) { note(hint, isValid: true, row: row, cell) }
        if cell.count < CellCensus.shortestCell || form.isHarmless(cell) || ShortCell.isHarmless(cell) { return }
        self.scan(cell, row: row, &scan)
    }

    private mutating func scan(_ cell: UnsafeRawBufferPointer, row: Int, _ scan: inout CellScan) {
        scan.prepare(cell) { cell, census in
            guard census.isWorthScanning(cell) else { return }
            CellPatterns(bytes: cell).forEachHit { hit in
                note(hit.kind, isValid: hit.isValid, row: row, UnsafeRawBufferPointer(rebasing: cell[hit.range]))
            }
            if census.dots == 2, census.digits >= 8, hint != .coordinates, ValueAgreement.isCoordinatePair(cell) {
                note(.coordinates, isValid: true, row: row, cell)
            }
        }
    }
}

extension CellCensus {
    /// Decides by counts alone for nearly every cell: plain numbers and dates are told apart from the rest here.
    @inline(__always)
    func isWorthScanning(_ cell: UnsafeRawBufferPointer) -> Bool {
        if hasAt { return true }
        if digits < 7 {
            return dots >= 3 && digits >= 4 || hasNonASCII && digits >= 3 && cell.count >= 9
        }
        if dots == 1, digits + 1 >= cell.count || (digits + 2 == cell.count && cell[0] == 0x2D) {
            // A decimal number, unless a whole one was exported as 13800138000.0.
            return cell.count >= 12 && cell[cell.count - 1] == 0x30
        }
        if digits == cell.count { return cell.count >= 11 }
        let looksLikeDate = cell.count <= 35 && cell.count >= 10 && cell[4] == 0x2D && cell[7] == 0x2D
        return !(looksLikeDate && CellTime.read(cell) != nil)
    }
}
