// SPDX-License-Identifier: Apache-2.0

/// What two participants owe each other, set off (双边轧差).
public struct BilateralPosition: Sendable, Hashable {
    /// The participant with the lower index.
    public let first: Int32
    /// The participant with the higher index.
    public let second: Int32
    /// What `first` receives from `second` in the end, in minor units; below zero it pays.
    public let net: Int128
    /// All that the two owed each other, in minor units.
    public let gross: Int128
}

/// Sets obligations off pair by pair.
public enum BilateralNetting {
    /// The pairs that owe each other something, in order of their indexes. A debt to oneself is settled by itself and left out.
    ///
    /// - Complexity: O(*n* + *m* + *p* log *p*) for *n* obligations, *m* participants and *p* pairs.
    public static func pairs(of obligations: [IndexedObligation], participants: Int) -> [BilateralPosition] {
        let rows = Buckets(count: participants, of: obligations.count) { index in
            Int(min(obligations[index].payer, obligations[index].payee))
        }
        var net = [Int128](repeating: 0, count: participants)
        var gross = net
        var pairs: [BilateralPosition] = []
        for first in 0..<Int32(participants) {
            var partners: [Int32] = []
            for index in rows[Int(first)] {
                let obligation = obligations[Int(index)]
                let second = max(obligation.payer, obligation.payee)
                guard second != first else { continue }
                if gross[Int(second)] == 0 { partners.append(second) }
                let amount = Int128(obligation.minorUnits)
                gross[Int(second)] += amount
                net[Int(second)] += obligation.payee == first ? amount : -amount
            }
            for second in partners.sorted() {
                pairs.append(
                    BilateralPosition(first: first, second: second, net: net[Int(second)], gross: gross[Int(second)]))
                net[Int(second)] = 0
                gross[Int(second)] = 0
            }
        }
        return pairs
    }
}

/// Indexes sorted into numbered buckets, each bucket in the order of the indexes (a counting sort).
struct Buckets {
    /// The indexes, bucket after bucket.
    var indexes: [Int32]
    /// Where each bucket starts; one more at the end.
    let starts: [Int]

    init(count: Int, of items: Int, _ bucket: (Int) -> Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for item in 0..<items { starts[bucket(item) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        indexes = [Int32](repeating: 0, count: items)
        indexes.withUnsafeMutableBufferPointer { indexes in
            for item in 0..<items {
                let bucket = bucket(item)
                indexes[next[bucket]] = Int32(item)
                next[bucket] += 1
            }
        }
        self.starts = starts
    }

    subscript(bucket: Int) -> ArraySlice<Int32> { indexes[starts[bucket]..<starts[bucket + 1]] }
}
