// SPDX-License-Identifier: Apache-2.0

/// How a column writes its numbers, when not plainly.
struct NumberStyle: BitwiseCopyable {
    /// Between whole number and fraction; a point when plain.
    var decimalMark: UInt8 = 0x2E
    /// Between thousands; zero when there is none.
    var groupMark: UInt8 = 0
    /// Whether signs such as `¥` or `%` may stand around the number.
    var mayHaveAffixes = false

    var isPlain: Bool { decimalMark == 0x2E && groupMark == 0 && !mayHaveAffixes }

    /// The number in plain style.
    func plain(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var slice = bytes[...]
        if mayHaveAffixes {
            while let first = slice.first, !isPartOfNumber(first) { slice.removeFirst() }
            while let last = slice.last, !(0x30...0x39).contains(last) { slice.removeLast() }
        }
        return slice.compactMap { byte in
            if byte == groupMark, groupMark != 0 { return nil }
            if byte == decimalMark { return 0x2E }
            // A point that is not the mark must not pass for one.
            return byte == 0x2E ? 0x3F : byte
        }
    }

    private func isPartOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B || byte == decimalMark
    }
}
