// SPDX-License-Identifier: Apache-2.0
import EnergyChemical
import Foundation
import SectorKit
import SectorTesting
import Testing

@Suite struct EnergyChemicalTests {
    @Test(arguments: [0, 1, 2, 3] as [UInt64]) func `the sector keeps every promise of the conformance kit`(seed: UInt64) {
        let report = SectorConformance.check(EnergyChemical(), seed: seed)
        #expect(report.isPassed, "\(report)")
    }

    @Test func `the ids are the ones published`() {
        let module = EnergyChemical()
        #expect(module.products.map(\.id) == ["EC-P1", "EC-P2", "EC-P3", "EC-P4", "EC-P5", "EC-P6", "EC-P7", "EC-P8", "EC-P9", "EC-F1"])
        #expect(module.rules.map(\.id) == (1...11).map { $0 < 10 ? "EC-0\($0)" : "EC-\($0)" })
        #expect(
            module.valuationModels.map(\.id)
                == ["ec.granular-market", "ec.comparables", "ec.timeliness", "ec.quality-deduction"])
    }

    @Test(arguments: EnergyChemical().valuationModels.flatMap { model in model.examples.map { (model.id, $0) } })
    func `worked numbers reproduce to the fen`(id: String, example: ValuationExample) throws {
        let model = try #require(EnergyChemical().valuationModel(id))
        #expect(try model.appraise(example.inputs).value == example.value, "\(id) \(example.title.en)")
    }

    @Test(arguments: zip([5, 15, 30, 60, 1_440], ["1.537744", "1.3", "1.15", "1", "0.312256"]))
    func `the finer the series the more it counts`(minutes: Int, factor: String) throws {
        let model = try #require(EnergyChemical().valuationModel("ec.granular-market"))
        let appraisal = try model.appraise(
            ValuationInputs(["comparable-price": [1], "interval-minutes": [Decimal(minutes)]]))
        let step = try #require(appraisal.trace.first { $0.title.en == "Granularity k_g" })
        let value = try #require(Decimal(string: step.result))
        #expect(value.roundedHalfUp(decimals: 6).description == factor)
    }

    @Test func `comparables far apart carry a warning`() throws {
        let model = try #require(EnergyChemical().valuationModel("ec.comparables"))
        for example in model.examples { #expect(try model.appraise(example.inputs).warnings.count == 1) }
        #expect(try model.appraise(ValuationInputs(["comparable-prices": [100, 100, 130]])).warnings.isEmpty)
    }
}
