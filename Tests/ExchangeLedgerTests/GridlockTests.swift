// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import Testing

@Suite struct GridlockTests {
    private static func payment(_ payer: Int32, _ payee: Int32, _ amount: Int64, _ sequence: UInt64, _ priority: UInt8 = 0)
        -> QueuedPayment
    {
        QueuedPayment(
            IndexedObligation(payer: payer, payee: payee, minorUnits: amount), sequence: sequence, priority: priority)
    }

    @Test func `a ring of payments that nobody could make alone is made at once`() {
        let queue = [Self.payment(0, 1, 100, 1), Self.payment(1, 2, 100, 2), Self.payment(2, 0, 100, 3)]
        let resolution = GridlockResolution(of: queue, means: [0, 0, 0])
        #expect(resolution.settled == [0, 1, 2])
        #expect(resolution.deferred.isEmpty)
        #expect(resolution.remaining == [0, 0, 0])
    }

    @Test(arguments: [(99, [Int](), [0, 1]), (100, [0], [1]), (149, [0], [1]), (150, [0, 1], [])] as [(Int64, [Int], [Int])])
    func `means decide how far down a queue payments are made`(means: Int64, settled: [Int], deferred: [Int]) {
        let queue = [Self.payment(0, 1, 100, 1), Self.payment(0, 1, 50, 2)]
        let resolution = GridlockResolution(of: queue, means: [means, 0])
        #expect(resolution.settled == settled)
        #expect(resolution.deferred == deferred)
    }

    @Test func `an urgent payment goes before an older one, and a small one does not overtake a large one`() {
        let queue = [Self.payment(0, 1, 60, 1, 1), Self.payment(0, 1, 60, 2, 0), Self.payment(0, 1, 1, 3, 1)]
        let resolution = GridlockResolution(of: queue, means: [100, 0])
        #expect(resolution.settled == [1])
        #expect(resolution.remaining == [40, 60])
    }

    @Test func `whoever is below zero pays nothing until it has received enough`() {
        let queue = [Self.payment(0, 1, 10, 1), Self.payment(1, 0, 30, 2)]
        #expect(GridlockResolution(of: queue, means: [-21, 100]).settled == [1])
        #expect(GridlockResolution(of: queue, means: [-20, 100]).settled == [0, 1])
    }

    @Test(arguments: 0..<200)
    func `it finds the largest of all subsets that keep the order`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let participants = Int.random(in: 2...5, using: &numbers)
        let queue = (0..<Int.random(in: 1...12, using: &numbers)).map { index in
            Self.payment(
                Int32.random(in: 0..<Int32(participants), using: &numbers),
                Int32.random(in: 0..<Int32(participants), using: &numbers), Int64.random(in: 1...20, using: &numbers),
                UInt64(index), UInt8.random(in: 0...2, using: &numbers))
        }
        let means = (0..<participants).map { _ in Int64.random(in: -5...20, using: &numbers) }
        var best = 0
        for subset in 0..<(1 << queue.count) where subset.nonzeroBitCount > best.nonzeroBitCount {
            if Self.isFeasible(subset, queue, means) { best = subset }
        }
        let resolution = GridlockResolution(of: queue, means: means)
        let found = resolution.settled.reduce(0) { $0 | 1 << $1 }
        #expect(Self.isFeasible(found, queue, means), "seed \(seed)")
        #expect(found == best, "seed \(seed): \(resolution.settled)")
        #expect((resolution.settled + resolution.deferred).sorted() == Array(queue.indices), "seed \(seed)")
    }

    /// Whether a subset keeps every payer's order and leaves nobody who pays below zero.
    private static func isFeasible(_ subset: Int, _ queue: [QueuedPayment], _ means: [Int64]) -> Bool {
        var means = means
        var pays = Set<Int32>()
        for (index, payment) in queue.enumerated() where subset >> index & 1 == 1 {
            let hasOvertaken = queue.indices.contains { other in
                let before = queue[other]
                return subset >> other & 1 == 0 && before.obligation.payer == payment.obligation.payer
                    && (before.priority, before.sequence) < (payment.priority, payment.sequence)
            }
            if hasOvertaken { return false }
            means[Int(payment.obligation.payer)] -= payment.obligation.minorUnits
            means[Int(payment.obligation.payee)] += payment.obligation.minorUnits
            pays.insert(payment.obligation.payer)
        }
        return pays.allSatisfy { means[Int($0)] >= 0 }
    }

    @Test(arguments: 0..<40)
    func `the order of the input does not show in the outcome`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let queue = (0..<400).map { index in
            // Some share a sequence number.
            Self.payment(
                Int32.random(in: 0..<20, using: &numbers), Int32.random(in: 0..<20, using: &numbers),
                Int64.random(in: 1...1_000, using: &numbers), UInt64(index / 3))
        }
        let means = (0..<20).map { _ in Int64.random(in: 0...2_000, using: &numbers) }
        let first = GridlockResolution(of: queue, means: means)
        let shuffled = queue.shuffled(using: &numbers)
        let second = GridlockResolution(of: shuffled, means: means)
        #expect(first.remaining == second.remaining, "seed \(seed)")
        let firstSettled = first.settled.map { queue[$0] }.sorted(by: Self.order)
        let secondSettled = second.settled.map { shuffled[$0] }.sorted(by: Self.order)
        #expect(firstSettled == secondSettled, "seed \(seed)")
    }

    private static func order(_ left: QueuedPayment, _ right: QueuedPayment) -> Bool {
        (left.sequence, left.obligation.payer, left.obligation.payee, left.obligation.minorUnits)
            < (right.sequence, right.obligation.payer, right.obligation.payee, right.obligation.minorUnits)
    }
}
