// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import Testing

@Suite struct NettingTests {
    /// A owes B 100, B owes C 80, C owes A 70, A owes C 30.
    private static let ring: [IndexedObligation] = [
        IndexedObligation(payer: 0, payee: 1, minorUnits: 100), IndexedObligation(payer: 1, payee: 2, minorUnits: 80),
        IndexedObligation(payer: 2, payee: 0, minorUnits: 70), IndexedObligation(payer: 0, payee: 2, minorUnits: 30),
    ]

    @Test func `a small cycle nets as it does by hand`() {
        let positions = NetPositions(of: Self.ring, participants: 3)
        #expect(positions.nets == [-60, 20, 40])
        #expect(positions.gross == 280)
        #expect(positions.netted == 60)
        #expect(positions.offset == 220)
        #expect(NettingProof(of: positions, from: Self.ring).violations(for: Self.ring).isEmpty)
    }

    @Test func `pairs are set off by themselves`() {
        let pairs = BilateralNetting.pairs(of: Self.ring, participants: 3)
        #expect(pairs.map(\.first) == [0, 0, 1])
        #expect(pairs.map(\.second) == [1, 2, 2])
        #expect(pairs.map(\.net) == [-100, 40, -80])
        #expect(pairs.map(\.gross) == [100, 100, 80])
    }

    @Test func `a debt to oneself is settled by itself`() {
        let own = [IndexedObligation(payer: 1, payee: 1, minorUnits: .max), IndexedObligation(payer: 1, payee: 1, minorUnits: .max)]
        let positions = NetPositions(of: own, participants: 2)
        #expect(positions.nets == [0, 0])
        #expect(positions.gross == 2 * Int128(Int64.max))
        #expect(NettingProof(of: positions, from: own).violations(for: own).isEmpty)
        #expect(BilateralNetting.pairs(of: own, participants: 2).isEmpty)
    }

    @Test func `nothing nets to nothing`() {
        let positions = NetPositions(of: [], participants: 0)
        #expect(positions.gross == 0 && positions.nets.isEmpty)
        #expect(NettingProof(of: positions, from: []).violations(for: []).isEmpty)
    }

    @Test func `a proof notices one obligation that was changed, left out or added`() {
        let proof = NettingProof(of: NetPositions(of: Self.ring, participants: 3), from: Self.ring)
        var changed = Self.ring
        changed[1] = IndexedObligation(payer: 1, payee: 2, minorUnits: 81)
        #expect(!proof.violations(for: changed).isEmpty)
        #expect(!proof.violations(for: Array(Self.ring.dropLast())).isEmpty)
        #expect(!proof.violations(for: Self.ring + [Self.ring[0]]).isEmpty)
        // The right obligations, but positions of others.
        let wrong = NettingProof(of: NetPositions(of: changed, participants: 3), from: Self.ring)
        #expect(!wrong.violations(for: Self.ring).isEmpty)
    }

    @Test(arguments: 0..<60)
    func `nets add up to zero, and pairs to the same nets`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let participants = Int.random(in: 1...30, using: &numbers)
        let obligations = (0..<Int.random(in: 0...300, using: &numbers)).map { _ in
            IndexedObligation(
                payer: Int32.random(in: 0..<Int32(participants), using: &numbers),
                payee: Int32.random(in: 0..<Int32(participants), using: &numbers), minorUnits: numbers.edge())
        }
        let positions = NetPositions(of: obligations, participants: participants)
        #expect(positions.nets.reduce(0, +) == 0, "seed \(seed)")
        #expect(NettingProof(of: positions, from: obligations).violations(for: obligations).isEmpty, "seed \(seed)")
        var nets = [Int128](repeating: 0, count: participants)
        for pair in BilateralNetting.pairs(of: obligations, participants: participants) {
            nets[Int(pair.first)] += pair.net
            nets[Int(pair.second)] -= pair.net
        }
        #expect(nets == positions.nets, "seed \(seed)")
    }
}
