// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import SectorKit
import SectorTesting
import Testing

@Suite struct CultureTourismTests {
    @Test func `the sector keeps every promise of the conformance kit`() {
        let report = SectorConformance.check(CultureTourism())
        #expect(report.isPassed, "\(report)")
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `the sector conforms whatever the seed`(seed: UInt64) {
        let report = SectorConformance.check(CultureTourism(), seed: seed)
        #expect(report.isPassed, "\(report)")
    }

    @Test func `the ids are the ones published`() {
        let module = CultureTourism()
        #expect(module.manifest.id == "culture-tourism")
        #expect(module.products.map(\.id) == ["CT-P1", "CT-P2", "CT-P3", "CT-P4", "CT-P5", "CT-P6", "CT-P7", "CT-F1"])
        #expect(
            module.rules.map(\.id).sorted()
                == ["CT-01", "CT-02", "CT-03", "CT-04", "CT-05", "CT-06", "CT-07", "CT-08", "CT-09", "CT-10", "CT-11"])
        #expect(
            module.valuationModels.map(\.id) == [
                "ct.seasonal-income", "ct.incremental-income", "ct.market-comparables", "ct.adjusted-value", "ct.rebuild-cost",
            ])
    }
}
