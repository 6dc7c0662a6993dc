// SPDX-License-Identifier: Apache-2.0
import RuralRevitalization
import SectorKit
import Testing

@Suite struct RuleVerdictTests {
    private static let cases: [(rule: String, facts: Facts, verdict: String?)] = [
        ("RV-01", [.tellsHouseholdLand: true], "deny"), ("RV-01", [.tellsHouseholdLand: true, .cellSize: 10], "allow"),
        ("RV-01", [.tellsHouseholdLand: true, .cellSize: 9], "deny"), ("RV-01", [.productKind: "RV-P4"], "deny"),
        ("RV-01", [.columns: ["户主姓名"], .cellSize: 14], "deny"), ("RV-01", [:], nil),
        ("RV-02", [.tellsRelief: true], "deny"), ("RV-02", [.columns: ["低保金额"]], "deny"),
        ("RV-02", [.tellsRelief: true, .isPersonLevel: false], "allow"),
        ("RV-02", [.tellsRelief: true, .isPersonLevel: false, .directIdentifiers: ["name"]], "deny"), ("RV-02", [:], nil),
        ("RV-03", [.columns: ["Respondent_ID"]], "deny"), ("RV-03", [.tellsRespondents: true], "deny"), ("RV-03", [:], nil),
        ("RV-04", [.placesParcels: true], "approval needed"), ("RV-04", [.columns: ["地块边界"]], "approval needed"),
        ("RV-04", [.placesParcels: true, .naturalResourcesApproval: "N"], "allow"), ("RV-04", [.columns: ["parcels"]], nil),
        ("RV-05", [.columns: ["germplasm_no"], .buyerIsForeign: true], "approval needed"),
        ("RV-05", [.holdsGermplasm: true, .buyerIsForeign: true, .germplasmApproval: "G"], "allow"),
        ("RV-05", [.holdsGermplasm: true], nil), ("RV-05", [.buyerIsForeign: true], nil),
        ("RV-06", [.tellsEpidemics: true], "deny"), ("RV-06", [.columns: ["疫情数"]], "deny"),
        ("RV-06", [.tellsEpidemics: true, .isOfficiallyReleased: true], "allow with obligations"), ("RV-06", [:], nil),
        ("RV-07", [.isForecast: true], "deny"), ("RV-07", [.isForecast: true, .stationAuthorisation: "S"], "allow"),
        ("RV-07", [.productKind: "RV-P3"], "allow with obligations"), ("RV-07", [.productKind: "RV-P3", .isForecast: true], "deny"),
        ("RV-07", [:], nil),
        ("RV-08", [.isCollective: true], "deny"), ("RV-08", [.productKind: "RV-P4"], "deny"),
        ("RV-08", [.isCollective: true, .villageDecision: "M"], "allow with obligations"), ("RV-08", [:], nil),
        ("RV-09", [.productKind: "RV-P6"], "deny"), ("RV-09", [.tellsFarmCredit: true, .form: "verification"], "deny"),
        ("RV-09", [.productKind: "RV-P6", .form: "verification", .applicantConsent: "A"], "allow with obligations"),
        ("RV-09", [:], nil),
        ("RV-10", [.tellsChildren: true], "deny"), ("RV-10", [.columns: ["学生学籍号"]], "deny"),
        ("RV-10", [.tellsChildren: true, .isPersonLevel: false], "allow"), ("RV-10", [:], nil),
    ]

    @Test(arguments: Self.cases.indices) func `each rule answers as the law is read`(index: Int) throws {
        let (id, facts, verdict) = Self.cases[index]
        let rule = try #require(RuralRevitalization().rules.first { $0.id == id })
        #expect(rule.check(facts)?.name.en == verdict, "\(id) \(facts.sorted)")
    }
}
