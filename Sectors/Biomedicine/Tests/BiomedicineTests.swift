// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import Foundation
import SectorKit
import SectorTesting
import Testing

@Suite struct BiomedicineTests {
    @Test(arguments: [0, 1, 2, 3] as [UInt64]) func `the sector keeps every promise of the conformance kit`(seed: UInt64) {
        let report = SectorConformance.check(Biomedicine(), seed: seed)
        #expect(report.isPassed, "\(report)")
    }

    @Test func `the ids are the ones published`() {
        let module = Biomedicine()
        #expect(module.products.map(\.id) == ["BM-P1", "BM-P2", "BM-P3", "BM-P4", "BM-P5", "BM-P6", "BM-P7", "BM-F1"])
        #expect(module.rules.map(\.id) == (1...10).map { $0 < 10 ? "BM-0\($0)" : "BM-10" })
        #expect(module.valuationModels.map(\.id) == ["bm.cohort-cost", "bm.adjusted-cost", "bm.royalty-saving"])
    }

    @Test(arguments: Biomedicine().valuationModels.flatMap { model in model.examples.map { (model.id, $0) } })
    func `worked numbers reproduce to the fen`(id: String, example: ValuationExample) throws {
        let model = try #require(Biomedicine().valuationModel(id))
        #expect(try model.appraise(example.inputs).value == example.value, "\(id) \(example.title.en)")
    }

    @Test(
        arguments: [
            ("Multiplier of size (1.5 at most)", "1.033021"), ("Multiplier of rarity (2 at most)", "1.349485"),
            ("Multiplier of follow-up (1.5 at most)", "1.136482"), ("Base value TC × (1 + R) × U", "1904400"),
        ]) func `the multipliers of a cohort stand in its trace`(title: String, result: String) throws
    {
        let model = try #require(Biomedicine().valuationModel("bm.cohort-cost"))
        let appraisal = try model.appraise(model.examples[1].inputs)
        let step = try #require(appraisal.trace.first { $0.title.en == title })
        let value = try #require(Decimal(string: step.result))
        #expect(value.roundedHalfUp(decimals: 6).description == result)
    }
}
