// SPDX-License-Identifier: Apache-2.0
import Forestry
import SectorKit
import SectorTesting
import Testing

@Suite struct ForestryTests {
    @Test(arguments: [0, 1, 2] as [UInt64]) func `the sector keeps every promise of the conformance kit`(seed: UInt64) {
        let report = SectorConformance.check(Forestry(), seed: seed)
        #expect(report.isPassed, "\(report)")
    }

    @Test func `a thousand cubic metres of spruce are worth 81,427.50`() throws {
        let model = try #require(Forestry().valuationModel("fo.carbon-increment"))
        let example = try #require(model.examples.first)
        #expect(try model.appraise(example.inputs).value == .fen(8_142_750))
    }

    @Test func `the sample's carbon follows from its volumes`() throws {
        let sample = try #require(Forestry().samples.first { $0.productKind == "FO-P1" })
        for row in try ForestCarbon.rows(of: sample) where row.species == "云杉" {
            let (volume, carbon) = (try #require(row.volumeM3), try #require(row.carbonT))
            // 0.41 t/m3, expansion 1.5, roots 0.22, carbon 0.47.
            #expect(abs(carbon - volume * Decimal(3_526_41, decimals: 6)) < 1, "\(row)")
        }
    }
}
