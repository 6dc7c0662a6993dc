// SPDX-License-Identifier: Apache-2.0
import RuralRevitalization
import SectorKit
import Testing

@Suite struct FixtureTests {
    private func report(_ kind: ProductKind.ID, _ bytes: [UInt8]) throws -> ValidationReport {
        let schema = try #require(try RuralRevitalization().product(kind)?.schema())
        return try TableValidator.validate(MemorySource(bytes), against: schema, options: Sample.tableOptions)
    }

    @Test func `rows of households break the schema and are denied by the rule`() throws {
        let report = try report("RV-P4", PackageResources.land_by_household_csv)
        #expect(!report.isValid)
        let rule = try #require(RuralRevitalization().rules.first { $0.id == "RV-01" })
        #expect(rule.check([.columns: .list(report.labels), .cellSize: 12])?.name.en == "deny")
    }

    @Test func `each broken price is told of`() throws {
        let errors = try report("RV-P1", PackageResources.prices_broken_csv).errors
        let told = Set(errors.map { "\($0.rowNumber ?? 0) \($0.fieldName ?? "")" })
        for cell in ["2 market_id", "3 item", "4 date", "5 price_low", "6 volume_t", "7 grade"] { #expect(told.contains(cell), "\(cell)") }
        #expect(errors.contains { $0.rowNumber == 8 && $0.type == .primaryKey }, "the same price twice")
    }
}
