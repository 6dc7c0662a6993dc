// SPDX-License-Identifier: Apache-2.0

/// The bytes that a run of the decoder reads, and the stack of the fields of its open maps.
struct CBORDecodingState {
    private var reader: CBORReader
    var kinds: CBORTypeKinds
    private var fields: [CBORDecodingField] = []
    /// Where the value lies whose `init(from:)` runs.
    private(set) var place: Range<Int>

    init(reader: CBORReader, usesHandWritten: Bool) {
        self.reader = reader
        kinds = CBORTypeKinds(usesHandWritten: usesHandWritten)
        place = reader.bytes.indices
        fields.reserveCapacity(16)
    }

    /// Enters a value; gives what ``leave(to:)`` needs.
    mutating func enter(_ place: Range<Int>) -> (place: Range<Int>, fieldCount: Int) {
        defer { self.place = place }
        return (self.place, fields.count)
    }

    /// Leaves a value and forgets the fields of its maps.
    mutating func leave(to outer: (place: Range<Int>, fieldCount: Int)) {
        place = outer.place
        if fields.count > outer.fieldCount { fields.removeSubrange(outer.fieldCount...) }
    }

    // MARK: Containers

    /// Finds the fields of a map and gives where they stand in the stack.
    mutating func openMap(at place: Range<Int>) throws(Fault) -> Range<Int> {
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
        return first..<fields.count
    }

    mutating func openArray(at place: Range<Int>) throws(Fault) -> (count: Int, offset: Int) {
        reader.cursor = place.lowerBound
        return (try reader.readArray(), reader.cursor)
    }

    mutating func end(ofValueAt offset: Int) -> Int {
        reader.cursor = offset
        reader.skipCheckedValue()
        return reader.cursor
    }

    /// Where the value of a field lies, if the map has the field.
    mutating func field(named name: String, in range: Range<Int>) -> Range<Int>? {
        var name = name
        return name.withUTF8 { text in
            let rank = CBORKeyRank(text)
            var low = range.lowerBound
            var high = range.upperBound
            while low < high {
                let middle = (low + high) / 2
                let field = fields[middle]
                if field.rank == rank, rank.isWholeKey || reader.holds(text, at: field.key) {
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

    // MARK: Values

    mutating func handWritten<Hand: CBORHandCoded>(_ type: Hand.Type, at place: Range<Int>) throws(Fault) -> Hand {
        reader.cursor = place.lowerBound
        let value = try Hand(from: &reader)
        guard reader.cursor == place.upperBound else { throw .cborTrailingBytes(at: reader.position) }
        return value
    }

    mutating func digest(at place: Range<Int>) throws(Fault) -> Digest {
        reader.cursor = place.lowerBound
        return try reader.readDigest()
    }

    mutating func bytes(at place: Range<Int>) throws(Fault) -> [UInt8] {
        reader.cursor = place.lowerBound
        return try reader.readBytes()
    }

    mutating func byteSlice(at place: Range<Int>) throws(Fault) -> ArraySlice<UInt8> {
        reader.cursor = place.lowerBound
        let count = try reader.readLength(.bytes, expected: "byte string")
        return reader.bytes[reader.cursor..<reader.cursor + count]
    }

    mutating func bool(at place: Range<Int>) throws(Fault) -> Bool {
        reader.cursor = place.lowerBound
        return try reader.readBool()
    }

    mutating func string(at place: Range<Int>) throws(Fault) -> String {
        reader.cursor = place.lowerBound
        return try reader.readString()
    }

    mutating func double(at place: Range<Int>) throws(Fault) -> Double {
        reader.cursor = place.lowerBound
        return try reader.readDouble()
    }

    mutating func float(at place: Range<Int>) throws(Fault) -> Float {
        let double = try double(at: place)
        let float = Float(double)
        guard Double(float) == double || double.isNaN else {
            throw .cborOutOfRange(at: place.lowerBound - reader.bytes.startIndex)
        }
        return float
    }

    mutating func integer<Number: FixedWidthInteger>(at place: Range<Int>) throws(Fault) -> Number {
        reader.cursor = place.lowerBound
        let number = Number.isSigned ? Number(exactly: try reader.readInt64()) : Number(exactly: try reader.readUInt64())
        guard let number else { throw .cborOutOfRange(at: place.lowerBound - reader.bytes.startIndex) }
        return number
    }

    func isNull(at place: Range<Int>) -> Bool { reader.bytes[place.lowerBound] == 0xF6 }
}
