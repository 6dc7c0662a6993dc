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
    var isSmall: Bool { self &- 0x61 < 26 }
}

extension UnsafeRawBufferPointer {
    /// The number that the digits in these places write; `nil` when one of them is no digit.
    ///
    /// At most 18 places fit.
    func decimal(_ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
            guard self[place].isDigit else { return nil }
            number = number &* 10 &+ Int(self[place] &- 0x30)
        }
        return number
    }
}
