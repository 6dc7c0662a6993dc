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
    ///   - reserved: What each participant keeps for its urgent payments; empty: nobody keeps anything.
    /// - Complexity: O(*n*) when each payer's payments come in order, else O(*n* log *n*), for *n* payments.
    public init(of queue: [QueuedPayment], means: [Int64], reserved: [ReservedMeans?] = []) {
        var means = means.map { Int128($0) }
        let lines = PaymentLines(of: queue, participants: means.count, &means)
        var locks = reserved.enumerated().map { lines.lock($1, of: $0, &means) }
        let ends = GridlockResolution.dropLast(from: lines, &means, &locks)
        var isSettled = [Bool](repeating: false, count: queue.count)
        for payer in means.indices {
            for position in lines.starts[payer]..<ends[payer] { isSettled[Int(lines.payments[position].index)] = true }
        }
        var settled: [Int] = []
        var deferred: [Int] = []
        settled.reserveCapacity(queue.count)
        for (index, isSettled) in isSettled.enumerated() {
            if isSettled { settled.append(index) } else { deferred.append(index) }
        }
        self.settled = settled
        self.deferred = deferred
        for (payer, lock) in locks.enumerated() { means[payer] += lock.minorUnits }
        remaining = means
    }

    /// Drops payments from the ends of the lines until nobody who still pays is below zero. Returns where each line ends then.
    private static func dropLast(from lines: PaymentLines, _ means: inout [Int128], _ locks: inout [PaymentLines.Lock]) -> [Int] {
        var ends = Array(lines.starts.dropFirst())
        var short = means.indices.filter { means[$0] < 0 }
        while let payer = short.popLast() {
            while means[payer] < 0, ends[payer] > lines.starts[payer] {
                ends[payer] -= 1
                let dropped = lines.payments[ends[payer]]
                let payee = Int(dropped.payee)
                means[payer] += Int128(dropped.minorUnits)
                if !locks.isEmpty, ends[payer] == locks[payer].start {
                    // No payment is left that is not urgent: the reserve is there for the others.
                    means[payer] += locks[payer].minorUnits
                    locks[payer].minorUnits = 0
                }
                let before = means[payee]
                means[payee] -= Int128(dropped.minorUnits)
                if before >= 0, means[payee] < 0, payee != payer { short.append(payee) }
            }
        }
        return ends
    }
}

/// The payments of a queue, payer after payer, each payer's in the order in which it makes them.
private struct PaymentLines {
    /// One payment, with what decides its place in one number: comparing and moving it touches no other memory.
    struct Payment {
        let place: UInt128
        let minorUnits: Int64
        let payee: Int32
        let index: Int32

        init(_ payment: QueuedPayment, at index: Int) {
            place = UInt128(payment.priority) << 64 | UInt128(payment.sequence)
            minorUnits = payment.obligation.minorUnits
            payee = payment.obligation.payee
            self.index = Int32(index)
        }

        var priority: UInt8 { UInt8(truncatingIfNeeded: place >> 64) }

        /// Where priority and sequence are equal, receiver and amount decide, so that no order of the input shows in the outcome.
        func precedes(_ other: Payment) -> Bool {
            if place != other.place { return place < other.place }
            return payee != other.payee ? payee < other.payee : minorUnits < other.minorUnits
        }
    }

    /// What urgent payments leave of a reserve, out of reach for the payments that come after them in the line.
    struct Lock {
        var minorUnits: Int128 = 0
        /// Where the payments begin that are not urgent.
        var start: Int
    }

    let payments: [Payment]
    /// Where each payer's line starts; one more at the end.
    let starts: [Int]

    /// Lines the payments up, and makes them all in the participants' means.
    init(of queue: [QueuedPayment], participants: Int, _ means: inout [Int128]) {
        var starts = [Int](repeating: 0, count: participants + 1)
        for payment in queue {
            let obligation = payment.obligation
            means[Int(obligation.payer)] -= Int128(obligation.minorUnits)
            means[Int(obligation.payee)] += Int128(obligation.minorUnits)
            starts[Int(obligation.payer) + 1] += 1
        }
        for payer in 0..<participants { starts[payer + 1] += starts[payer] }
        payments = Array(unsafeUninitializedCapacity: queue.count) { buffer, count in
            var next = starts
            for (index, payment) in queue.enumerated() {
                let payer = Int(payment.obligation.payer)
                buffer.initializeElement(at: next[payer], to: Payment(payment, at: index))
                next[payer] += 1
            }
            count = queue.count
            for payer in 0..<participants {
                var line = UnsafeMutableBufferPointer(rebasing: buffer[starts[payer]..<starts[payer + 1]])
                let isInOrder = line.indices.dropFirst().allSatisfy { !line[$0].precedes(line[$0 - 1]) }
                if !isInOrder { line.sort { $0.precedes($1) } }
            }
        }
        self.starts = starts
    }

    /// Takes what a payer's urgent payments leave of its reserve out of its means, if it has other payments.
    func lock(_ reserved: ReservedMeans?, of payer: Int, _ means: inout [Int128]) -> Lock {
        let line = starts[payer]..<starts[payer + 1]
        guard let reserved else { return Lock(start: line.upperBound) }
        let start = line.first { payments[$0].priority > reserved.urgency } ?? line.upperBound
        guard start < line.upperBound else { return Lock(start: start) }
        let urgent = payments[line.lowerBound..<start].reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
        let lock = Lock(minorUnits: max(0, Int128(reserved.minorUnits) - urgent), start: start)
        means[payer] -= lock.minorUnits
        return lock
    }
}
