// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import SectorKit
import Testing

@Suite struct FixtureTests {
    private func report(_ kind: ProductKind.ID, _ bytes: [UInt8]) throws -> ValidationReport {
        let schema = try #require(try Biomedicine().product(kind)?.schema())
        return try TableValidator.validate(MemorySource(bytes), against: schema, options: Sample.tableOptions)
    }

    @Test func `a date of birth is foreign to the schema and masked by the rule`() throws {
        let report = try report("BM-P1", PackageResources.cohort_with_birthdates_csv)
        #expect(report.errors.map(\.type).contains(.extraLabel))
        let rule = try #require(Biomedicine().rules.first { $0.id == "BM-07" })
        #expect(rule.check([.columns: .list(report.labels)])?.name.en == "mask first")
    }

    @Test func `subjects that stand alone have k of one`() throws {
        let kind = try #require(Biomedicine().product("BM-P1"))
        var measurer = TableMeasurer(
            schema: try kind.schema(), anonymity: KAnonymityPlan(kind.quasiIdentifiers.map { .init($0) }))
        let source = MemorySource(PackageResources.cohort_of_singletons_csv)
        _ = try TableReader(source: source, options: Sample.tableOptions).read(into: &measurer)
        #expect(try measurer.anonymity?.result().k == 1)
    }

    @Test func `each broken variant is told of and NA is a gene`() throws {
        let errors = try report("BM-P3", PackageResources.variants_broken_csv).errors
        let told = Set(errors.map { "\($0.rowNumber ?? 0) \($0.fieldName ?? "")" })
        for cell in ["2 chrom", "3 pos", "4 ref", "5 af"] { #expect(told.contains(cell), "\(cell)") }
        #expect(errors.contains { $0.rowNumber == 7 && $0.type == .primaryKey }, "the same variant twice")
        #expect(!errors.contains { $0.fieldName == "gene" })
    }
}
