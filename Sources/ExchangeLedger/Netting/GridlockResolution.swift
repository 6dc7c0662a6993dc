// SPDX-License-Identifier: Apache-2.0

/// The largest set of queued payments that can be made at once while every payer keeps its order and stays within its means.
///
/// All payments are assumed to be made. As long as some payer would end below zero, its last payment is dropped, which may put
/// its receiver below zero in turn. Whatever a payer receives from a smaller set is no more than from a larger one, so each drop
/// is forced, and the set that remains is the one largest set, whatever order the drops are made in (Bech and Soramäki 2001;
/// without the order of the queues the problem is NP-hard).
public struct GridlockResolution: Sendable, Equatable {
    /// The payments to be made, as indexes into the queue, ascending.
    public let settled: [Int]
    /// The payments that stay in the queue, as indexes into it, ascending.
    public let deferred: [Int]
    /// What is left to each participant afterwards, in minor units.
    public let remaining: [Int128]

    /// Resolves a queue of one currency.
    ///
    /// - Parameters:
    ///   - queue: The payments, in any order.
    ///   - means: What each participant may spend before it receives anything, in minor units: balance and credit less
    ///     whatever is reserved. Whoever is below zero already pays only once it has received enough.
    /// - Complexity: O(*n*) when each payer's payments come in order, else O(*n* log *n*), for *n* payments.
    public init(of queue: [QueuedPayment], means: [Int64]) {
        var means = means.map { Int128($0) }
        let lines = GridlockResolution.inOrder(queue, participants: means.count)
        for payment in queue {
            means[Int(payment.obligation.payer)] -= Int128(payment.obligation.minorUnits)
            means[Int(payment.obligation.payee)] += Int128(payment.obligation.minorUnits)
        }
        let ends = GridlockResolution.dropLast(from: lines, of: queue, &means)
        var isSettled = [Bool](repeating: false, count: queue.count)
        for payer in means.indices {
            for index in lines.indexes[lines.starts[payer]..<ends[payer]] { isSettled[Int(index)] = true }
        }
        var settled: [Int] = []
        var deferred: [Int] = []
        settled.reserveCapacity(queue.count)
        for (index, isSettled) in isSettled.enumerated() {
            if isSettled { settled.append(index) } else { deferred.append(index) }
        }
        self.settled = settled
        self.deferred = deferred
        remaining = means
    }

    /// Drops payments from the ends of the lines until nobody who still pays is below zero. Returns where each line ends then.
    private static func dropLast(from lines: Buckets, of queue: [QueuedPayment], _ means: inout [Int128]) -> [Int] {
        var ends = Array(lines.starts.dropFirst())
        var short = means.indices.filter { means[$0] < 0 }
        while let payer = short.popLast() {
            while means[payer] < 0, ends[payer] > lines.starts[payer] {
                ends[payer] -= 1
                let dropped = queue[Int(lines.indexes[ends[payer]])].obligation
                let payee = Int(dropped.payee)
                means[payer] += Int128(dropped.minorUnits)
                let before = means[payee]
                means[payee] -= Int128(dropped.minorUnits)
                if before >= 0, means[payee] < 0, payee != payer { short.append(payee) }
            }
        }
        return ends
    }

    /// Each payer's payments in the order in which it makes them.
    private static func inOrder(_ queue: [QueuedPayment], participants: Int) -> Buckets {
        var lines = Buckets(count: participants, of: queue.count) { Int(queue[$0].obligation.payer) }
        for payer in 0..<participants {
            let line = lines.starts[payer]..<lines.starts[payer + 1]
            guard line.count > 1 else { continue }
            let isInOrder = line.dropFirst().allSatisfy { position in
                !queue[Int(lines.indexes[position])].precedes(queue[Int(lines.indexes[position - 1])])
            }
            if !isInOrder { lines.indexes[line].sort { queue[Int($0)].precedes(queue[Int($1)]) } }
        }
        return lines
    }
}
