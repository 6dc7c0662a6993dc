// SPDX-License-Identifier: Apache-2.0

/// How many different values a column has: exact up to a limit, an estimate above it.
struct DistinctCounter {
    /// Up to this many different values the count is exact (by 64-bit hash); one more and it becomes an estimate.
    static let exactLimit = 65_536

    private var exact = BoundedHashSet(limit: exactLimit)
    private var sketch: HyperLogLog?
    /// The hash last noted. It waits for the next one, while its place in memory is fetched.
    private var last: UInt64 = 0
    private var isWaiting = false

    /// Takes note of a value's hash.
    @inline(__always)
    mutating func insert(_ hash: UInt64) {
        guard hash != last else { return }
        settle()
        last = hash
        isWaiting = true
        if sketch == nil { exact.prefetch(hash) }
    }

    /// Counts the hash that waits; at the end, before anything is asked.
    @inline(__always)
    mutating func settle() {
        guard isWaiting else { return }
        isWaiting = false
        if sketch != nil { sketch?.insert(last) } else if exact.insert(last) == .full { startEstimating(with: last) }
    }

    /// The number of different values.
    var count: Int { sketch?.estimate ?? exact.count }

    /// Whether the count is an estimate.
    var isEstimate: Bool { sketch != nil }

    private mutating func startEstimating(with hash: UInt64) {
        var sketch = HyperLogLog()
        for known in exact.hashes { sketch.insert(known) }
        sketch.insert(hash)
        self.sketch = sketch
        exact = BoundedHashSet(limit: DistinctCounter.exactLimit)
    }
}
