// SPDX-License-Identifier: Apache-2.0

/// The fields of a map that is being encoded.
struct CBORKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoding: CBOREncoding
    let frame: Int

    var codingPath: [any CodingKey] { encoding.codingPath }

    mutating func encodeNil(forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.writeNull() }
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { _ in }
        try encoding.encode(value, at: key)
    }

    mutating func encode(_ value: Bool, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: String, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Double, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Float, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(Double(value)) }
    }

    mutating func encode(_ value: Int, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Int8, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int16, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int32, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int64, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: UInt, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt8, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt16, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt32, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt64, forKey key: Key) throws {
        try encoding.field(key.stringValue, frame: frame) { $0.write(value) }
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        encoding.child(at: key, name: key.stringValue, frame: frame).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoding.child(at: key, name: key.stringValue, frame: frame).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        encoding.child(at: CBORPathKey(), name: "super", frame: frame)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        encoding.child(at: key, name: key.stringValue, frame: frame)
    }
}
