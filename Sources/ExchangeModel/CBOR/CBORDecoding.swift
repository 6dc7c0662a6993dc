// SPDX-License-Identifier: Apache-2.0

/// One run of the decoder over bytes that have been checked once, from front to back.
///
/// Containers remember where values lie and read them when asked; there is no tree. The fields of all open maps share one stack.
final class CBORDecoding: Decoder {
    /// All that changes, in one value: the runtime checks every access to a class's property.
    private var state: CBORDecodingState
    private(set) var codingPath: [any CodingKey] = []

    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(validating bytes: ArraySlice<UInt8>, usesHandWritten: Bool) throws(Fault) {
        var check = CBORReader(bytes)
        state = CBORDecodingState(reader: check, usesHandWritten: usesHandWritten)
        try check.skipValue()
        guard check.isAtEnd else { throw .cborTrailingBytes(at: check.position) }
    }

    private init(_ parent: CBORDecoding, place: Range<Int>, key: any CodingKey) {
        state = parent.state
        _ = state.enter(place)
        codingPath = parent.codingPath + [key]
    }

    // MARK: Values

    func decode<Value: Decodable>(_ type: Value.Type, at place: Range<Int>, key: (any CodingKey)?) throws -> Value {
        switch state.kinds.kind(of: type) {
        case .digest:
            if let digest = try state.digest(at: place) as? Value { return digest }
        case .byteArray:
            if let bytes = try state.bytes(at: place) as? Value { return bytes }
        case .handWritten(let type):
            if let value = try state.handWritten(type, at: place) as? Value { return value }
        case .byteString(let type):
            if let value = try readBytes(type, at: place, key: key) as? Value { return value }
        case .unordered:
            throw mismatch(type, key, "\(type) has no order of its own and is never encoded")
        case .coded:
            break
        }
        let outer = state.enter(place)
        if let key { codingPath.append(key) }
        defer {
            state.leave(to: outer)
            if key != nil { codingPath.removeLast() }
        }
        return try Value(from: self)
    }

    private func readBytes<Bytes: CBORByteString>(
        _ type: Bytes.Type, at place: Range<Int>, key: (any CodingKey)?
    ) throws -> Bytes {
        let bytes = try state.byteSlice(at: place)
        guard let value = Bytes(cborBytes: bytes) else {
            throw mismatch(type, key, "\(bytes.count) bytes are not a \(type)")
        }
        return value
    }

    func bool(at place: Range<Int>) throws(Fault) -> Bool { try state.bool(at: place) }

    func string(at place: Range<Int>) throws(Fault) -> String { try state.string(at: place) }

    func double(at place: Range<Int>) throws(Fault) -> Double { try state.double(at: place) }

    func float(at place: Range<Int>) throws(Fault) -> Float { try state.float(at: place) }

    func integer<Number: FixedWidthInteger>(at place: Range<Int>) throws(Fault) -> Number { try state.integer(at: place) }

    func isNull(at place: Range<Int>) -> Bool { state.isNull(at: place) }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try keyedContainer(type, at: state.place)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try unkeyedContainer(at: state.place) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        CBORSingleDecoding(decoding: self, place: state.place)
    }

    func keyedContainer<Key: CodingKey>(_ type: Key.Type, at place: Range<Int>) throws -> KeyedDecodingContainer<Key> {
        let fields = try state.openMap(at: place)
        return KeyedDecodingContainer(CBORKeyedDecoding<Key>(decoding: self, fields: fields))
    }

    func unkeyedContainer(at place: Range<Int>) throws -> any UnkeyedDecodingContainer {
        let array = try state.openArray(at: place)
        return CBORUnkeyedDecoding(decoding: self, elementCount: array.count, offset: array.offset)
    }

    /// A decoder that outlives this value's `init(from:)`.
    func decoder(at place: Range<Int>, key: any CodingKey) -> any Decoder {
        CBORDecoding(self, place: place, key: key)
    }

    func end(ofValueAt offset: Int) -> Int { state.end(ofValueAt: offset) }

    // MARK: Fields

    /// Where the value of a field lies, if the map has the field.
    func field(named name: String, in fields: Range<Int>) -> Range<Int>? { state.field(named: name, in: fields) }

    func name(ofField index: Int) -> String { state.name(ofField: index) }

    func missing(_ key: any CodingKey) -> DecodingError {
        let message = "the field '\(key.stringValue)' is missing"
        return .keyNotFound(key, DecodingError.Context(codingPath: codingPath, debugDescription: message))
    }

    private func mismatch(_ type: Any.Type, _ key: (any CodingKey)?, _ message: String) -> DecodingError {
        let path = key.map { codingPath + [$0] } ?? codingPath
        return .typeMismatch(type, DecodingError.Context(codingPath: path, debugDescription: message))
    }
}
