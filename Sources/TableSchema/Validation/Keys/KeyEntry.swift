// SPDX-License-Identifier: Apache-2.0

/// A key and the first row it stands in.
struct KeyEntry: BitwiseCopyable {
    var hash: KeyHash
    var row: UInt32

    @inline(__always)
    init(_ hash: KeyHash, row: Int) {
        self.hash = hash
        self.row = UInt32(clamping: row)
    }
}
