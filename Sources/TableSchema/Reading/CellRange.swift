// SPDX-License-Identifier: Apache-2.0

/// Where a cell's bytes lie in the reader's buffer.
package struct CellRange: BitwiseCopyable {
    package var start: UInt32
    package var count: UInt32

    @inline(__always)
    package init(start: Int, count: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.count = UInt32(truncatingIfNeeded: count)
    }
}
