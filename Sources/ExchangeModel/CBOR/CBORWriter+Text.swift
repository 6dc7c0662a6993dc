// SPDX-License-Identifier: Apache-2.0

extension CBORWriter {
    /// Writes ASCII bytes as a text string, for values that keep no `String`.
    package mutating func write(ascii text: UnsafeRawBufferPointer) {
        writeHead(.text, UInt64(text.count))
        storage.append(contentsOf: text)
    }
}
