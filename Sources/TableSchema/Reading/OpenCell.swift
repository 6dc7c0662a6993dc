// SPDX-License-Identifier: Apache-2.0

/// A cell whose end is not yet found.
struct OpenCell {
    var start: Int
    /// The place after the closing quote; negative when there is none.
    var quotedEnd = -1
    var needsCompaction = false

    @inline(__always)
    init(start: Int) { self.start = start }
}
