// SPDX-License-Identifier: Apache-2.0

/// Cells as reports show them.
enum CellText {
    private static let mostBytes = 200

    /// The cell's text, cut after 200 bytes at a character's end.
    static func shown(_ cell: UnsafeRawBufferPointer) -> String {
        guard cell.count > mostBytes else { return String(decoding: cell, as: UTF8.self) }
        var end = mostBytes
        while end > 0, cell[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: cell[..<end], as: UTF8.self) + "…"
    }
}
