// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import Testing

@Suite struct GridlockReserveTests {
    private static func payment(_ payer: Int32, _ payee: Int32, _ amount: Int64, _ sequence: UInt64, _ priority: UInt8) -> QueuedPayment {
        QueuedPayment(
            IndexedObligation(payer: payer, payee: payee, minorUnits: amount), sequence: sequence, priority: priority)
    }

    @Test(
        arguments: [
            // means, reserve, what is settled of an urgent 60, a normal 30 and a normal 20
            (110, 0, [0, 1, 2]), (110, 60, [0, 1, 2]), (110, 61, [0, 1]), (110, 80, [0, 1]), (110, 81, [0]), (60, 1_000, [0]),
            (59, 1_000, []),
        ] as [(Int64, Int64, [Int])])
    func `a reserve pays urgent payments and no others`(means: Int64, reserve: Int64, settled: [Int]) {
        let queue = [Self.payment(0, 1, 60, 3, 0), Self.payment(0, 1, 30, 1, 5), Self.payment(0, 1, 20, 2, 5)]
        let resolution = GridlockResolution(of: queue, means: [means, 0], reserved: [ReservedMeans(minorUnits: reserve, urgency: 0), nil])
        #expect(resolution.settled == settled)
        let paid = settled.reduce(0) { $0 + queue[$1].obligation.minorUnits }
        #expect(resolution.remaining == [Int128(means - paid), Int128(paid)])
    }

    @Test func `without an urgent payment the whole reserve stays, and incoming money is free`() {
        let queue = [Self.payment(0, 1, 50, 1, 5), Self.payment(1, 0, 40, 2, 5)]
        func settled(_ reserve: Int64) -> [Int] {
            GridlockResolution(of: queue, means: [100, 100], reserved: [ReservedMeans(minorUnits: reserve, urgency: 2), nil]).settled
        }
        #expect(settled(90) == [0, 1])
        #expect(settled(91) == [1])
    }

    @Test(arguments: 0..<300)
    func `it finds the largest of all subsets that keep the order and the reserves`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let participants = Int.random(in: 2...5, using: &numbers)
        let queue = (0..<Int.random(in: 1...12, using: &numbers)).map { index in
            Self.payment(
                Int32.random(in: 0..<Int32(participants), using: &numbers),
                Int32.random(in: 0..<Int32(participants), using: &numbers), Int64.random(in: 1...20, using: &numbers),
                UInt64(index), UInt8.random(in: 0...2, using: &numbers))
        }
        let means = (0..<participants).map { _ in Int64.random(in: -5...30, using: &numbers) }
        let reserved = (0..<participants).map { _ in
            Bool.random(using: &numbers)
                ? ReservedMeans(minorUnits: Int64.random(in: 0...30, using: &numbers), urgency: UInt8.random(in: 0...2, using: &numbers)) : nil
        }
        var best = 0
        for subset in 0..<(1 << queue.count) where subset.nonzeroBitCount > best.nonzeroBitCount {
            if Self.isFeasible(subset, queue, means, reserved) { best = subset }
        }
        let resolution = GridlockResolution(of: queue, means: means, reserved: reserved)
        let found = resolution.settled.reduce(0) { $0 | 1 << $1 }
        #expect(Self.isFeasible(found, queue, means, reserved), "seed \(seed)")
        #expect(found == best, "seed \(seed): \(resolution.settled)")
        var left = means.map { Int128($0) }
        for index in resolution.settled {
            left[Int(queue[index].obligation.payer)] -= Int128(queue[index].obligation.minorUnits)
            left[Int(queue[index].obligation.payee)] += Int128(queue[index].obligation.minorUnits)
        }
        #expect(resolution.remaining == left, "seed \(seed)")
    }

    /// Whether a subset keeps every payer's order, leaves nobody who pays below zero, and leaves whoever pays something that is not
    /// urgent at least what its urgent payments did not draw of its reserve.
    private static func isFeasible(
        _ subset: Int, _ queue: [QueuedPayment], _ means: [Int64], _ reserved: [ReservedMeans?]
    ) -> Bool {
        var left = means
        var floor: [Int: Int64] = [:]
        for (index, payment) in queue.enumerated() where subset >> index & 1 == 1 {
            let payer = Int(payment.obligation.payer)
            let hasOvertaken = queue.indices.contains { other in
                let before = queue[other]
                return subset >> other & 1 == 0 && before.obligation.payer == payment.obligation.payer
                    && (before.priority, before.sequence) < (payment.priority, payment.sequence)
            }
            if hasOvertaken { return false }
            left[payer] -= payment.obligation.minorUnits
            left[Int(payment.obligation.payee)] += payment.obligation.minorUnits
            floor[payer] = max(0, floor[payer] ?? 0)
            guard let reserve = reserved[payer], payment.priority > reserve.urgency else { continue }
            let urgent = queue.indices.filter {
                subset >> $0 & 1 == 1 && queue[$0].obligation.payer == payment.obligation.payer && queue[$0].priority <= reserve.urgency
            }.reduce(Int64(0)) { $0 + queue[$1].obligation.minorUnits }
            floor[payer] = max(0, reserve.minorUnits - urgent)
        }
        return floor.allSatisfy { left[$0.key] >= $0.value }
    }
}
