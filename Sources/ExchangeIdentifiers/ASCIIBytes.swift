// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
    /// Lends the UTF-8 bytes without copying where the string stores them in one piece.
    func withASCIIBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
        return Array(utf8).withUnsafeBytes(body)
    }

    /// The text as far as a message can show it.
    var excerpt: String { utf8.count <= 64 ? String(self) : String(prefix(40)) + "…" }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isCapital: Bool { self &- 0x41 < 26 }
}
