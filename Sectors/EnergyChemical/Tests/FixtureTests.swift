// SPDX-License-Identifier: Apache-2.0
import EnergyChemical
import SectorKit
import Testing

@Suite struct FixtureTests {
    private func report(_ kind: ProductKind.ID, _ bytes: [UInt8]) throws -> ValidationReport {
        let schema = try #require(try EnergyChemical().product(kind)?.schema())
        return try TableValidator.validate(MemorySource(bytes), against: schema, options: Sample.tableOptions)
    }

    @Test func `stock and place of a chemical are foreign to the schema and denied by the rules`() throws {
        let report = try report("EC-P4", PackageResources.chem_with_stock_csv)
        #expect(!report.isValid)
        let rules = EnergyChemical().rules
        let facts: Facts = [.columns: .list(report.labels)]
        #expect(rules.first { $0.id == "EC-06" }?.check(facts)?.name.en == "deny")
        #expect(rules.first { $0.id == "EC-03" }?.check(facts)?.name.en == "mask first")
    }

    @Test func `each broken interval is told of`() throws {
        let errors = try report("EC-P1", PackageResources.load_broken_csv).errors
        let told = Set(errors.map { "\($0.rowNumber ?? 0) \($0.fieldName ?? "")" })
        for cell in ["2 kwh", "3 ts", "4 interval_min", "5 voltage_kv", "6 user_class"] { #expect(told.contains(cell), "\(cell)") }
        #expect(errors.contains { $0.rowNumber == 7 && $0.type == .primaryKey }, "the same interval twice")
    }
}
