// SPDX-License-Identifier: Apache-2.0

/// The elements of an array that is being encoded.
struct CBORUnkeyedEncoding: UnkeyedEncodingContainer {
    let encoding: CBOREncoding
    let frame: Int

    var codingPath: [any CodingKey] { encoding.codingPath }
    var count: Int { encoding.state.count(frame: frame) }

    mutating func encodeNil() throws {
        try encoding.element(frame: frame) { $0.writeNull() }
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        let key = CBORPathKey(index: count)
        try encoding.element(frame: frame) { _ in }
        try encoding.encode(value, at: key)
    }

    mutating func encode(_ value: Bool) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: String) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Double) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Float) throws {
        try encoding.element(frame: frame) { $0.write(Double(value)) }
    }

    mutating func encode(_ value: Int) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: Int8) throws {
        try encoding.element(frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int16) throws {
        try encoding.element(frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int32) throws {
        try encoding.element(frame: frame) { $0.write(Int64(value)) }
    }

    mutating func encode(_ value: Int64) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func encode(_ value: UInt) throws {
        try encoding.element(frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt8) throws {
        try encoding.element(frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt16) throws {
        try encoding.element(frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt32) throws {
        try encoding.element(frame: frame) { $0.write(UInt64(value)) }
    }

    mutating func encode(_ value: UInt64) throws {
        try encoding.element(frame: frame) { $0.write(value) }
    }

    mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        encoding.child(at: CBORPathKey(index: count), name: nil, frame: frame).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        encoding.child(at: CBORPathKey(index: count), name: nil, frame: frame).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        encoding.child(at: CBORPathKey(index: count), name: nil, frame: frame)
    }
}
