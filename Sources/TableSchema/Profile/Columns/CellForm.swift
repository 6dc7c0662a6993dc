// SPDX-License-Identifier: Apache-2.0

/// What a column's profile read a cell as.
enum CellForm {
    /// A decimal number, possibly too large to sum.
    case number
    /// A day or a point in time.
    case time
    /// Anything else, or a cell that was not read.
    case text

    /// A number of more bytes may be a telephone or a card number.
    static let harmlessNumberBytes = 10

    /// Whether the form alone tells that no personal information is in the cell.
    ///
    /// A number of ten bytes holds ten digits at most and neither space nor bracket: nothing that is looked for is so short. A time
    /// written with hyphens is never taken for anything else; one with slashes is looked at.
    @inline(__always)
    func isHarmless(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch self {
        case .number: cell.count <= CellForm.harmlessNumberBytes
        case .time: cell[4] == 0x2D
        case .text: false
        }
    }
}
