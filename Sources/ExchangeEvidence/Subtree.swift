// SPDX-License-Identifier: Apache-2.0

/// A perfect subtree: the node at a height and an index, over the leaves `index << height ..< (index + 1) << height`.
struct Subtree: Sendable, Hashable {
    let height: Int
    let index: UInt64

    /// The fewest perfect subtrees that cover a range of leaves that begins at a multiple of its greatest power of two.
    ///
    /// These are the ranges that RFC 6962 splits a tree into; the largest comes first.
    static func cover(_ range: Range<UInt64>) -> [Subtree] {
        var subtrees: [Subtree] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let count = range.upperBound - start
            let height = UInt64.bitWidth - 1 - count.leadingZeroBitCount
            subtrees.append(Subtree(height: height, index: start >> UInt64(height)))
            start += 1 << UInt64(height)
        }
        return subtrees
    }

    /// Where RFC 6962 splits that many leaves, at least two: the greatest power of two below the count.
    static func split(_ count: UInt64) -> UInt64 {
        1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
