// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import CultureTourism
import EnergyChemical
import ExchangeModel
import RuralRevitalization
import SectorKit
import Testing

/// What the sectors' mappings have in common, whether the public files are there or not.
@Suite struct MappingCatalogTests {
    static let sectors: [any SectorModule] = [CultureTourism(), Biomedicine(), EnergyChemical(), RuralRevitalization()]

    @Test func `each mapping fills the fields of its product kind, in order`() throws {
        for sector in Self.sectors {
            for mapping in sector.mappings {
                let kind = try #require(sector.product(mapping.productKind), "\(mapping.id)")
                #expect(try mapping.columns.map(\.field) == kind.schema().fields.map(\.name), "\(mapping.id)")
                #expect(mapping.source.isComplete && !mapping.licence.isEmpty, "\(mapping.id)")
            }
        }
    }

    @Test func `names are given once`() {
        let names = Self.sectors.flatMap { $0.mappings.map(\.id) + $0.unimportableTables.map(\.id) }
        #expect(Set(names).count == names.count && names.count == 50)
    }

    @Test func `each file that stays out has a reason in both languages`() {
        for table in Self.sectors.flatMap(\.unimportableTables) {
            #expect(table.reason.isComplete && table.source.isComplete && !table.licence.isEmpty, "\(table.id)")
        }
    }
}
