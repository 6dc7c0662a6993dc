// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Reads a text string into the buffer as far as it has room, and gives the length of the text.
    ///
    /// For values that keep no `String`: the caller refuses bytes that are not the ASCII it expects.
    package mutating func readText(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        let count = try readLength(.text, expected: "text")
        let offset = cursor - bytes.startIndex
        cursor += count
        bytes.withUnsafeBytes { source in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + min(count, buffer.count)]))
        }
        return count
    }
}
