// SPDX-License-Identifier: Apache-2.0

/// Reads deterministic CBOR (RFC 8949 §4.2.1) and nothing else, one item at a time and without a tree.
///
/// No input makes it trap: what is not deterministic, cut off, or of another type is a ``Fault``. Order and uniqueness of map
/// keys are checked by ``skipValue()`` and ``expect(key:)``; a reader of keys with ``readKey()`` alone checks them itself.
public struct CBORReader: Sendable {
    /// How deep arrays, maps and tags may nest.
    public static let depthLimit = 64

    @usableFromInline let bytes: ArraySlice<UInt8>
    @usableFromInline var cursor: Int

    /// Starts at the first of the bytes.
    @inlinable
    public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    /// Starts at the first byte of the slice.
    @inlinable
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        cursor = bytes.startIndex
    }

    /// Whether every byte has been read.
    @inlinable public var isAtEnd: Bool { cursor == bytes.endIndex }

    /// How many bytes have been read.
    @inlinable public var position: Int { cursor - bytes.startIndex }

    /// Reads the start of a map and gives the number of its pairs.
    @inlinable
    public mutating func readMap() throws(Fault) -> Int {
        let start = position
        let count = try readHead(.map, expected: "map")
        guard count <= UInt64(bytes.endIndex - cursor) / 2 else { throw .cborTruncated(at: start) }
        return Int(truncatingIfNeeded: count)
    }

    /// Reads the start of an array and gives the number of its elements.
    @inlinable
    public mutating func readArray() throws(Fault) -> Int {
        try readLength(.array, expected: "array")
    }

    /// Reads an integer that fits 64 bits with a sign.
    @inlinable
    public mutating func readInt64() throws(Fault) -> Int64 {
        let start = position
        guard cursor < bytes.endIndex else { throw .cborTruncated(at: start) }
        let isNegative = bytes[cursor] >> 5 == 1
        let number = try readHead(isNegative ? .negative : .unsigned, expected: "integer")
        guard number <= UInt64(Int64.max) else { throw .cborOutOfRange(at: start) }
        let magnitude = Int64(truncatingIfNeeded: number)
        return isNegative ? ~magnitude : magnitude
    }

    /// Reads an unsigned integer.
    @inlinable
    public mutating func readUInt64() throws(Fault) -> UInt64 {
        try readHead(.unsigned, expected: "unsigned integer")
    }

    /// Reads an integer.
    @inlinable
    public mutating func readInt() throws(Fault) -> Int { Int(try readInt64()) }

    /// Reads `true` or `false`.
    @inlinable
    public mutating func readBool() throws(Fault) -> Bool {
        guard cursor < bytes.endIndex else { throw .cborTruncated(at: position) }
        let byte = bytes[cursor]
        guard byte == 0xF4 || byte == 0xF5 else { throw .cborUnexpectedType(expected: "bool", at: position) }
        cursor += 1
        return byte == 0xF5
    }

    /// Reads a text string.
    public mutating func readString() throws(Fault) -> String {
        let start = position
        let count = try readLength(.text, expected: "text")
        guard let text = text(ofNext: count) else { throw .cborNotUTF8(at: start) }
        cursor += count
        return text
    }

    private func text(ofNext count: Int) -> String? {
        guard let text = try? UTF8Span(validating: bytes.span.extracting(position..<position + count)) else { return nil }
        return String(copying: text)
    }

    /// Reads a map key, which is a text string.
    @inlinable
    public mutating func readKey() throws(Fault) -> String { try readString() }

    /// Reads a byte string.
    public mutating func readBytes() throws(Fault) -> [UInt8] {
        let count = try readLength(.bytes, expected: "byte string")
        defer { cursor += count }
        return Array(bytes[cursor..<cursor + count])
    }

    /// Reads a byte string of 32 bytes.
    public mutating func readDigest() throws(Fault) -> Digest {
        let start = position
        let count = try readLength(.bytes, expected: "digest")
        guard count == Digest.byteCount else { throw .cborUnexpectedType(expected: "digest of 32 bytes", at: start) }
        let offset = cursor - bytes.startIndex
        cursor += count
        return bytes.withUnsafeBytes { Digest(unsafeBytes: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
    }

    /// Reads a float of any of the three formats.
    public mutating func readDouble() throws(Fault) -> Double {
        let start = position
        guard cursor < bytes.endIndex else { throw .cborTruncated(at: start) }
        let head = bytes[cursor]
        guard (0xF9...0xFB).contains(head) else { throw .cborUnexpectedType(expected: "float", at: start) }
        let width = 1 << Int(head - 0xF8)
        guard bytes.endIndex - cursor > width else { throw .cborTruncated(at: start) }
        let bits = number(at: cursor + 1, width: width)
        let value =
            switch width {
            case 2: Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits)))
            case 4: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
            default: Double(bitPattern: bits)
            }
        let isShortest =
            value.isNaN
            ? head == 0xF9 && bits == 0x7E00
            : width == 2 || Double(Float16(value)) != value && (width == 4 || Double(Float(value)) != value)
        guard isShortest else {
            throw .cborNotDeterministic(Text(zh: "浮点数未用最短形式", en: "a float is not in its shortest form"), at: start)
        }
        cursor += 1 + width
        return value
    }

    /// Reads `null` if it is next; otherwise reads nothing and says `false`.
    @inlinable
    public mutating func readNull() -> Bool {
        guard cursor < bytes.endIndex, bytes[cursor] == 0xF6 else { return false }
        cursor += 1
        return true
    }

    /// Reads the map key that must come next, without allocating.
    @inlinable
    public mutating func expect(key: StaticString) throws(Fault) {
        guard readKey(ifNext: key) else { throw .cborUnexpectedKey(expected: key, at: position) }
    }

    /// Reads a map key if it is next; otherwise reads nothing and says `false`: for fields that may be left out.
    @inlinable
    public mutating func readKey(ifNext key: StaticString) -> Bool {
        var ahead = self
        guard let count = try? ahead.readLength(.text, expected: "text"), count == key.utf8CodeUnitCount else { return false }
        let offset = ahead.cursor
        let isNext = key.withUTF8Buffer { expected in
            for index in 0..<count where bytes[offset + index] != expected[index] { return false }
            return true
        }
        if isNext { cursor = offset + count }
        return isNext
    }
}
