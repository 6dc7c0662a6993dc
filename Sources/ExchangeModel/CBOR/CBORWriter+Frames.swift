// SPDX-License-Identifier: Apache-2.0

extension CBORWriter {
    /// Writes a text string that is known to be UTF-8.
    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        writeHead(.text, UInt64(text.count))
        storage.append(contentsOf: text)
    }

    /// Puts the head of a container in the place of the one byte that was kept for it.
    mutating func replaceHead(at start: Int, _ major: CBORMajor, _ count: Int) {
        if count < 24 {
            storage[start] = major.rawValue << 5 | UInt8(count)
        } else {
            var head = CBORWriter(capacity: 9)
            head.writeHead(major, UInt64(count))
            storage.replaceSubrange(start..<start + 1, with: head.storage)
        }
    }

    /// Forgets what was written after the first so many bytes.
    mutating func truncate(to count: Int) { storage.removeSubrange(count...) }
}
