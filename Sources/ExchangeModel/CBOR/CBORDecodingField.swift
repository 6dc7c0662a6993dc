// SPDX-License-Identifier: Apache-2.0

/// A field of a map that is being decoded: where its key's text lies; its value follows.
struct CBORDecodingField {
    let rank: CBORKeyRank
    let key: Range<Int>
    let end: Int
}
