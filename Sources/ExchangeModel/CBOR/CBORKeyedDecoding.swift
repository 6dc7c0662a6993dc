// SPDX-License-Identifier: Apache-2.0

/// The fields of a map that is being decoded.
struct CBORKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoding: CBORDecoding
    /// Where the map's fields stand in the stack of fields.
    let fields: Range<Int>

    var codingPath: [any CodingKey] { decoding.codingPath }
    var allKeys: [Key] { fields.compactMap { Key(stringValue: decoding.name(ofField: $0)) } }

    func contains(_ key: Key) -> Bool { decoding.field(named: key.stringValue, in: fields) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { decoding.isNull(at: try place(of: key)) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoding.decode(type, at: place(of: key), key: key)
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoding.bool(at: place(of: key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoding.string(at: place(of: key)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try decoding.double(at: place(of: key)) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try decoding.float(at: place(of: key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoding.integer(at: place(of: key)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try decoding.integer(at: place(of: key)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try decoding.integer(at: place(of: key)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try decoding.integer(at: place(of: key)) }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try decoding.keyedContainer(type, at: place(of: key))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoding.unkeyedContainer(at: place(of: key))
    }

    func superDecoder() throws -> any Decoder {
        guard let place = decoding.field(named: "super", in: fields) else {
            throw decoding.missing(CBORPathKey())
        }
        return decoding.decoder(at: place, key: CBORPathKey())
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { decoding.decoder(at: try place(of: key), key: key) }

    private func place(of key: Key) throws -> Range<Int> {
        guard let place = decoding.field(named: key.stringValue, in: fields) else { throw decoding.missing(key) }
        return place
    }
}
