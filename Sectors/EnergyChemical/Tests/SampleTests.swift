// SPDX-License-Identifier: Apache-2.0
import EnergyChemical
import SectorKit
import Testing

/// What ties a sample's columns together, read by the types that the schemas give their rows.
@Suite struct SampleTests {
    private func sample(_ kind: ProductKind.ID) throws -> Sample {
        try #require(EnergyChemical().samples.first { $0.productKind == kind })
    }

    @Test func `emissions are quantities times factors, within half a per cent`() throws {
        for row in try CarbonLedger.rows(of: sample("EC-P5")) {
            let (activity, factor, co2) = (try #require(row.activity), try #require(row.ef), try #require(row.co2))
            #expect(abs(co2 - activity * factor) <= co2 * Decimal(5, decimals: 3), "\(row)")
        }
    }

    @Test func `plants put out no more than they have`() throws {
        for row in try RenewableOutput.rows(of: sample("EC-P2")) {
            let (output, capacity) = (try #require(row.outputMw), try #require(row.capacityMw))
            #expect(output >= capacity * Decimal(-5, decimals: 2) && output <= capacity * Decimal(105, decimals: 2), "\(row)")
        }
    }
}
