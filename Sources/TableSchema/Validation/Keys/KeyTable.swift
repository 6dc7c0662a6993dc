// SPDX-License-Identifier: Apache-2.0

import CPrefetch

/// A hash table of keys that never outgrows a number of slots: 16 bytes each, in one piece of memory.
struct KeyTable: ~Copyable {
    /// What became of a key.
    enum Outcome {
        case new
        case known(row: UInt32)
        case full
    }

    private var slots: UnsafeMutablePointer<KeyEntry>
    private var mask: Int
    private let mostSlots: Int
    private(set) var count = 0

    private static let firstSlots = 1_024

    /// Makes an empty table of at most so many slots, a power of two.
    init(mostSlots: Int) {
        self.mostSlots = max(mostSlots, KeyTable.firstSlots)
        mask = KeyTable.firstSlots - 1
        slots = KeyTable.allocate(KeyTable.firstSlots)
    }

    deinit { slots.deallocate() }

    /// Adds a key unless it is there already.
    @inline(__always)
    mutating func insert(_ entry: KeyEntry) -> Outcome {
        // A row of zero marks an empty slot; rows count from 1.
        if count * 4 >= (mask + 1) * 3, !grow() { return .full }
        var index = Int(truncatingIfNeeded: entry.hash.high) & mask
        while slots[index].row != 0 {
            if slots[index].hash == entry.hash { return .known(row: slots[index].row) }
            index = (index + 1) & mask
        }
        slots[index] = entry
        count += 1
        return .new
    }

    /// Asks for the memory that a key will be looked for in: in a large table it is hardly ever in the processor's cache.
    @inline(__always)
    func prefetch(_ hash: KeyHash) { hexi_prefetch(slots + (Int(truncatingIfNeeded: hash.high) & mask)) }

    /// Whether a key is there.
    func contains(_ hash: KeyHash) -> Bool {
        var index = Int(truncatingIfNeeded: hash.high) & mask
        while slots[index].row != 0 {
            if slots[index].hash == hash { return true }
            index = (index + 1) & mask
        }
        return false
    }

    /// Visits all keys, in no order that means anything.
    func visit<Failure: Error>(_ body: (KeyEntry) throws(Failure) -> Void) throws(Failure) {
        for index in 0...mask where slots[index].row != 0 { try body(slots[index]) }
    }

    /// Forgets all keys and gives the memory back.
    mutating func removeAll() {
        slots.deallocate()
        mask = KeyTable.firstSlots - 1
        slots = KeyTable.allocate(KeyTable.firstSlots)
        count = 0
    }

    private mutating func grow() -> Bool {
        guard mask + 1 < mostSlots else { return false }
        let old = slots
        let oldCount = mask + 1
        mask = oldCount * 2 - 1
        slots = KeyTable.allocate(oldCount * 2)
        for place in 0..<oldCount where old[place].row != 0 {
            var index = Int(truncatingIfNeeded: old[place].hash.high) & mask
            while slots[index].row != 0 { index = (index + 1) & mask }
            slots[index] = old[place]
        }
        old.deallocate()
        return true
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<KeyEntry> {
        let bytes = count * MemoryLayout<KeyEntry>.stride
        let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: HugePages.alignment(of: bytes))
        HugePages.advise(UnsafeMutableRawBufferPointer(start: raw, count: bytes))
        let memory = raw.bindMemory(to: KeyEntry.self, capacity: count)
        memory.initialize(repeating: KeyEntry(KeyHash(high: 0, low: 0), row: 0), count: count)
        return memory
    }
}
