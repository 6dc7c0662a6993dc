// SPDX-License-Identifier: Apache-2.0

/// The mark some files start with to tell their encoding.
struct ByteOrderMark {
    let encoding: TextEncoding?
    let length: Int

    init(_ start: [UInt8]) {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, length) = (.utf8, 3)
        } else if start.starts(with: [0xFF, 0xFE]) {
            (encoding, length) = (.utf16le, 2)
        } else if start.starts(with: [0xFE, 0xFF]) {
            (encoding, length) = (.utf16be, 2)
        } else {
            (encoding, length) = (nil, 0)
        }
    }
}
