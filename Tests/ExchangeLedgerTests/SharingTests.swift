// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct SharingTests {
    /// v(A)=60, v(B)=40, v(C)=0, v(AB)=140, v(AC)=90, v(BC)=70, v(ABC)=200.
    private static func golden() throws -> CoalitionValues {
        try CoalitionValues(parties: 3, values: [0, 60, 40, 140, 0, 90, 70, 200])
    }

    @Test func `the worked example divides 95 : 75 : 30`() throws {
        let shapley = try Self.golden().shapley
        #expect((0..<3).map { shapley.whole(of: $0).value } == [95, 75, 30])
        #expect((0..<3).allSatisfy { shapley.whole(of: $0).remainder == 0 })
        #expect(try shapley.split(.fen(100_001)).map(\.minorUnits) == [47_501, 37_500, 15_000])
        #expect(try RevenueSplit.shapley(Self.golden()).split(.fen(200)).map(\.minorUnits) == [95, 75, 30])
    }

    @Test(arguments: [0, 1, 2, 7, 100_001, Int64.max] as [Int64])
    func `every kind of split pays out exactly`(amount: Int64) throws {
        let work = StageContributions.Work(weight: .percent(25), efforts: [1, 2, 3])
        let splits: [RevenueSplit] = [
            .fixed(minorUnits: [0, 0, 0], rest: 2), .proportional(weights: [1, 1, 1]), .shapley(try Self.golden()),
            .stages(try StageContributions(collect: work, process: work, circulate: work, apply: work)),
        ]
        for split in splits {
            #expect(try split.split(.fen(amount)).reduce(Int128(0)) { $0 + Int128($1.minorUnits) } == Int128(amount))
        }
    }

    @Test func `four stages pay each contributor for each stage`() throws {
        let contributions = try StageContributions(
            collect: .init(weight: .percent(40), efforts: [1, 0]), process: .init(weight: .percent(30), efforts: [1, 2]),
            circulate: .init(weight: .percent(20), efforts: [0, 1]), apply: .init(weight: .percent(10), efforts: [1, 1]))
        let trace = try contributions.trace(of: .fen(10_000)).map { $0.map(\.minorUnits) }
        #expect(trace == [[4_000, 0], [1_000, 2_000], [0, 2_000], [500, 500]])
        #expect(try RevenueSplit.stages(contributions).split(.fen(10_000)).map(\.minorUnits) == [5_500, 4_500])
    }

    @Test(arguments: [24, 26] as [Int64])
    func `stage weights that do not add up to one are refused`(last: Int64) {
        let work = StageContributions.Work(weight: .percent(25), efforts: [1])
        let found = refusal { () throws(Refusal) in
            _ = try StageContributions(
                collect: work, process: work, circulate: work, apply: .init(weight: .percent(last), efforts: [1]))
        }
        #expect(found?.code == "sharing.stages-unusable")
    }

    @Test func `a stage that counts and in which nobody worked is refused, one that does not count is not`() throws {
        let work = StageContributions.Work(weight: .percent(50), efforts: [1])
        let none = StageContributions.Work(weight: .zero, efforts: [0])
        _ = try StageContributions(collect: work, process: work, circulate: none, apply: none)
        let found = refusal { () throws(Refusal) in
            _ = try StageContributions(
                collect: work, process: .init(weight: .percent(50), efforts: [0]), circulate: none, apply: none)
        }
        #expect(found?.code == "sharing.stages-unusable")
    }

    @Test func `a split below the processor's floor is refused, at the floor it is not`() throws {
        let floor = ShareFloor(party: 1, share: .percent(30))
        #expect(try floor.least(of: .fen(100_001)) == .fen(30_001))
        let atFloor = RevenueSplit.fixed(minorUnits: [0, 30_001], rest: 0)
        #expect(try atFloor.split(.fen(100_001), floors: [floor]).map(\.minorUnits) == [70_000, 30_001])
        let below = RevenueSplit.fixed(minorUnits: [0, 30_000], rest: 0)
        let found = refusal { () throws(Refusal) in _ = try below.split(.fen(100_001), floors: [floor]) }
        #expect(found == Refusal("sharing.below-floor", Text(zh: "", en: ""), subject: "1"))
    }

    @Test func `fixed sums leave the rest to one party, and no more than there is`() throws {
        let split = RevenueSplit.fixed(minorUnits: [300, 0, 200], rest: 1)
        #expect(try split.split(.fen(500)).map(\.minorUnits) == [300, 0, 200])
        let found = refusal { () throws(Refusal) in _ = try split.split(.fen(499)) }
        #expect(found?.code == "sharing.fixed-above-amount")
        let two = refusal { () throws(Refusal) in _ = try RevenueSplit.fixed(minorUnits: [1, 2], rest: 0).split(.fen(9)) }
        #expect(two?.code == "sharing.fixed-sums-unusable")
    }

    @Test func `a party that lowers the value of the whole gets no share`() throws {
        let shapley = try CoalitionValues(parties: 2, values: [0, 100, 0, 50]).shapley
        #expect(shapley.whole(of: 0).value == 75)
        let found = refusal { () throws(Refusal) in _ = try shapley.split(.fen(100)) }
        #expect(found?.code == "sharing.contribution-negative")
    }

    @Test(arguments: [(0, 1), (3, 7), (3, 9), (13, 8_192)])
    func `a table that does not list every coalition is refused`(parties: Int, count: Int) {
        let found = refusal { () throws(Refusal) in
            _ = try CoalitionValues(parties: parties, values: Array(repeating: 0, count: count))
        }
        #expect(found?.code == "sharing.coalitions-incomplete")
    }

    @Test(arguments: 0..<30)
    func `exact values agree with all orders of joining, and add up`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let parties = Int.random(in: 1...6, using: &numbers)
        let values = [0] + (1..<(1 << parties)).map { _ in Int64.random(in: -50...1_000, using: &numbers) }
        let table = try CoalitionValues(parties: parties, values: values)
        var sums = [Int128](repeating: 0, count: parties)
        func join(_ coalition: Int) {
            for party in 0..<parties where coalition >> party & 1 == 0 {
                let after = coalition | 1 << party
                var orders: Int128 = 1
                let left = parties - after.nonzeroBitCount
                if left > 1 { for number in 2...left { orders *= Int128(number) } }
                sums[party] += Int128(values[after] - values[coalition]) * orders
                join(after)
            }
        }
        join(0)
        let shapley = table.shapley
        #expect(shapley.numerators == sums, "seed \(seed)")
        #expect(shapley.numerators.reduce(0, +) == Int128(values[values.count - 1]) * shapley.denominator, "seed \(seed)")
    }

    @Test func `twelve parties with the largest values neither overflow nor lose a fen`() throws {
        let values = (0..<4_096).map { Int64.max / 4_096 * Int64($0) }
        let shapley = try CoalitionValues(parties: 12, values: values).shapley
        let parts = try shapley.split(.fen(.max))
        #expect(parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) } == Int128(Int64.max))
        // Bit i adds 2^i units, whatever else is there.
        #expect(shapley.whole(of: 0).value == Int128(Int64.max / 4_096))
        let oddValues = (0..<4_096).map { Int64($0 % 97) * 1_000_003_000_019 + Int64($0) * 97_000_000_000_003 }
        let odd = try CoalitionValues(parties: 12, values: oddValues)
        let split = try odd.shapley.split(.fen(.max - 12))
        #expect(split.reduce(Int128(0)) { $0 + Int128($1.minorUnits) } == Int128(Int64.max - 12))
    }

    @Test func `a sample keeps within its error bound and repeats`() throws {
        let parties = 14
        func value(_ coalition: UInt64) -> Int64 {
            // Everyone adds its own number; the first two add 500 together.
            let own = (0..<parties).reduce(Int64(0)) { coalition >> UInt64($1) & 1 == 1 ? $0 + Int64($1 * 10) : $0 }
            return own + (coalition & 3 == 3 ? 500 : 0)
        }
        let sample = try SampledShapley(parties: parties, orders: 4_000, seed: 7, marginals: 0...510, value: value)
        #expect(try sample == SampledShapley(parties: parties, orders: 4_000, seed: 7, marginals: 0...510, value: value))
        let bound = Int128(try sample.errorBound(confidencePercent: 95))
        // ε = 510 · √(ln(560) ÷ 8000) = 14.34…, rounded up and a little above.
        #expect((15...16).contains(bound))
        for party in 0..<parties {
            let exact = Int128(party * 10) + (party < 2 ? 250 : 0)
            #expect((sample.values.whole(of: party).value - exact).magnitude <= UInt128(bound), "party \(party)")
        }
        #expect(sample.values.numerators.reduce(0, +) == Int128(value(1 << UInt64(parties) - 1)) * 4_000)
        let found = refusal { () throws(Refusal) in
            _ = try SampledShapley(parties: parties, orders: 100, seed: 7, marginals: 0...509, value: value)
        }
        #expect(found?.code == "sharing.marginal-out-of-range")
    }

    @Test func `a table and stages read back from bytes, and broken ones do not`() throws {
        let split = RevenueSplit.shapley(try Self.golden())
        #expect(try CBORDecoder().decode(RevenueSplit.self, from: CBOREncoder().encode(split)) == split)
        let work = StageContributions.Work(weight: .percent(25), efforts: [1])
        let stages = RevenueSplit.stages(try StageContributions(collect: work, process: work, circulate: work, apply: work))
        #expect(try CBORDecoder().decode(RevenueSplit.self, from: CBOREncoder().encode(stages)) == stages)
        struct Broken: Codable { var parties = 3, values: [Int64] = [0, 1] }
        #expect(throws: (any Error).self) {
            try CBORDecoder().decode(CoalitionValues.self, from: CBOREncoder().encode(Broken()))
        }
    }
}
