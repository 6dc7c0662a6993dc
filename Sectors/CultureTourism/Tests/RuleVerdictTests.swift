// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import SectorKit
import Testing

@Suite struct RuleVerdictTests {
    private static let cases: [(rule: String, facts: Facts, verdict: String?)] = [
        ("CT-01", [.columns: ["Storage Location"]], "deny"), ("CT-01", [.columns: ["库房位置"]], "deny"),
        ("CT-01", [.showsRelicSecurity: true], "deny"), ("CT-01", [.columns: ["title"]], nil), ("CT-01", [:], nil),
        ("CT-02", [.placesUnopenedSites: true], "mask first"),
        ("CT-02", [.placesUnopenedSites: true, .coordinatePrecision: 0.009], "mask first"),
        ("CT-02", [.placesUnopenedSites: true, .coordinatePrecision: 0.01], "allow"),
        ("CT-02", [.placesUnopenedSites: true, .coordinatePrecision: 1], "allow"),
        ("CT-02", [.coordinatePrecision: 0.000_01], nil),
        ("CT-02", [.columns: ["geom"]], "mask first"), ("CT-02", [.columns: ["geom"], .coordinatePrecision: 0.1], "allow"),
        ("CT-02", [.columns: ["geom"], .placesUnopenedSites: false], nil),
        ("CT-03", [.imageRight: "cc0"], "allow"), ("CT-03", [.imageRight: "reserved"], "deny"),
        ("CT-03", [.imageRight: "licensed"], "approval needed"),
        ("CT-03", [.imageRight: "licensed", .imageLicence: "L-1"], "allow with obligations"),
        ("CT-03", [.columns: ["image_uri"]], "deny"), ("CT-03", [.columns: ["title"]], nil),
        ("CT-04", [.isPersonLevel: true], "approval needed"),
        ("CT-04", [.isPersonLevel: true, .separateConsent: "C-1"], "allow with obligations"), ("CT-04", [:], nil),
        ("CT-04", [.isPersonLevel: false, .directIdentifiers: ["id_number"]], "approval needed"),
        ("CT-05", [.isTrajectory: true], "mask first"),
        ("CT-05", [.isTrajectory: true, .cellSize: 10, .intervalMinutes: 15], "allow"),
        ("CT-05", [.isTrajectory: true, .cellSize: 9, .intervalMinutes: 15], "mask first"),
        ("CT-05", [.isTrajectory: true, .cellSize: 10, .intervalMinutes: 14], "mask first"),
        ("CT-06", [.ageBands: ["0-13"]], "approval needed"), ("CT-06", [.hasMinors: true], "approval needed"),
        ("CT-06", [.ageBands: ["0-13"], .guardianConsent: "G-1"], "allow with obligations"),
        ("CT-06", [.columns: ["age_band"]], "approval needed"), ("CT-06", [.columns: ["age_band"], .ageBands: ["60+"]], nil),
        ("CT-06", [.ageBands: ["14-17"]], nil), ("CT-06", [:], nil),
        ("CT-07", [.columns: ["FACE_VEC"]], "deny"), ("CT-07", [.columns: ["人脸照片"]], "deny"),
        ("CT-07", [.holdsBiometrics: true], "deny"), ("CT-07", [.columns: ["surface_ha"]], nil),
        ("CT-08", [.showsMap: true], "approval needed"), ("CT-08", [.showsMap: true, .mapApproval: ""], "approval needed"),
        ("CT-08", [.showsMap: true, .mapApproval: "甘S(2026)1号"], "allow with obligations"), ("CT-08", [:], nil),
        ("CT-09", [.religiousSite: true, .isPersonLevel: true], "deny"), ("CT-09", [.religiousSite: true], "deny"),
        ("CT-09", [.religiousSite: true, .isPersonLevel: false], "allow"), ("CT-09", [.isPersonLevel: true], nil),
        ("CT-09", [.religiousSite: true, .isPersonLevel: false, .directIdentifiers: ["name"]], "deny"),
        ("CT-10", [.columns: ["passport_no"], .buyerIsForeign: true], "approval needed"),
        ("CT-10", [.columns: ["护照号"], .buyerIsForeign: true, .exportExemption: "hr"], "approval needed"),
        ("CT-10", [.columns: ["passport_no"], .buyerIsForeign: true, .exportExemption: "contract"], "allow with obligations"),
        ("CT-10", [.columns: ["passport_no"], .buyerIsForeign: false], nil), ("CT-10", [.buyerIsForeign: true], nil),
        ("CT-11", [.isPersonLevel: true], "deny"),
        ("CT-11", [.isPersonLevel: true, .impactAssessment: "PIA-1"], "allow with obligations"), ("CT-11", [:], nil),
    ]

    @Test(arguments: Self.cases.indices) func `each rule answers as the law is read`(index: Int) throws {
        let (id, facts, verdict) = Self.cases[index]
        let rule = try #require(CultureTourism().rules.first { $0.id == id })
        #expect(rule.check(facts)?.name.en == verdict, "\(id) \(facts.sorted)")
    }

    @Test func `storage was not yet forbidden by the revised law the day before it came into force`() throws {
        let before = try #require(CalendarDate(year: 2025, month: 2, day: 28))
        let after = try #require(CalendarDate(year: 2025, month: 3, day: 1))
        let facts: Facts = [.columns: ["storage_location"]]
        let rules = CultureTourism().rules
        #expect(!Judgement(asking: rules, at: .register, on: before, about: facts).findings.contains { $0.rule == "CT-01" })
        #expect(Judgement(asking: rules, at: .register, on: after, about: facts).findings.contains { $0.rule == "CT-01" })
    }

    @Test func `the strictest of several verdicts wins and all are listed`() {
        let facts: Facts = [.columns: ["face_vec"], .isPersonLevel: true, .isTrajectory: true]
        let judgement = Judgement(asking: CultureTourism().rules, at: .list, on: .today, about: facts)
        #expect(judgement.findings.map(\.rule) == ["CT-07", "CT-04", "CT-05"])
        #expect(judgement.verdict.name.en == "deny")
    }
}
