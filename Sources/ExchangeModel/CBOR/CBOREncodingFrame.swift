// SPDX-License-Identifier: Apache-2.0

/// A value that is being encoded.
struct CBOREncodingFrame {
    /// What its bytes are going to be.
    enum Shape {
        case none, single, array, map
    }

    /// Where its bytes start.
    let start: Int
    /// Where its fields start in the stack of fields.
    let firstField: Int
    /// Where its children start in the stack of children.
    let firstChild: Int
    var shape = Shape.none
    /// How many elements it has so far; the fields of a map are counted at its end.
    var count = 0
}

/// A field of a map that is being encoded, or a place in an array where a child's bytes belong.
struct CBOREncodingField {
    var rank = CBORKeyRank(UnsafeBufferPointer(start: nil, count: 0))
    /// Where its key starts.
    var start: Int
    /// Where its value starts.
    var valueStart = 0
    /// Where its value ends.
    var end = 0
    /// Which child's bytes follow, or -1.
    var child = -1
}
