// SPDX-License-Identifier: Apache-2.0

/// Any deterministic CBOR value as a tree, for tools that do not know its type.
public indirect enum CBORValue: Sendable, Hashable {
    /// A non-negative integer.
    case unsigned(UInt64)
    /// A negative integer as CBOR holds it: `n` stands for `-1 - n`.
    case negative(UInt64)
    /// A byte string.
    case bytes([UInt8])
    /// A text string.
    case text(String)
    /// An array.
    case array([CBORValue])
    /// A map with text keys, in any order; ``encoded()`` sorts them.
    case map([Pair])
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
    /// A float.
    case double(Double)
    /// A tag and the value it tells something about.
    case tag(UInt64, CBORValue)

    /// A key of a map and its value.
    public struct Pair: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The value.
        public let value: CBORValue

        /// Makes a pair.
        public init(_ key: String, _ value: CBORValue) {
            self.key = key
            self.value = value
        }
    }

    /// Reads a value that takes all the bytes.
    ///
    /// - Throws: A `cbor.…` fault when the bytes are not deterministic CBOR.
    public init(decoding bytes: [UInt8]) throws(Fault) {
        var check = CBORReader(bytes)
        try check.skipValue()
        guard check.isAtEnd else { throw .cborTrailingBytes(at: check.position) }
        var reader = CBORReader(bytes)
        self = try CBORValue(reading: &reader)
    }

    /// The deterministic bytes. Of pairs with the same key the first one counts.
    public func encoded() -> [UInt8] {
        var writer = CBORWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// Reads a value that has been checked, so that depth is bounded.
    private init(reading reader: inout CBORReader) throws(Fault) {
        guard let head = reader.peek() else { throw .cborTruncated(at: reader.position) }
        switch CBORMajor(rawValue: head >> 5) {
        case .unsigned: self = .unsigned(try reader.readUInt64())
        case .negative: self = .negative(try reader.readHead(.negative, expected: "integer"))
        case .bytes: self = .bytes(try reader.readBytes())
        case .text: self = .text(try reader.readString())
        case .array:
            var elements: [CBORValue] = []
            for _ in 0..<(try reader.readArray()) { elements.append(try CBORValue(reading: &reader)) }
            self = .array(elements)
        case .map:
            var pairs: [Pair] = []
            for _ in 0..<(try reader.readMap()) {
                let key = try reader.readKey()
                pairs.append(Pair(key, try CBORValue(reading: &reader)))
            }
            self = .map(pairs)
        case .tag:
            let tag = try reader.readHead(.tag, expected: "tag")
            self = .tag(tag, try CBORValue(reading: &reader))
        case .simple, nil:
            if reader.readNull() {
                self = .null
            } else if head == 0xF4 || head == 0xF5 {
                self = .bool(try reader.readBool())
            } else {
                self = .double(try reader.readDouble())
            }
        }
    }

    private func write(to writer: inout CBORWriter) {
        switch self {
        case .unsigned(let number): writer.write(number)
        case .negative(let number): writer.writeHead(.negative, number)
        case .bytes(let bytes): writer.write(bytes: bytes)
        case .text(let text): writer.write(text)
        case .array(let elements):
            writer.beginArray(elements.count)
            for element in elements { element.write(to: &writer) }
        case .map(let pairs):
            let pairs = CBORValue.inOrder(pairs)
            writer.beginMap(pairs.count)
            for pair in pairs {
                writer.write(pair.key)
                pair.value.write(to: &writer)
            }
        case .bool(let value): writer.write(value)
        case .null: writer.writeNull()
        case .double(let value): writer.write(value)
        case .tag(let tag, let value):
            writer.writeHead(.tag, tag)
            value.write(to: &writer)
        }
    }

    /// The pairs in deterministic order, each key once.
    static func inOrder(_ pairs: [Pair]) -> [Pair] {
        func isBefore(_ left: String, _ right: String) -> Bool {
            left.utf8.count != right.utf8.count
                ? left.utf8.count < right.utf8.count : left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        let sorted = pairs.enumerated().sorted { left, right in
            isBefore(left.element.key, right.element.key)
                || !isBefore(right.element.key, left.element.key) && left.offset < right.offset
        }
        var result: [Pair] = []
        for (_, pair) in sorted {
            if let last = result.last, !isBefore(last.key, pair.key) { continue }
            result.append(pair)
        }
        return result
    }
}
