// SPDX-License-Identifier: Apache-2.0

/// Checks that bytes are UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
    /// The offset of the first byte that is not UTF-8; `nil` when all is well.
    static func firstInvalid(_ bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        var index = start
        let count = bytes.count
        while index < count {
            if index + 8 <= count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
                continue
            }
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return index }
            index += length
        }
        return nil
    }

    /// The offsets of invalid sequences, at most `limit`; continuation bytes after a bad start are not counted again.
    static func invalidOffsets(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [Int] {
        var offsets: [Int] = []
        var index = 0
        while offsets.count < limit, let bad = firstInvalid(bytes, from: index) {
            offsets.append(bad)
            index = bad + 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return offsets
    }

    /// How many bytes the character at an offset takes; zero when it is none.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let left = bytes.count - index
        if first < 0xE0 {
            return first >= 0xC2 && left >= 2 && isContinuation(bytes[index + 1]) ? 2 : 0
        }
        if first < 0xF0 {
            guard left >= 3, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]) else { return 0 }
            let second = bytes[index + 1]
            if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
            return 3
        }
        guard first <= 0xF4, left >= 4, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]),
            isContinuation(bytes[index + 3])
        else { return 0 }
        let second = bytes[index + 1]
        if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
        return 4
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
