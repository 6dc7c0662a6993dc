// SPDX-License-Identifier: Apache-2.0

/// One run of the decoder over bytes that have been checked once, from front to back.
///
/// Containers remember where values lie and read them when asked; there is no tree. The fields of all open maps share one stack.
final class CBORDecoding: Decoder {
    private var reader: CBORReader
    private var kinds: CBORTypeKinds
    private var fields: [CBORDecodingField] = []
    /// Where the value lies whose `init(from:)` runs.
    private var place: Range<Int>
    private(set) var codingPath: [any CodingKey] = []

    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(validating bytes: ArraySlice<UInt8>, usesHandWritten: Bool) throws(Fault) {
        reader = CBORReader(bytes)
        kinds = CBORTypeKinds(usesHandWritten: usesHandWritten)
        place = bytes.indices
        var check = reader
        try check.skipValue()
        guard check.isAtEnd else { throw .cborTrailingBytes(at: check.position) }
    }

    private init(_ parent: CBORDecoding, place: Range<Int>, key: any CodingKey) {
        reader = parent.reader
        kinds = parent.kinds
        self.place = place
        codingPath = parent.codingPath + [key]
    }

    // MARK: Values

    func decode<Value: Decodable>(_ type: Value.Type, at place: Range<Int>, key: (any CodingKey)?) throws -> Value {
        switch kinds.kind(of: type) {
        case .digest:
            reader.cursor = place.lowerBound
            if let digest = try reader.readDigest() as? Value { return digest }
        case .byteArray:
            reader.cursor = place.lowerBound
            if let bytes = try reader.readBytes() as? Value { return bytes }
        case .handWritten(let type):
            if let value = try readByHand(type, at: place) as? Value { return value }
        case .byteString(let type):
            if let value = try readBytes(type, at: place, key: key) as? Value { return value }
        case .unordered:
            throw mismatch(type, key, "\(type) has no order of its own and is never encoded")
        case .coded:
            break
        }
        let outer = (place: self.place, fieldCount: fields.count)
        self.place = place
        if let key { codingPath.append(key) }
        defer {
            self.place = outer.place
            fields.removeSubrange(outer.fieldCount...)
            if key != nil { codingPath.removeLast() }
        }
        return try Value(from: self)
    }

    private func readByHand<Hand: CBORHandCoded>(_ type: Hand.Type, at place: Range<Int>) throws(Fault) -> Hand {
        reader.cursor = place.lowerBound
        let value = try Hand(from: &reader)
        guard reader.cursor == place.upperBound else { throw .cborTrailingBytes(at: reader.position) }
        return value
    }

    private func readBytes<Bytes: CBORByteString>(
        _ type: Bytes.Type, at place: Range<Int>, key: (any CodingKey)?
    ) throws -> Bytes {
        reader.cursor = place.lowerBound
        let count = try reader.readLength(.bytes, expected: "byte string")
        guard let value = Bytes(cborBytes: reader.bytes[reader.cursor..<reader.cursor + count]) else {
            throw mismatch(type, key, "\(count) bytes are not a \(type)")
        }
        return value
    }

    func bool(at place: Range<Int>) throws(Fault) -> Bool {
        reader.cursor = place.lowerBound
        return try reader.readBool()
    }

    func string(at place: Range<Int>) throws(Fault) -> String {
        reader.cursor = place.lowerBound
        return try reader.readString()
    }

    func double(at place: Range<Int>) throws(Fault) -> Double {
        reader.cursor = place.lowerBound
        return try reader.readDouble()
    }

    func float(at place: Range<Int>) throws(Fault) -> Float {
        let double = try double(at: place)
        let float = Float(double)
        guard Double(float) == double || double.isNaN else { throw .cborOutOfRange(at: place.lowerBound - reader.bytes.startIndex) }
        return float
    }

    func integer<Number: FixedWidthInteger>(at place: Range<Int>) throws(Fault) -> Number {
        reader.cursor = place.lowerBound
        let number = Number.isSigned ? Number(exactly: try reader.readInt64()) : Number(exactly: try reader.readUInt64())
        guard let number else { throw .cborOutOfRange(at: place.lowerBound - reader.bytes.startIndex) }
        return number
    }

    func isNull(at place: Range<Int>) -> Bool { reader.bytes[place.lowerBound] == 0xF6 }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try keyedContainer(type, at: place)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try unkeyedContainer(at: place) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        CBORSingleDecoding(decoding: self, place: place)
    }

    func keyedContainer<Key: CodingKey>(_ type: Key.Type, at place: Range<Int>) throws -> KeyedDecodingContainer<Key> {
        reader.cursor = place.lowerBound
        let first = fields.count
        for _ in 0..<(try reader.readMap()) {
            let count = try reader.readLength(.text, expected: "text")
            let key = reader.cursor..<reader.cursor + count
            let rank = reader.rank(ofKeyAt: key)
            reader.cursor = key.upperBound
            reader.skipCheckedValue()
            fields.append(CBORDecodingField(rank: rank, key: key, end: reader.cursor))
        }
        return KeyedDecodingContainer(CBORKeyedDecoding<Key>(decoding: self, fields: first..<fields.count))
    }

    func unkeyedContainer(at place: Range<Int>) throws -> any UnkeyedDecodingContainer {
        reader.cursor = place.lowerBound
        let count = try reader.readArray()
        return CBORUnkeyedDecoding(decoding: self, elementCount: count, offset: reader.cursor)
    }

    /// A decoder that outlives this value's `init(from:)`.
    func decoder(at place: Range<Int>, key: any CodingKey) -> any Decoder {
        CBORDecoding(self, place: place, key: key)
    }

    func end(ofValueAt offset: Int) -> Int {
        reader.cursor = offset
        reader.skipCheckedValue()
        return reader.cursor
    }

    // MARK: Fields

    /// Where the value of a field lies, if the map has the field.
    func field(named name: String, in range: Range<Int>) -> Range<Int>? {
        var name = name
        return name.withUTF8 { text in
            let rank = CBORKeyRank(text)
            var low = range.lowerBound
            var high = range.upperBound
            while low < high {
                let middle = (low + high) / 2
                let field = fields[middle]
                if field.rank == rank, rank.isWholeKey || reader.bytes[field.key].elementsEqual(text) {
                    return field.key.upperBound..<field.end
                }
                let isBefore =
                    field.rank != rank
                    ? field.rank < rank
                    : field.key.count != text.count
                        ? field.key.count < text.count : reader.bytes[field.key].lexicographicallyPrecedes(text)
                if isBefore { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    func name(ofField index: Int) -> String { String(decoding: reader.bytes[fields[index].key], as: UTF8.self) }

    func missing(_ key: any CodingKey) -> DecodingError {
        let message = "the field '\(key.stringValue)' is missing"
        return .keyNotFound(key, DecodingError.Context(codingPath: codingPath, debugDescription: message))
    }

    private func mismatch(_ type: Any.Type, _ key: (any CodingKey)?, _ message: String) -> DecodingError {
        let path = key.map { codingPath + [$0] } ?? codingPath
        return .typeMismatch(type, DecodingError.Context(codingPath: path, debugDescription: message))
    }
}
