// SPDX-License-Identifier: Apache-2.0
import RuralRevitalization
import SectorKit
import Testing

/// What ties a sample's columns together, read by the types that the schemas give their rows.
@Suite struct SampleTests {
    private func sample(_ kind: ProductKind.ID) throws -> Sample {
        try #require(RuralRevitalization().samples.first { $0.productKind == kind })
    }

    @Test func `the mean price lies between the low and the high one`() throws {
        for row in try FarmPrice.rows(of: sample("RV-P1")) {
            let (low, mean, high) = (try #require(row.priceLow), try #require(row.priceAvg), try #require(row.priceHigh))
            #expect(low <= mean && mean <= high, "\(row)")
        }
    }

    @Test func `no entity takes over more land than there is`() throws {
        for row in try LandContractAgg.rows(of: sample("RV-P4")) {
            #expect(try #require(row.transferredMu) <= #require(row.areaMu), "\(row)")
        }
    }

    @Test func `yields are harvests over areas, within a per cent`() throws {
        for row in try CropYield.rows(of: sample("RV-P2")) {
            let (area, harvest, yield) = (try #require(row.areaHa), try #require(row.outputT), try #require(row.yieldTHa))
            #expect(abs(harvest - area * yield) <= harvest * Decimal(1, decimals: 2), "\(row)")
        }
    }
}
