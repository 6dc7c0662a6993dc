// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Known numbers of public tables, checked where their folder is given; the other suites cover the same on samples of their own.
@Suite struct ProfileRealDataTests {
    private static let folder = getenv("HEXI_DATA").map { String(cString: $0) }

    private func measure(
        _ name: String, schema: TableSchema? = nil, anonymity: KAnonymityPlan? = nil, series: SeriesPlan? = nil
    ) throws -> TableMeasurer? {
        guard let folder = ProfileRealDataTests.folder else { return nil }
        var measurer = TableMeasurer(schema: schema, anonymity: anonymity, series: series)
        _ = try TableReader(source: FileSource(path: folder + "/" + name)).read(into: &measurer)
        return measurer
    }

    @Test func `ACTG175 is complete to 0.986200 over its 27 named columns`() throws {
        let schema = TableSchema(fields: [], missingValues: ["", "NA"])
        guard let profile = try measure("biomedicine/ACTG175.csv", schema: schema)?.profiler.profile else { return }
        let named = TableProfile(rowCount: profile.rowCount, columns: Array(profile.columns.dropFirst()))
        #expect(named.missingCount == 797)
        #expect(named.completeness == Rate(partsPerMillion: 986_200))
    }

    @Test func `475 of 543 synthetic patients stand alone`() throws {
        let raw = KAnonymityPlan([.init("ZIP"), .init("BIRTHDATE"), .init("GENDER")])
        guard let result = try measure("biomedicine/synthea_patients.csv", anonymity: raw)?.anonymity?.result() else { return }
        #expect(result.rowCount == 543)
        #expect(result.k == 1)
        #expect(result.singletonCount == 475)
        let coarse = KAnonymityPlan([.init("BIRTHDATE", .years(width: 20)), .init("GENDER")])
        let after = try #require(try measure("biomedicine/synthea_patients.csv", anonymity: coarse)?.anonymity?.result())
        #expect(after.classCount == 13)
        #expect(after.singletonCount == 1)
        #expect(after.rowsBelowThreshold == 1)
        #expect(after.kAfterSuppression == 6)
    }

    @Test func `the leaking visitors and the meter are seen through`() throws {
        guard let leak = try measure("hostile/16_pii_leak.csv") else { return }
        let found = leak.scanner.findings.filter { $0.count > 0 && $0.firstRows == [2] }
        #expect(found.map(\.kind) == [.residentID, .mobile, .bankCard])
        let plan = SeriesPlan(time: "ts", value: "kwh")
        let meter = try #require(try measure("hostile/28_meter_dupes.csv", series: plan)?.seriesFindings)
        #expect([meter.duplicateCount, meter.negativeCount, meter.missingValueCount, meter.offsetChangeCount] == [4, 1, 1, 1])
    }
}
