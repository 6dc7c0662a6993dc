// SPDX-License-Identifier: Apache-2.0

import CPrefetch

/// A set of 64-bit hashes that never holds more than a limit.
struct BoundedHashSet {
    /// What became of a hash.
    enum Outcome { case new, known, full }

    private let limit: Int
    private var slots: [UInt64] = []
    private(set) var count = 0

    /// The hashes, in no order that means anything.
    var hashes: some Sequence<UInt64> { slots.lazy.filter { $0 != 0 } }

    /// Makes an empty set that holds up to so many hashes.
    init(limit: Int) { self.limit = limit }

    /// Asks for the memory that a hash will be looked for in.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        slots.withUnsafeBufferPointer { slots in
            guard let start = slots.baseAddress, !slots.isEmpty else { return }
            hexi_prefetch(start + (Int(truncatingIfNeeded: hash) & (slots.count - 1)))
        }
    }

    /// Adds a hash unless the set is full.
    mutating func insert(_ hash: UInt64) -> Outcome {
        let hash = hash == 0 ? 1 : hash
        if count * 2 >= slots.count { grow() }
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: hash) & mask
        while slots[index] != 0 {
            if slots[index] == hash { return .known }
            index = (index + 1) & mask
        }
        guard count < limit else { return .full }
        slots[index] = hash
        count += 1
        return .new
    }

    private mutating func grow() {
        guard slots.isEmpty || count < limit else { return }
        let old = slots
        slots = [UInt64](repeating: 0, count: max(256, old.count * 2))
        let mask = slots.count - 1
        for hash in old where hash != 0 {
            var index = Int(truncatingIfNeeded: hash) & mask
            while slots[index] != 0 { index = (index + 1) & mask }
            slots[index] = hash
        }
    }
}
