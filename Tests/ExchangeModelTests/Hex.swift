// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// The bytes of hexadecimal text.
func bytes(hex: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(hex)
    while let byte = UInt8(rest.prefix(2), radix: 16) {
        result.append(byte)
        rest = rest.dropFirst(2)
    }
    return result
}

/// The hexadecimal text of bytes.
func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

/// One value's JSON, told without a tree.
func json(of bytes: [UInt8]) throws -> String {
    var reader = CBORReader(bytes)
    return try json(from: &reader)
}

/// The next value's JSON.
func json(from reader: inout CBORReader) throws -> String {
    var json: [UInt8] = []
    try reader.readValue(asJSON: &json)
    return String(decoding: json, as: UTF8.self)
}
