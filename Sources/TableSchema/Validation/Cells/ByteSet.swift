// SPDX-License-Identifier: Apache-2.0

/// A fixed set of texts that is asked about bytes.
final class ByteSet {
    private let slots: UnsafeMutablePointer<Slot>
    private let bytes: UnsafeMutableRawPointer
    private let mask: Int

    struct Slot: BitwiseCopyable {
        var hash: UInt64 = 0
        var offset: UInt32 = 0
        /// One more than the text's length; zero marks an empty slot.
        var mark: UInt32 = 0
    }

    init(_ texts: [String]) {
        var size = 8
        while size < texts.count * 3 { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
        bytes = .allocate(byteCount: texts.reduce(1) { $0 + $1.utf8.count }, alignment: 1)
        var offset = 0
        for text in texts {
            let content = Array(text.utf8)
            content.withUnsafeBytes { source in
                guard !view.contains(source) else { return }
                UnsafeMutableRawBufferPointer(start: bytes + offset, count: source.count).copyMemory(from: source)
                let hash = ByteHash.hash(source)
                var index = Int(truncatingIfNeeded: hash) & mask
                while slots[index].mark != 0 { index = (index + 1) & mask }
                slots[index] = Slot(hash: hash, offset: UInt32(offset), mark: UInt32(source.count) + 1)
                offset += source.count
            }
        }
    }

    deinit {
        slots.deallocate()
        bytes.deallocate()
    }

    /// What asking needs, without reference counting; valid as long as the set lives.
    var view: View { View(slots: slots, bytes: bytes, mask: mask) }

    struct View: BitwiseCopyable {
        let slots: UnsafePointer<Slot>
        let bytes: UnsafeRawPointer
        let mask: Int

        @inline(__always)
        func contains(_ text: UnsafeRawBufferPointer) -> Bool {
            let hash = ByteHash.hash(text)
            var index = Int(truncatingIfNeeded: hash) & mask
            while slots[index].mark != 0 {
                if slots[index].hash == hash, Int(slots[index].mark) == text.count + 1, isEqual(text, slots[index].offset) {
                    return true
                }
                index = (index + 1) & mask
            }
            return false
        }

        @inline(__always)
        private func isEqual(_ text: UnsafeRawBufferPointer, _ offset: UInt32) -> Bool {
            for index in 0..<text.count
            where text[index] != bytes.load(fromByteOffset: Int(offset) + index, as: UInt8.self) { return false }
            return true
        }
    }
}
