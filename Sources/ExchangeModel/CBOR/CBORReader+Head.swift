// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Reads the head of an item of one major type and gives its number.
    @inlinable
    mutating func readHead(_ major: CBORMajor, expected: StaticString) throws(Fault) -> UInt64 {
        guard cursor < bytes.endIndex else { throw .cborTruncated(at: position) }
        let head = bytes[cursor]
        guard head >> 5 == major.rawValue else { throw .cborUnexpectedType(expected: expected, at: position) }
        let short = head & 31
        guard short >= 24 else {
            cursor += 1
            return UInt64(short)
        }
        return try readLongNumber(short)
    }

    /// Reads the head of a string or an array, whose length must lie within the input.
    @inlinable
    mutating func readLength(_ major: CBORMajor, expected: StaticString) throws(Fault) -> Int {
        let start = position
        let count = try readHead(major, expected: expected)
        guard count <= UInt64(bytes.endIndex - cursor) else { throw .cborTruncated(at: start) }
        return Int(truncatingIfNeeded: count)
    }

    /// Reads a number of 1, 2, 4 or 8 bytes after its head.
    @usableFromInline
    mutating func readLongNumber(_ short: UInt8) throws(Fault) -> UInt64 {
        if short == 31, (2...5).contains(bytes[cursor] >> 5) {
            throw .cborNotDeterministic(Text(zh: "长度不定", en: "a length is indefinite"), at: position)
        }
        guard short < 28 else { throw .cborNotWellFormed(at: position) }
        let width = 1 << Int(short - 24)
        guard bytes.endIndex - cursor > width else { throw .cborTruncated(at: position) }
        let value = number(at: cursor + 1, width: width)
        let isShortest = width == 1 ? value >= 24 : value >> UInt64(width * 4) != 0
        guard isShortest else {
            throw .cborNotDeterministic(Text(zh: "整数或长度未用最短形式", en: "a number is not in its shortest form"), at: position)
        }
        cursor += 1 + width
        return value
    }

    /// The next byte, without reading it.
    func peek() -> UInt8? { cursor < bytes.endIndex ? bytes[cursor] : nil }

    /// The big-endian number at an index; the caller has checked that it lies within the input.
    func number(at index: Int, width: Int) -> UInt64 {
        var value: UInt64 = 0
        for byte in bytes[index..<index + width] { value = value << 8 | UInt64(byte) }
        return value
    }
}
