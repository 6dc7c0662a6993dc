// SPDX-License-Identifier: Apache-2.0

/// Full-width forms (`１３８…`, `Ａ`, `＠`) read as ASCII.
enum FullWidth {
    /// Writes the cell with full-width forms replaced; `false`, with the buffer untouched, when there are none.
    static func normalise(_ bytes: UnsafeRawBufferPointer, into buffer: inout [UInt8]) -> Bool {
        guard let first = firstForm(bytes) else { return false }
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: bytes[..<first])
        var index = first
        while index < bytes.count {
            if let ascii = ascii(bytes, index) {
                buffer.append(ascii)
                index += 3
            } else {
                buffer.append(bytes[index])
                index += 1
            }
        }
        return true
    }

    private static func firstForm(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, ascii(bytes, index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// U+FF01–U+FF5E stand 0xFEE0 above ASCII.
    private static func ascii(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt8? {
        guard bytes[index] == 0xEF, index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xBC, 0x81...0xBF): return bytes[index + 2] &- 0x60
        case (0xBD, 0x80...0x9E): return bytes[index + 2] &- 0x20
        default: return nil
        }
    }
}
