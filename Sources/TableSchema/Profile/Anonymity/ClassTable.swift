// SPDX-License-Identifier: Apache-2.0

import CPrefetch

/// Classes by a 128-bit hash, each with its rows and its different sensitive values.
struct ClassTable {
    /// One class; a class without rows is an empty slot.
    struct Slot {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var rows = 0
        var sensitiveValues = 0
    }

    /// A row on its way into the table.
    private struct Arrival {
        let high: UInt64
        let low: UInt64
        let hasNewSensitiveValue: Bool
    }

    private static let batch = 64

    private let limit: Int
    private var slots: [Slot] = []
    private var arrivals: [Arrival] = []
    private(set) var count = 0
    /// Whether a row was left out because its class would have been one too many.
    private(set) var isOverfull = false

    /// Makes an empty table that holds up to so many classes.
    init(limit: Int) {
        self.limit = limit
        arrivals.reserveCapacity(Self.batch)
    }

    /// The classes, in no order that means anything.
    var classes: some Sequence<Slot> { slots.lazy.filter { $0.rows > 0 } }

    /// Whether rows wait for ``settle()``.
    var isUnsettled: Bool { !arrivals.isEmpty }

    /// Counts a row, at the latest when ``settle()`` is called.
    ///
    /// A table of many classes does not fit in the processor's cache. Rows wait some at a time, while their places in memory are
    /// fetched together and not one after the other.
    @inline(__always)
    mutating func insert(high: UInt64, low: UInt64, hasNewSensitiveValue: Bool) {
        arrivals.append(Arrival(high: high, low: low, hasNewSensitiveValue: hasNewSensitiveValue))
        slots.withUnsafeBufferPointer { slots in
            guard let start = slots.baseAddress, !slots.isEmpty else { return }
            hexi_prefetch(start + (Int(truncatingIfNeeded: low) & (slots.count - 1)))
        }
        if arrivals.count == Self.batch { settle() }
    }

    /// Counts the rows that wait.
    mutating func settle() {
        while (count + arrivals.count) * 2 > slots.count, slots.isEmpty || count < limit { grow() }
        let mask = slots.count - 1
        for arrival in arrivals { take(arrival, mask) }
        arrivals.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ arrival: Arrival, _ mask: Int) {
        var index = Int(truncatingIfNeeded: arrival.low) & mask
        while slots[index].rows > 0 {
            if slots[index].low == arrival.low, slots[index].high == arrival.high {
                slots[index].rows += 1
                if arrival.hasNewSensitiveValue { slots[index].sensitiveValues += 1 }
                return
            }
            index = (index + 1) & mask
        }
        guard count < limit else {
            isOverfull = true
            return
        }
        slots[index] = Slot(
            high: arrival.high, low: arrival.low, rows: 1, sensitiveValues: arrival.hasNewSensitiveValue ? 1 : 0)
        count += 1
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](unsafeUninitializedCapacity: max(256, old.count * 2)) { memory, count in
            HugePages.advise(UnsafeMutableRawBufferPointer(memory))
            memory.initialize(repeating: Slot())
            count = memory.count
        }
        for slot in old where slot.rows > 0 {
            var index = Int(truncatingIfNeeded: slot.low) & (slots.count - 1)
            while slots[index].rows > 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
