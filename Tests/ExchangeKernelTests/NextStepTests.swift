// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import Testing

@Suite struct NextStepTests {
    @Test(arguments: [20_261_125 as UInt64, 7])
    func `what each party may do next is exactly what the market accepts, over sixty thousand random steps each`(
        seed: UInt64
    ) async throws {
        var walk = try await ContractWalk(seed: seed)
        walk.run(60_000)
        print("contract walk, seed \(seed): \(walk.acceptedCount) steps accepted")
        #expect(walk.failure == nil, "seed \(seed)")
        #expect(walk.acceptedCount > 10_000)
        for step in NextStep.allCases { #expect((walk.taken[step] ?? 0) >= 5, "\(step) with seed \(seed)") }
        let bytes = try CBOREncoder().encode(walk.market)
        #expect(try CBORDecoder().decode(Market.self, from: bytes) == walk.market)
    }
}
