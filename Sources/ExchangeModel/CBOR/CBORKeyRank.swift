// SPDX-License-Identifier: Apache-2.0

/// A map key's place in the order of RFC 8949 §4.2.1, as far as one word can tell: its length, then its first six bytes.
///
/// Keys of different rank are ordered by rank; keys of equal rank are compared byte by byte.
struct CBORKeyRank: Comparable {
    private let word: UInt64

    init(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count < 0xFFFF else {
            word = 0xFFFF << 48
            return
        }
        var word = UInt64(text.count)
        for index in 0..<6 { word = word << 8 | (index < text.count ? UInt64(text[index]) : 0) }
        self.word = word
    }

    /// Whether the rank holds the whole key, so that equal ranks mean equal keys.
    var isWholeKey: Bool { word >> 48 <= 6 }

    static func < (left: CBORKeyRank, right: CBORKeyRank) -> Bool { left.word < right.word }
}
