// SPDX-License-Identifier: Apache-2.0
import EnergyChemical
import SectorKit
import Testing

@Suite struct RuleVerdictTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> FactValue {
        .date(CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: 0))
    }

    private static let cases: [(rule: String, facts: Facts, verdict: String?)] = [
        ("EC-01", [.columns: ["Relay_Setting"]], "deny"), ("EC-01", [.columns: ["母线编号"]], "deny"),
        ("EC-01", [.showsGrid: true], "deny"), ("EC-01", [.columns: ["kwh"]], nil),
        ("EC-02", [.voltageKilovolts: 110, .intervalMinutes: 15, .grade: "L3"], "deny"),
        ("EC-02", [.voltageKilovolts: 110, .grade: "L3"], "deny"), ("EC-02", [.voltageKilovolts: 110, .intervalMinutes: 60], nil),
        ("EC-02", [.voltageKilovolts: 35, .intervalMinutes: 1], nil), ("EC-02", [.hasImportantUsers: true], "deny"),
        ("EC-02", [.voltageKilovolts: 330, .grade: "I"], nil),
        ("EC-03", [.columns: ["lat", "lon"]], "mask first"), ("EC-03", [.placesFacilities: true], "mask first"),
        ("EC-03", [.columns: ["lat"], .coordinatePrecision: 0.1], "allow"),
        ("EC-03", [.columns: ["lat"], .coordinatePrecision: 0.01], "mask first"),
        ("EC-03", [.columns: ["lat"], .placesFacilities: false], nil), ("EC-03", [.columns: ["county"]], nil),
        ("EC-04", [.isCriticalInfrastructure: true, .buyerIsForeign: true, .grade: "I"], "approval needed"),
        ("EC-04", [.isCriticalInfrastructure: true, .buyerIsForeign: true, .isPersonLevel: true], "approval needed"),
        ("EC-04", [.isCriticalInfrastructure: true, .buyerIsForeign: true, .grade: "I", .exportAssessment: "A"], "allow"),
        ("EC-04", [.isCriticalInfrastructure: true, .buyerIsForeign: true, .grade: "L2"], nil),
        ("EC-04", [.buyerIsForeign: true, .grade: "I"], nil),
        ("EC-05", [.hasHouseholds: true], "mask first"), ("EC-05", [.productKind: "EC-P1"], "mask first"),
        ("EC-05", [.productKind: "EC-P1", .hasHouseholds: false], nil),
        ("EC-05", [.hasHouseholds: true, .intervalMinutes: 60], nil), ("EC-05", [.hasHouseholds: true, .cellSize: 5], "allow"),
        ("EC-05", [.hasHouseholds: true, .cellSize: 4], "mask first"),
        ("EC-05", [.hasHouseholds: true, .separateConsent: "C"], "allow with obligations"),
        ("EC-06", [.tellsHazardousStock: true], "deny"), ("EC-06", [.columns: ["库存(吨)"]], "deny"),
        ("EC-06", [.tellsHazardousStock: true, .hazardLicence: "W"], "approval needed"),
        ("EC-06", [.tellsHazardousStock: true, .hazardLicence: "W", .hazardApproval: "A"], "allow with obligations"),
        ("EC-06", [.columns: ["cas"]], nil),
        ("EC-07", [.isPrecursor: true], "deny"), ("EC-07", [.isPrecursor: true, .isBuyerLevel: false], "allow"),
        ("EC-07", [.isPrecursor: true, .isBuyerLevel: false, .directIdentifiers: ["name"]], "deny"), ("EC-07", [:], nil),
        ("EC-08", [.grade: "I"], "deny"), ("EC-08", [.grade: "I", .isCatalogFiled: true], nil), ("EC-08", [.grade: "L3"], nil),
        ("EC-09", [.columns: ["配方"]], "approval needed"), ("EC-09", [.holdsProcess: true, .form: "model"], "approval needed"),
        ("EC-09", [.holdsProcess: true, .form: "computeOnly", .tradeSecretPermission: "P"], "allow with obligations"),
        ("EC-09", [:], nil), ("EC-10", [.columns: ["uranium_kg"]], "deny"), ("EC-10", [:], nil),
        ("EC-11", [.grade: "C"], "deny"), ("EC-11", [.grade: "I"], "deny"), ("EC-11", [.grade: "L3"], nil),
        ("EC-11", [.grade: "I", .asOf: day(2026, 11, 23), .riskAssessedOn: day(2025, 11, 23)], "allow"),
        ("EC-11", [.grade: "I", .asOf: day(2026, 11, 23), .riskAssessedOn: day(2025, 11, 22)], "deny"),
        ("EC-11", [.grade: "I", .asOf: day(2026, 11, 23), .riskAssessedOn: day(2026, 11, 24)], "deny"),
    ]

    @Test(arguments: Self.cases.indices) func `each rule answers as the law is read`(index: Int) throws {
        let (id, facts, verdict) = Self.cases[index]
        let rule = try #require(EnergyChemical().rules.first { $0.id == id })
        #expect(rule.check(facts)?.name.en == verdict, "\(id) \(facts.sorted)")
    }
}
