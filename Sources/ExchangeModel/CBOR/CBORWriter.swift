// SPDX-License-Identifier: Apache-2.0

/// Writes deterministic CBOR (RFC 8949 §4.2.1) to a growing buffer.
///
/// Every length and number takes its shortest form. The caller says how many pairs or elements follow and writes map keys in
/// their order: shorter text first, then byte by byte.
public struct CBORWriter: Sendable {
    @usableFromInline var storage: [UInt8]

    /// Makes an empty buffer with room for so many bytes.
    @inlinable
    public init(capacity: Int = 512) {
        storage = []
        storage.reserveCapacity(capacity)
    }

    /// What has been written.
    @inlinable public var bytes: [UInt8] { storage }

    /// How many bytes have been written.
    @inlinable public var count: Int { storage.count }

    /// Takes back what was written after so many bytes.
    @inlinable
    public mutating func removeAll(after count: Int) { storage.removeSubrange(count...) }

    /// Starts a map of so many pairs.
    @inlinable
    public mutating func beginMap(_ count: Int) { writeHead(.map, UInt64(count)) }

    /// Starts an array of so many elements.
    @inlinable
    public mutating func beginArray(_ count: Int) { writeHead(.array, UInt64(count)) }

    /// Writes an integer.
    @inlinable
    public mutating func write(_ value: Int64) {
        if value >= 0 { writeHead(.unsigned, UInt64(value)) } else { writeHead(.negative, UInt64(bitPattern: ~value)) }
    }

    /// Writes an unsigned integer.
    @inlinable
    public mutating func write(_ value: UInt64) { writeHead(.unsigned, value) }

    /// Writes an integer.
    @inlinable
    public mutating func write(_ value: Int) { write(Int64(value)) }

    /// Writes `true` or `false`.
    @inlinable
    public mutating func write(_ value: Bool) { storage.append(value ? 0xF5 : 0xF4) }

    /// Writes a text string.
    @inlinable
    public mutating func write(_ value: String) {
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { text in
            writeHead(.text, UInt64(text.count))
            storage.append(contentsOf: text)
        }
        if isWritten == nil {
            writeHead(.text, UInt64(value.utf8.count))
            storage.append(contentsOf: value.utf8)
        }
    }

    /// Writes a map key known at compile time.
    @inlinable
    public mutating func write(key: StaticString) {
        key.withUTF8Buffer { text in
            writeHead(.text, UInt64(text.count))
            storage.append(contentsOf: text)
        }
    }

    /// Writes a byte string.
    @inlinable
    public mutating func write(bytes: [UInt8]) {
        writeHead(.bytes, UInt64(bytes.count))
        storage.append(contentsOf: bytes)
    }

    /// Writes a byte string.
    @inlinable
    public mutating func write(bytes: UnsafeRawBufferPointer) {
        writeHead(.bytes, UInt64(bytes.count))
        storage.append(contentsOf: bytes)
    }

    /// Writes a digest as a byte string.
    @inlinable
    public mutating func write(_ digest: Digest) { digest.withUnsafeBytes { write(bytes: $0) } }

    /// Writes `null`.
    @inlinable
    public mutating func writeNull() { storage.append(0xF6) }

    /// Writes the shortest of the three float formats that keeps the value; every NaN becomes the one NaN.
    public mutating func write(_ value: Double) {
        let single = Float(value)
        let half = Float16(value)
        if value.isNaN {
            storage.append(0xF9)
            appendBigEndian(UInt16(0x7E00))
        } else if Double(half) == value {
            storage.append(0xF9)
            appendBigEndian(half.bitPattern)
        } else if Double(single) == value {
            storage.append(0xFA)
            appendBigEndian(single.bitPattern)
        } else {
            storage.append(0xFB)
            appendBigEndian(value.bitPattern)
        }
    }

    /// Splices in bytes that are already CBOR.
    @inlinable
    public mutating func append(encoded: [UInt8]) { storage.append(contentsOf: encoded) }

    /// Forgets what was written and keeps the room it took.
    @inlinable
    public mutating func removeAll() { storage.removeAll(keepingCapacity: true) }
}

extension CBORWriter {
    /// Writes the head of an item: its major type and its number, in the shortest form.
    @inlinable
    mutating func writeHead(_ major: CBORMajor, _ number: UInt64) {
        let top = major.rawValue << 5
        if number < 24 {
            storage.append(top | UInt8(truncatingIfNeeded: number))
        } else {
            writeLongHead(top, number)
        }
    }

    @usableFromInline
    mutating func writeLongHead(_ top: UInt8, _ number: UInt64) {
        if number <= 0xFF {
            storage.append(top | 24)
            storage.append(UInt8(truncatingIfNeeded: number))
        } else if number <= 0xFFFF {
            storage.append(top | 25)
            appendBigEndian(UInt16(truncatingIfNeeded: number))
        } else if number <= 0xFFFF_FFFF {
            storage.append(top | 26)
            appendBigEndian(UInt32(truncatingIfNeeded: number))
        } else {
            storage.append(top | 27)
            appendBigEndian(number)
        }
    }

    private mutating func appendBigEndian(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { storage.append(contentsOf: $0) }
    }
}
