// SPDX-License-Identifier: Apache-2.0

/// Ranges of Unicode scalars as ranges of the bytes that write them in UTF-8.
enum UTF8Ranges {
    /// The sequences of byte ranges that together match exactly the scalars of a range without surrogates.
    static func sequences(_ range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
        var result: [[ClosedRange<UInt8>]] = []
        split(range.lowerBound, range.upperBound, into: &result)
        return result
    }

    private static func split(_ low: UInt32, _ high: UInt32, into result: inout [[ClosedRange<UInt8>]]) {
        // Cut where the number of bytes changes.
        for boundary: UInt32 in [0x7F, 0x7FF, 0xFFFF] where low <= boundary && high > boundary {
            split(low, boundary, into: &result)
            split(boundary + 1, high, into: &result)
            return
        }
        if high < 0x80 {
            result.append([UInt8(low)...UInt8(high)])
            return
        }
        // Cut until every following byte runs from its first to its last value, or stands still.
        for shift: UInt32 in [6, 12, 18] {
            let mask: UInt32 = (1 << shift) - 1
            if low & ~mask == high & ~mask { continue }
            if low & mask != 0 {
                split(low, low | mask, into: &result)
                split((low | mask) + 1, high, into: &result)
                return
            }
            if high & mask != mask {
                split(low, (high & ~mask) - 1, into: &result)
                split(high & ~mask, high, into: &result)
                return
            }
        }
        result.append(zip(encode(low), encode(high)).map { $0...$1 })
    }

    private static func encode(_ value: UInt32) -> [UInt8] {
        Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
    }
}
