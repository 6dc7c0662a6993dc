// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Reads one value and tells it in JSON, as ``CBORValue/jsonText(pretty:)`` would on one line, but without a tree.
    ///
    /// What a `Codable` value is in CBOR says the same in JSON, and this road there is many times shorter than `JSONEncoder`'s.
    ///
    /// - Parameter json: Where the JSON goes, in UTF-8. After a fault, part of the value may be there.
    /// - Throws: What ``skipValue()`` throws.
    public mutating func readValue(asJSON json: inout [UInt8]) throws(Fault) { try readValue(asJSON: &json, depth: 0) }

    private mutating func readValue(asJSON json: inout [UInt8], depth: Int) throws(Fault) {
        guard depth <= CBORReader.depthLimit else { throw .cborTooDeep(at: position) }
        guard let head = peek(), let major = CBORMajor(rawValue: head >> 5) else { throw .cborTruncated(at: position) }
        switch major {
        case .unsigned: json.appendJSON(try readHead(.unsigned, expected: "integer"))
        case .negative: json.appendJSON(negative: try readHead(.negative, expected: "integer"))
        case .bytes:
            let count = try readLength(.bytes, expected: "byte string")
            json.appendJSON(hex: bytes[cursor..<cursor + count])
            cursor += count
        case .text: json.appendJSON(text: bytes[try skipText()])
        case .array: try readArray(asJSON: &json, depth: depth)
        case .map: try readMap(asJSON: &json, depth: depth)
        case .tag: try readTag(asJSON: &json, depth: depth)
        case .simple: try readSimple(asJSON: &json)
        }
    }

    private mutating func readArray(asJSON json: inout [UInt8], depth: Int) throws(Fault) {
        json.append(UInt8(ascii: "["))
        for index in 0..<(try readArray()) {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            try readValue(asJSON: &json, depth: depth + 1)
        }
        json.append(UInt8(ascii: "]"))
    }

    private mutating func readMap(asJSON json: inout [UInt8], depth: Int) throws(Fault) {
        json.append(UInt8(ascii: "{"))
        var last: Range<Int>?
        for index in 0..<(try readMap()) {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            let key = try skipKey(after: last)
            json.appendJSON(text: bytes[key])
            json.append(UInt8(ascii: ":"))
            try readValue(asJSON: &json, depth: depth + 1)
            last = key
        }
        json.append(UInt8(ascii: "}"))
    }

    /// A tag becomes its value, and a number too big for 64 bits its hexadecimal digits.
    private mutating func readTag(asJSON json: inout [UInt8], depth: Int) throws(Fault) {
        var ahead = self
        let tag = try ahead.readHead(.tag, expected: "tag")
        try skipTag()
        guard tag == 2 || tag == 3 else { return try readValue(asJSON: &json, depth: depth + 1) }
        let count = try readLength(.bytes, expected: "byte string of a big number")
        json.appendJSON(hex: bytes[cursor..<cursor + count], after: tag == 2 ? "0x" : "-1-0x")
        cursor += count
    }

    private mutating func readSimple(asJSON json: inout [UInt8]) throws(Fault) {
        let start = cursor
        switch peek() {
        case 0xF9, 0xFA, 0xFB: json.appendJSON(try readDouble())
        default:
            try skipValue()
            json.append(contentsOf: bytes[start] == 0xF5 ? "true".utf8 : bytes[start] == 0xF4 ? "false".utf8 : "null".utf8)
        }
    }
}
