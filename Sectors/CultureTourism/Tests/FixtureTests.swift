// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import SectorKit
import Testing

@Suite struct FixtureTests {
    @Test func `a storage column is foreign to the schema and denied by the rule`() throws {
        let report = try Fixture.storage.report()
        #expect(report.errors.map(\.type).contains(.extraLabel))
        let judgement = Judgement(
            asking: CultureTourism().rules, at: .register, on: .today, about: [.columns: .list(report.labels)])
        #expect(judgement.findings.first?.rule == "CT-01")
        #expect(judgement.verdict.strictness == 4)
    }

    @Test func `telephone numbers are found in every row`() throws {
        let findings = try Fixture.phones.measured().scanner.findings.filter { $0.kind == .mobile }
        #expect(findings.map(\.label) == ["phone"])
        #expect(findings.first?.count == 6)
        #expect(try !Fixture.phones.report().isValid)
    }

    @Test func `bookings that stand alone have k of one`() throws {
        let anonymity = try Fixture.singletons.measured().anonymity?.result()
        #expect(anonymity?.k == 1)
        #expect(anonymity?.singletonCount == 6)
        #expect(try Fixture.singletons.report().isValid, "only the classes are too small")
    }

    @Test func `each broken cell of a flow is told of`() throws {
        let report = try Fixture.brokenFlow.report()
        let told = Set(report.errors.map { "\($0.rowNumber ?? 0) \($0.fieldName ?? "")" })
        for cell in [
            "2 visitors", "4 spot_id", "5 date", "5 occupancy", "6 capacity", "6 origin_province", "6 ticket_revenue",
            "6 is_holiday",
        ] {
            #expect(told.contains(cell), "\(cell)")
        }
        #expect(report.errors.contains { $0.rowNumber == 3 && $0.type == .primaryKey }, "the same area and day twice")
    }
}

extension CalendarDate {
    /// A day on which all rules of the sector are in force.
    static let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSince1970: 0)
}
