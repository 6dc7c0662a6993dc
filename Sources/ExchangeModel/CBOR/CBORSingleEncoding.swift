// SPDX-License-Identifier: Apache-2.0

/// A value that is encoded as one other value.
struct CBORSingleEncoding: SingleValueEncodingContainer {
    let encoding: CBOREncoding
    let frame: Int

    var codingPath: [any CodingKey] { encoding.codingPath }

    mutating func encodeNil() throws {
        try encoding.element(frame: frame) { $0.writeNull() }
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        try encoding.element(frame: frame) { _ in }
        try encoding.encode(value)
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
}
