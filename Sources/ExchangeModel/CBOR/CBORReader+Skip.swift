// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Passes over one value and everything in it, after checking that it is deterministic CBOR.
    public mutating func skipValue() throws(Fault) { try skipValue(depth: 0) }

    private mutating func skipValue(depth: Int) throws(Fault) {
        guard cursor < bytes.endIndex else { throw .cborTruncated(at: position) }
        guard depth <= CBORReader.depthLimit else { throw .cborTooDeep(at: position) }
        guard let major = CBORMajor(rawValue: bytes[cursor] >> 5) else { return }
        switch major {
        case .unsigned, .negative:
            _ = try readHead(major, expected: "integer")
        case .bytes:
            cursor += try readLength(.bytes, expected: "byte string")
        case .text:
            _ = try skipText()
        case .array:
            for _ in 0..<(try readArray()) { try skipValue(depth: depth + 1) }
        case .map:
            var last: Range<Int>?
            for _ in 0..<(try readMap()) {
                last = try skipKey(after: last)
                try skipValue(depth: depth + 1)
            }
        case .tag:
            try skipTag()
            try skipValue(depth: depth + 1)
        case .simple:
            try skipSimple()
        }
    }

    /// Passes over a map key, which is text and comes after the key before it; gives where its text lies.
    mutating func skipKey(after last: Range<Int>?) throws(Fault) -> Range<Int> {
        let start = position
        let key = try skipText()
        guard let last else { return key }
        guard isOrdered(last, key) else {
            throw .cborNotDeterministic(
                Text(zh: "映射的键无序或重复", en: "the keys of a map are out of order or repeated"), at: start)
        }
        return key
    }

    /// Passes over a text string; gives where its text lies.
    mutating func skipText() throws(Fault) -> Range<Int> {
        let start = position
        let count = try readLength(.text, expected: "text")
        let range = cursor..<cursor + count
        guard isUTF8(range) else { throw .cborNotUTF8(at: start) }
        cursor = range.upperBound
        return range
    }

    /// Passes over the head of a tag. A big number must need its tag (RFC 8949 §3.4.3).
    mutating func skipTag() throws(Fault) {
        let start = position
        let tag = try readHead(.tag, expected: "tag")
        guard tag == 2 || tag == 3 else { return }
        var ahead = self
        let content = try ahead.readLength(.bytes, expected: "byte string of a big number")
        guard content > 8, bytes[ahead.cursor] != 0 else {
            throw .cborNotDeterministic(Text(zh: "整数未用最短形式", en: "a number is not in its shortest form"), at: start)
        }
    }

    /// Passes over a bool, a null or a float; the other simple values have no place here.
    private mutating func skipSimple() throws(Fault) {
        switch bytes[cursor] {
        case 0xF4...0xF6: cursor += 1
        case 0xF9...0xFB: _ = try readDouble()
        case 0xFC...0xFF: throw .cborNotWellFormed(at: position)
        default: throw .cborUnexpectedType(expected: "bool, null or float", at: position)
        }
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] < 0x80 { index += 1 }
        guard index < range.upperBound else { return true }
        let rest = index - bytes.startIndex..<range.upperBound - bytes.startIndex
        return (try? UTF8Span(validating: bytes.span.extracting(rest))) != nil
    }

    /// Whether one key comes strictly before another: the shorter first, then byte by byte.
    private func isOrdered(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return left.count < right.count }
        for (first, second) in zip(left, right) where bytes[first] != bytes[second] {
            return bytes[first] < bytes[second]
        }
        return false
    }
}
