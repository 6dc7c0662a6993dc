// SPDX-License-Identifier: Apache-2.0
import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

/// Values as the JSON of a column.
enum StoredJSON {
    static func write(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
