// SPDX-License-Identifier: Apache-2.0

/// One run of the encoder: a buffer, and a stack of the values that are being encoded.
///
/// Fields are written where they come and sorted when their value ends, inside the same buffer: there is no tree. Only a
/// container that may be written while its parent goes on (`nestedContainer`, `superEncoder`) is a run of its own, spliced in
/// at the end.
final class CBOREncoding: Encoder {
    /// All that changes, in one value: the runtime checks every access to a class's property, so one access a field it is.
    var state: CBOREncodingState
    private(set) var codingPath: [any CodingKey]

    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(usesHandWritten: Bool, codingPath: [any CodingKey] = []) {
        state = CBOREncodingState(usesHandWritten: usesHandWritten)
        self.codingPath = codingPath
    }

    // MARK: Values

    /// Appends a value, under a key if it has one.
    func encode<Value: Encodable>(_ value: Value, at key: (any CodingKey)? = nil) throws {
        switch state.kinds.kind(of: Value.self) {
        case .digest:
            if let digest = value as? Digest { return state.writer.write(digest) }
        case .byteArray:
            if let bytes = value as? [UInt8] { return state.writer.write(bytes: bytes) }
        case .handWritten(let type):
            if writeByHand(value, type) { return }
        case .byteString(let type):
            if writeBytes(value, type) { return }
        case .unordered:
            throw refusal(
                value, at: key,
                "\(Value.self) has no order of its own, so its bytes would not be deterministic; encode a sorted array instead")
        case .coded:
            break
        }
        if let key { codingPath.append(key) }
        state.begin()
        try value.encode(to: self)
        try end()
        if key != nil { codingPath.removeLast() }
    }

    /// Ends the innermost value.
    private func end() throws {
        if let message = try state.end() { throw refusal(self, at: nil, message) }
    }

    private func writeByHand<Hand: CBORHandCoded>(_ value: Any, _ type: Hand.Type) -> Bool {
        guard let value = value as? Hand else { return false }
        value.write(to: &state.writer)
        return true
    }

    private func writeBytes<Bytes: CBORByteString>(_ value: Any, _ type: Bytes.Type) -> Bool {
        guard let value = value as? Bytes else { return false }
        state.writer.write(bytes: value.cborBytes)
        return true
    }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(CBORKeyedEncoding<Key>(encoding: self, frame: state.open(.map)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        CBORUnkeyedEncoding(encoding: self, frame: state.open(.array))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        CBORSingleEncoding(encoding: self, frame: state.open(.single))
    }

    /// Writes a field of a map: its key and a value that takes one call.
    @inline(__always)
    func field(_ name: String, frame: Int, write: (inout CBORWriter) -> Void) throws {
        guard state.field(name, frame: frame, write: write) else { throw notInnermost }
    }

    /// Writes an element of an array, or the one value of a single-value container.
    @inline(__always)
    func element(frame: Int, write: (inout CBORWriter) -> Void) throws {
        guard state.element(frame: frame, write: write) else { throw notInnermost }
    }

    /// A run of its own for a value that is written while its parent goes on.
    func child(at key: any CodingKey, name: String?, frame: Int) -> CBOREncoding {
        let child = CBOREncoding(usesHandWritten: state.kinds.usesHandWritten, codingPath: codingPath + [key])
        child.state.begin()
        state.adopt(child, name: name, frame: frame)
        return child
    }

    /// The bytes of a run of its own; a container nobody wrote into is an empty map.
    func ended() throws -> [UInt8] {
        state.openMapIfNone()
        try end()
        return state.writer.storage
    }

    private var notInnermost: EncodingError {
        refusal(self, at: nil, "a container is used while another value is being encoded")
    }

    func refusal(_ value: Any, at key: (any CodingKey)?, _ message: String) -> EncodingError {
        let path = key.map { codingPath + [$0] } ?? codingPath
        return .invalidValue(value, EncodingError.Context(codingPath: path, debugDescription: message))
    }
}
