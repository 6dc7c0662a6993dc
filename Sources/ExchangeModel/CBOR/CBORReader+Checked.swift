// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Passes over a value of an input that ``skipValue()`` has already found sound.
    mutating func skipCheckedValue() {
        var remaining = 1
        while remaining > 0 {
            remaining -= 1
            let head = bytes[cursor]
            let short = head & 31
            var number = Int(short)
            cursor += 1
            if short >= 24 {
                let width = 1 << Int(short - 24)
                number = Int(truncatingIfNeeded: self.number(at: cursor, width: width))
                cursor += width
            }
            switch CBORMajor(rawValue: head >> 5) {
            case .bytes, .text: cursor += number
            case .array: remaining += number
            case .map: remaining += number * 2
            case .tag: remaining += 1
            default: break
            }
        }
    }

    /// Whether a text stands at a place.
    func holds(_ text: UnsafeBufferPointer<UInt8>, at place: Range<Int>) -> Bool {
        guard place.count == text.count else { return false }
        let offset = place.lowerBound - bytes.startIndex
        return bytes.withUnsafeBufferPointer { all in
            for index in 0..<text.count where all[offset + index] != text[index] { return false }
            return true
        }
    }

    func rank(ofKeyAt place: Range<Int>) -> CBORKeyRank {
        let offset = place.lowerBound - bytes.startIndex
        return bytes.withUnsafeBufferPointer { all in
            CBORKeyRank(UnsafeBufferPointer(rebasing: all[offset..<offset + place.count]))
        }
    }
}
