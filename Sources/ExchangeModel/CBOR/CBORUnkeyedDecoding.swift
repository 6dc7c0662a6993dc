// SPDX-License-Identifier: Apache-2.0

/// The elements of an array that is being decoded.
struct CBORUnkeyedDecoding: UnkeyedDecodingContainer {
    let decoding: CBORDecoding
    let elementCount: Int
    /// Where the next element starts.
    var offset: Int
    private(set) var currentIndex = 0

    init(decoding: CBORDecoding, elementCount: Int, offset: Int) {
        self.decoding = decoding
        self.elementCount = elementCount
        self.offset = offset
    }

    var codingPath: [any CodingKey] { decoding.codingPath }
    var count: Int? { elementCount }
    var isAtEnd: Bool { currentIndex == elementCount }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, decoding.isNull(at: offset..<offset) else { return false }
        _ = try next()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let key = CBORPathKey(index: currentIndex)
        return try decoding.decode(type, at: next(), key: key)
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try decoding.bool(at: next()) }
    mutating func decode(_ type: String.Type) throws -> String { try decoding.string(at: next()) }
    mutating func decode(_ type: Double.Type) throws -> Double { try decoding.double(at: next()) }
    mutating func decode(_ type: Float.Type) throws -> Float { try decoding.float(at: next()) }
    mutating func decode(_ type: Int.Type) throws -> Int { try decoding.integer(at: next()) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try decoding.integer(at: next()) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try decoding.integer(at: next()) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try decoding.integer(at: next()) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try decoding.integer(at: next()) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try decoding.integer(at: next()) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try decoding.integer(at: next()) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try decoding.integer(at: next()) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try decoding.integer(at: next()) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try decoding.integer(at: next()) }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try decoding.keyedContainer(type, at: next())
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try decoding.unkeyedContainer(at: next())
    }

    mutating func superDecoder() throws -> any Decoder {
        let key = CBORPathKey(index: currentIndex)
        return decoding.decoder(at: try next(), key: key)
    }

    private mutating func next() throws -> Range<Int> {
        guard !isAtEnd else { throw decoding.missing(CBORPathKey(index: currentIndex)) }
        let end = decoding.end(ofValueAt: offset)
        defer {
            offset = end
            currentIndex += 1
        }
        return offset..<end
    }
}
