import Foundation
// SPDX-License-Identifier: Apache-2.0
import RuralRevitalization
import SectorKit
import SectorTesting
import Testing

@Suite struct RuralRevitalizationTests {
    @Test(arguments: [0, 1, 2, 3] as [UInt64]) func `the sector keeps every promise of the conformance kit`(seed: UInt64) {
        let report = SectorConformance.check(RuralRevitalization(), seed: seed)
        #expect(report.isPassed, "\(report)")
    }

    @Test func `the ids are the ones published`() {
        let module = RuralRevitalization()
        #expect(module.products.map(\.id) == (1...7).map { "RV-P\($0)" } + ["RV-F1"])
        #expect(module.rules.map(\.id) == (1...10).map { $0 < 10 ? "RV-0\($0)" : "RV-\($0)" })
        #expect(
            module.valuationModels.map(\.id)
                == ["rv.allowed-revenue", "rv.revenue-excess", "rv.buyer-discount", "rv.collective-share"])
    }

    @Test(arguments: RuralRevitalization().valuationModels.flatMap { model in model.examples.map { (model.id, $0) } })
    func `worked numbers reproduce to the fen`(id: String, example: ValuationExample) throws {
        let model = try #require(RuralRevitalization().valuationModel(id))
        #expect(try model.appraise(example.inputs).value == example.value, "\(id) \(example.title.en)")
    }

    @Test(arguments: [0, 1, 2, 3, 4, 33, 34, 99, 100, 100_001, 999_999_999] as [Int64])
    func `the village never gets less than its share and never a fen more`(fen: Int64) throws {
        let model = try #require(RuralRevitalization().valuationModel("rv.collective-share"))
        let value = try model.appraise(ValuationInputs(["net-income": [Decimal(fen) / 100]])).value
        #expect(value.minorUnits * 10 >= fen * 3 && (value.minorUnits - 1) * 10 < fen * 3)
    }
}
