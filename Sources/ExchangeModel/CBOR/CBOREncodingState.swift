// SPDX-License-Identifier: Apache-2.0

/// What a run of the encoder has written, and the stack of the values it is in.
struct CBOREncodingState {
    var writer = CBORWriter(capacity: 0)
    var kinds: CBORTypeKinds
    private var frames: [CBOREncodingFrame] = []
    private var fields: [CBOREncodingField] = []
    private var children: [CBOREncoding] = []
    private var scratch: [UInt8] = []
    private var misuse: String?

    init(usesHandWritten: Bool) {
        kinds = CBORTypeKinds(usesHandWritten: usesHandWritten)
        fields.reserveCapacity(16)
        frames.reserveCapacity(4)
    }

    /// Writes a field of a map; `false` when the map is not the innermost value.
    @inline(__always)
    mutating func field(_ name: String, frame: Int, write: (inout CBORWriter) -> Void) -> Bool {
        guard beginField(name, frame: frame) else { return false }
        write(&writer)
        return true
    }

    /// Writes an element of an array or a single value; `false` when it is not the innermost value.
    @inline(__always)
    mutating func element(frame: Int, write: (inout CBORWriter) -> Void) -> Bool {
        guard beginElement(frame: frame) else { return false }
        write(&writer)
        return true
    }

    /// Starts a field of a map: its key now, its value next.
    mutating func beginField(_ name: String, frame: Int) -> Bool {
        guard frame == frames.count - 1 else { return false }
        let start = writer.count
        var name = name
        let rank = name.withUTF8 { text in
            writer.writeText(text)
            return CBORKeyRank(text)
        }
        fields.append(CBOREncodingField(rank: rank, start: start, valueStart: writer.count))
        return true
    }

    private mutating func beginElement(frame: Int) -> Bool {
        guard frame == frames.count - 1 else { return false }
        frames[frame].count += 1
        return true
    }

    /// How many elements an array has so far.
    func count(frame: Int) -> Int { frame < frames.count ? frames[frame].count : 0 }

    /// Keeps a place for the bytes of a run of its own.
    mutating func adopt(_ child: CBOREncoding, name: String?, frame: Int) {
        if let name {
            guard beginField(name, frame: frame) else {
                misuse = CBOREncodingState.lateUse
                return
            }
            fields[fields.count - 1].child = children.count
        } else {
            guard beginElement(frame: frame) else {
                misuse = CBOREncodingState.lateUse
                return
            }
            fields.append(CBOREncodingField(start: writer.count, child: children.count))
        }
        children.append(child)
    }

    private static let lateUse = "a container is used after its value ended"
}

// MARK: Frames

extension CBOREncodingState {
    mutating func begin() {
        frames.append(CBOREncodingFrame(start: writer.count, firstField: fields.count, firstChild: children.count))
    }

    /// Makes the innermost value a map, an array or a single value; its head follows when its size is known.
    mutating func open(_ shape: CBOREncodingFrame.Shape) -> Int {
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

    mutating func openMapIfNone() {
        if frames.last?.shape == CBOREncodingFrame.Shape.none { _ = open(.map) }
    }

    /// Ends the innermost value; gives what is wrong with it, if anything.
    mutating func end() throws -> String? {
        guard let frame = frames.popLast() else { return nil }
        if let misuse { return misuse }
        switch frame.shape {
        case .none: return "a value encoded nothing"
        case .single: return frame.count == 1 ? nil : "a single-value container holds one value"
        case .array:
            try endArray(frame)
            return nil
        case .map: return try endMap(frame)
        }
    }

    private mutating func endArray(_ frame: CBOREncodingFrame) throws {
        // From the back, so that the places of the earlier children stay true.
        for field in fields[frame.firstField...].reversed() {
            writer.storage.insert(contentsOf: try children[field.child].ended(), at: field.start)
        }
        writer.replaceHead(at: frame.start, .array, frame.count)
        forget(frame)
    }

    private mutating func endMap(_ frame: CBOREncodingFrame) throws -> String? {
        let first = frame.firstField
        let count = fields.count - first
        var isSorted = children.count == frame.firstChild
        for index in first..<fields.count {
            fields[index].end = index + 1 < fields.count ? fields[index + 1].start : writer.count
            if isSorted, index > first { isSorted = fields[index - 1].rank < fields[index].rank }
        }
        if isSorted {
            writer.replaceHead(at: frame.start, .map, count)
            forget(frame)
            return nil
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
                return "a key is encoded twice"
            }
            writer.storage.append(contentsOf: scratch[field.start - base..<field.end - base])
            if field.child >= 0 { writer.storage.append(contentsOf: try children[field.child].ended()) }
        }
        forget(frame)
        return nil
    }

    private mutating func forget(_ frame: CBOREncodingFrame) {
        fields.removeSubrange(frame.firstField...)
        if children.count > frame.firstChild { children.removeSubrange(frame.firstChild...) }
    }

    private mutating func sortFields(from first: Int, base: Int) {
        guard fields.count - first <= 32 else {
            var sorted = fields[first...]
            sorted.sort { isBefore($0, $1, base: base) }
            fields.replaceSubrange(first..., with: sorted)
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
