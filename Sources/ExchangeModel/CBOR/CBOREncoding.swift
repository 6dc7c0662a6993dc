// SPDX-License-Identifier: Apache-2.0

/// One run of the encoder: a buffer, and a stack of the values that are being encoded.
///
/// Fields are written where they come and sorted when their value ends, inside the same buffer: there is no tree. Only a container
/// that may be written while its parent goes on (`nestedContainer`, `superEncoder`) is a run of its own, spliced in at the end.
final class CBOREncoding: Encoder {
    var writer: CBORWriter
    var kinds: CBORTypeKinds
    private var frames: [CBOREncodingFrame] = []
    private var fields: [CBOREncodingField] = []
    private var children: [CBOREncoding] = []
    private var scratch: [UInt8] = []
    private var misuse: String?
    private(set) var codingPath: [any CodingKey]

    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(usesHandWritten: Bool, codingPath: [any CodingKey] = []) {
        writer = CBORWriter(capacity: 0)
        kinds = CBORTypeKinds(usesHandWritten: usesHandWritten)
        self.codingPath = codingPath
    }

    // MARK: Values

    /// Appends a value, under a key if it has one.
    func encode<Value: Encodable>(_ value: Value, at key: (any CodingKey)? = nil) throws {
        switch kinds.kind(of: Value.self) {
        case .digest:
            if let digest = value as? Digest { return writer.write(digest) }
        case .byteArray:
            if let bytes = value as? [UInt8] { return writer.write(bytes: bytes) }
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
        begin()
        try value.encode(to: self)
        try end()
        if key != nil { codingPath.removeLast() }
    }

    private func writeByHand<Hand: CBORHandCoded>(_ value: Any, _ type: Hand.Type) -> Bool {
        guard let value = value as? Hand else { return false }
        value.write(to: &writer)
        return true
    }

    private func writeBytes<Bytes: CBORByteString>(_ value: Any, _ type: Bytes.Type) -> Bool {
        guard let value = value as? Bytes else { return false }
        writer.write(bytes: value.cborBytes)
        return true
    }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(CBORKeyedEncoding<Key>(encoding: self, frame: open(.map)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        CBORUnkeyedEncoding(encoding: self, frame: open(.array))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        CBORSingleEncoding(encoding: self, frame: open(.single))
    }

    /// Starts a field of a map: its key now, its value next.
    func beginField(_ name: String, frame: Int) throws {
        try checkInnermost(frame)
        let start = writer.count
        var name = name
        let rank = name.withUTF8 { text in
            writer.writeText(text)
            return CBORKeyRank(text)
        }
        fields.append(CBOREncodingField(rank: rank, start: start, valueStart: writer.count))
    }

    /// Starts an element of an array, or the one value of a single-value container.
    func beginElement(frame: Int) throws {
        try checkInnermost(frame)
        frames[frame].count += 1
    }

    /// How many elements an array has so far.
    func count(frame: Int) -> Int { frame < frames.count ? frames[frame].count : 0 }

    /// A run of its own for a value that is written while its parent goes on.
    func child(at key: any CodingKey, name: String?, frame: Int) -> CBOREncoding {
        let child = CBOREncoding(usesHandWritten: kinds.usesHandWritten, codingPath: codingPath + [key])
        child.begin()
        do {
            if let name {
                try beginField(name, frame: frame)
                fields[fields.count - 1].child = children.count
            } else {
                try beginElement(frame: frame)
                fields.append(CBOREncodingField(start: writer.count, child: children.count))
            }
            children.append(child)
        } catch {
            misuse = "a container is used after its value ended"
        }
        return child
    }

    private func checkInnermost(_ frame: Int) throws {
        guard frame == frames.count - 1 else {
            throw refusal(self, at: nil, "a container is used while another value is being encoded")
        }
    }

    func refusal(_ value: Any, at key: (any CodingKey)?, _ message: String) -> EncodingError {
        let path = key.map { codingPath + [$0] } ?? codingPath
        return .invalidValue(value, EncodingError.Context(codingPath: path, debugDescription: message))
    }
}

// MARK: Frames

extension CBOREncoding {
    private func begin() {
        frames.append(CBOREncodingFrame(start: writer.count, firstField: fields.count, firstChild: children.count))
    }

    /// Makes the innermost value a map, an array or a single value; its head follows when its size is known.
    private func open(_ shape: CBOREncodingFrame.Shape) -> Int {
        let frame = frames.count - 1
        guard frame >= 0 else {
            misuse = "an encoder is used after its value ended"
            return 0
        }
        switch frames[frame].shape {
        case .none:
            frames[frame].shape = shape
            if shape != .single { writer.storage.append(0) }
        case shape: break
        default: misuse = "a value asked for two kinds of container"
        }
        return frame
    }

    private func end() throws {
        guard let frame = frames.popLast() else { return }
        if let misuse { throw refusal(self, at: nil, misuse) }
        switch frame.shape {
        case .none: throw refusal(self, at: nil, "a value encoded nothing")
        case .single:
            guard frame.count == 1 else { throw refusal(self, at: nil, "a single-value container holds one value") }
        case .array: try endArray(frame)
        case .map: try endMap(frame)
        }
    }

    private func endArray(_ frame: CBOREncodingFrame) throws {
        // From the back, so that the places of the earlier children stay true.
        for field in fields[frame.firstField...].reversed() {
            writer.storage.insert(contentsOf: try children[field.child].ended(), at: field.start)
        }
        writer.replaceHead(at: frame.start, .array, frame.count)
        forget(frame)
    }

    private func endMap(_ frame: CBOREncodingFrame) throws {
        let first = frame.firstField
        let count = fields.count - first
        var isSorted = children.count == frame.firstChild
        for index in first..<fields.count {
            fields[index].end = index + 1 < fields.count ? fields[index + 1].start : writer.count
            if isSorted, index > first { isSorted = fields[index - 1].rank < fields[index].rank }
        }
        if isSorted {
            writer.replaceHead(at: frame.start, .map, count)
            return forget(frame)
        }
        let base = frame.start
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: writer.storage[base...])
        sortFields(from: first, base: base)
        writer.truncate(to: base)
        writer.beginMap(count)
        for index in first..<fields.count {
            let field = fields[index]
            if index > first, !isBefore(fields[index - 1], field, base: base) {
                throw refusal(self, at: nil, "a key is encoded twice")
            }
            writer.storage.append(contentsOf: scratch[field.start - base..<field.end - base])
            if field.child >= 0 { writer.storage.append(contentsOf: try children[field.child].ended()) }
        }
        forget(frame)
    }

    /// The bytes of a run of its own; a container nobody wrote into is an empty map.
    private func ended() throws -> [UInt8] {
        if frames.last?.shape == CBOREncodingFrame.Shape.none { _ = open(.map) }
        try end()
        return writer.storage
    }

    private func forget(_ frame: CBOREncodingFrame) {
        fields.removeSubrange(frame.firstField...)
        if children.count > frame.firstChild { children.removeSubrange(frame.firstChild...) }
    }

    private func sortFields(from first: Int, base: Int) {
        guard fields.count - first <= 32 else {
            fields[first...].sort { isBefore($0, $1, base: base) }
            return
        }
        for index in first..<fields.count {
            let field = fields[index]
            var place = index
            while place > first, isBefore(field, fields[place - 1], base: base) {
                fields[place] = fields[place - 1]
                place -= 1
            }
            fields[place] = field
        }
    }

    private func isBefore(_ left: CBOREncodingField, _ right: CBOREncodingField, base: Int) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.rank.isWholeKey { return false }
        let leftKey = scratch[left.start - base..<left.valueStart - base]
        return leftKey.lexicographicallyPrecedes(scratch[right.start - base..<right.valueStart - base])
    }
}
