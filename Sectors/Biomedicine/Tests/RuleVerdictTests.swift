// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import SectorKit
import Testing

@Suite struct RuleVerdictTests {
    private static let variants: FactValue = ["chrom", "pos", "ref", "alt"]
    private static let cases: [(rule: String, facts: Facts, verdict: String?)] = [
        ("BM-01", [.isHumanGenetic: true], nil), ("BM-01", [.isHumanGenetic: true, .buyerIsForeign: true], "deny"),
        ("BM-01", [.productKind: "BM-P3", .buyerIsForeignControlled: true], "deny"),
        ("BM-01", [.columns: variants, .buyerIsForeign: true], "deny"),
        ("BM-01", [.isHumanGenetic: true, .buyerIsForeign: true, .geneticCooperation: "K-1"], "allow with obligations"),
        ("BM-01", [.buyerIsForeign: true], nil),
        ("BM-02", [.isHumanGenetic: true, .buyerIsForeign: true], "approval needed"),
        ("BM-02", [.isHumanGenetic: true, .buyerIsForeign: true, .geneticFiling: "R1"], "approval needed"),
        (
            "BM-02", [.isHumanGenetic: true, .buyerIsForeign: true, .geneticFiling: "R1", .geneticBackup: true],
            "allow with obligations"
        ),
        ("BM-02", [.isHumanGenetic: true], nil),
        ("BM-03", [.isHumanGenetic: true, .sequencedSubjects: 500], nil),
        ("BM-03", [.isHumanGenetic: true, .sequencedSubjects: 501], "approval needed"),
        ("BM-03", [.isHumanGenetic: true], "approval needed"),
        ("BM-03", [.isHumanGenetic: true, .sequencedSubjects: 501, .geneticReview: "S-1"], "allow"),
        ("BM-03", [.isHumanGenetic: true, .sequencedSubjects: 3, .isImportantPedigree: true], "approval needed"),
        ("BM-04", [.columns: variants], "deny"), ("BM-04", [.columns: ["#CHROM", "POS"]], "deny"),
        ("BM-04", [.columns: variants, .isHumanGenetic: true], nil), ("BM-04", [.columns: ["pos"]], nil),
        ("BM-05", [.isPersonLevel: true], "deny"), ("BM-05", [.productKind: "BM-P1"], "deny"),
        ("BM-05", [.isPersonLevel: true, .ethicsApproval: "E-1"], "allow with obligations"),
        ("BM-05", [.isPersonLevel: true, .ethicsExemption: "anonymised"], "allow"),
        ("BM-05", [.isPersonLevel: true, .ethicsExemption: "convenient"], "deny"),
        ("BM-05", [.isSynthetic: true, .productKind: "BM-P1"], nil),
        ("BM-05", [.isSynthetic: true, .directIdentifiers: ["phone"]], "deny"), ("BM-05", [:], nil),
        ("BM-06", [.personCount: 100_000, .grade: "L3"], nil), ("BM-06", [.personCount: 100_001, .grade: "L3"], "deny"),
        ("BM-06", [.personCount: 100_001, .grade: .text(Grade.important.rawValue)], nil),
        ("BM-06", [.isPersonLevel: true, .rowCount: 100_001], "deny"), ("BM-06", [.rowCount: 100_001], nil),
        ("BM-07", [.columns: ["BIRTH_DATE"]], "mask first"), ("BM-07", [.columns: ["出生日期"]], "mask first"),
        ("BM-07", [.directIdentifiers: ["ssn"]], "mask first"), ("BM-07", [.dateGranularity: "day"], "mask first"),
        ("BM-07", [.regionDigits: 6], "mask first"), ("BM-07", [.dateGranularity: "month", .regionDigits: 4], nil),
        ("BM-08", [.processingCountry: "SG"], "deny"), ("BM-08", [.processingCountry: "CN"], nil),
        ("BM-08", [.buyerIsForeign: true], "deny"), ("BM-08", [:], nil),
        ("BM-08", [.processingCountry: "SG", .exportAssessment: "A-1"], nil),
        ("BM-09", [.isPersonLevel: true, .stigmatisingConditions: ["mental"]], "approval needed"),
        ("BM-09", [.isPersonLevel: true, .columns: ["baseline_cd4"]], "approval needed"),
        ("BM-09", [.isPersonLevel: true, .columns: ["baseline_cd4"], .stigmatisingConditions: .list([])], nil),
        (
            "BM-09",
            [.isPersonLevel: true, .stigmatisingConditions: ["hiv"], .form: "computeOnly", .separateConsent: "C-1"],
            "allow with obligations"
        ),
        ("BM-09", [.stigmatisingConditions: ["hiv"]], nil),
        ("BM-10", [.isSynthetic: true], "approval needed"), ("BM-10", [:], nil),
        ("BM-10", [.isSynthetic: true, .syntheticGenerator: "g", .membershipTest: "m"], "allow with obligations"),
        ("BM-10", [.isSynthetic: true, .directIdentifiers: ["name"]], "deny"),
    ]

    @Test(arguments: Self.cases.indices) func `each rule answers as the law is read`(index: Int) throws {
        let (id, facts, verdict) = Self.cases[index]
        let rule = try #require(Biomedicine().rules.first { $0.id == id })
        #expect(rule.check(facts)?.name.en == verdict, "\(id) \(facts.sorted)")
    }
}
