// SPDX-License-Identifier: Apache-2.0

/// How the id of a key is written.
enum KeyID {
    /// Eight lowercase hexadecimal digits.
    static func hex(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Four bytes, the greatest first.
    static func bytes(_ id: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: id >> (24 - 8 * $0)) }
    }
}
