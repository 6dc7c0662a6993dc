// SPDX-License-Identifier: Apache-2.0

/// Classes by a 128-bit hash, each with its rows and its different sensitive values.
struct ClassTable {
    /// One class; a class without rows is an empty slot.
    struct Slot {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var rows = 0
        var sensitiveValues = 0
    }

    private let limit: Int
    private var slots: [Slot] = []
    private(set) var count = 0

    /// Makes an empty table that holds up to so many classes.
    init(limit: Int) { self.limit = limit }

    /// The classes, in no order that means anything.
    var classes: some Sequence<Slot> { slots.lazy.filter { $0.rows > 0 } }

    /// Counts a row; `false` when its class would be one too many.
    mutating func insert(high: UInt64, low: UInt64, hasNewSensitiveValue: Bool) -> Bool {
        if count * 2 >= slots.count { grow() }
        var index = Int(truncatingIfNeeded: low) & (slots.count - 1)
        while slots[index].rows > 0 {
            if slots[index].low == low, slots[index].high == high {
                slots[index].rows += 1
                if hasNewSensitiveValue { slots[index].sensitiveValues += 1 }
                return true
            }
            index = (index + 1) & (slots.count - 1)
        }
        guard count < limit else { return false }
        slots[index] = Slot(high: high, low: low, rows: 1, sensitiveValues: hasNewSensitiveValue ? 1 : 0)
        count += 1
        return true
    }

    private mutating func grow() {
        guard slots.isEmpty || count < limit else { return }
        let old = slots
        slots = [Slot](repeating: Slot(), count: max(256, old.count * 2))
        for slot in old where slot.rows > 0 {
            var index = Int(truncatingIfNeeded: slot.low) & (slots.count - 1)
            while slots[index].rows > 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
