// SPDX-License-Identifier: Apache-2.0

/// Finds characters that people do not see: text direction overrides, zero-width characters, control characters.
enum HiddenCharacters {
    /// The first such character of a cell, as `U+202E`; `nil` when there is none. Tabs and line ends are visible enough.
    static func first(in cell: UnsafeRawBufferPointer) -> String? {
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte >= 0x20, byte != 0x7F, byte != 0xC2, byte != 0xE2, byte != 0xEF { continue }
            if let scalar = hidden(cell, at: index) {
                let digits = String(scalar, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }
        }
        return nil
    }

    private static func hidden(_ cell: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
        let byte = cell[index]
        if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : UInt32(byte) }
        if byte == 0x7F { return 0x7F }
        if byte == 0xC2 {
            guard index + 1 < cell.count, (0x80...0x9F).contains(cell[index + 1]) || cell[index + 1] == 0xAD else { return nil }
            return UInt32(cell[index + 1])
        }
        guard index + 2 < cell.count else { return nil }
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(cell[index + 1] & 0x3F) << 6 | UInt32(cell[index + 2] & 0x3F)
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: return scalar
        default: return nil
        }
    }
}
