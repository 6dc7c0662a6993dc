// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import SectorTesting
import Testing

@Suite struct SectorConformanceTests {
    @Test func `a sector that keeps its promises has no findings`() {
        let report = SectorConformance.check(StubSector())
        #expect(report.isPassed, "\(report)")
    }

    @Test(arguments: ConformanceCheck.allCases) func `each check finds what breaks it`(check: ConformanceCheck) {
        let report = SectorConformance.check(BrokenSector.breaking(check))
        #expect(report.findings.contains { $0.check == check }, "\(report)")
    }

    @Test(arguments: ConformanceCheck.allCases) func `a finding says what is wrong and what to do`(check: ConformanceCheck) {
        for finding in SectorConformance.check(BrokenSector.breaking(check)).findings {
            for text in [finding.reason, finding.fix, finding.check.title] {
                #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(finding)")
            }
            #expect(finding.fix != finding.check.title)
        }
    }

    /// These cannot be broken alone: ids hang on the prefix, and a negative value never comes out of a worksheet.
    private static let entangled: Set<ConformanceCheck> = [.manifestPrefix, .modelNonNegative]

    @Test(arguments: ConformanceCheck.allCases.filter { !entangled.contains($0) })
    func `a broken promise is not told as another one`(check: ConformanceCheck) {
        let report = SectorConformance.check(BrokenSector.breaking(check))
        #expect(Set(report.findings.map(\.check)) == [check], "\(report)")
    }

    @Test func `the same module and seed give the same report`() {
        let sector = BrokenSector.breaking(.modelMonotone)
        #expect(SectorConformance.check(sector, seed: 7) == SectorConformance.check(sector, seed: 7))
    }

    @Test func `a report names its seed and speaks both languages`() {
        let report = SectorConformance.check(BrokenSector.breaking(.primaryKey), seed: 42)
        #expect(report.description.contains("seed 42"))
        #expect(report.text(.en).contains("primary-key [FR-P1]"))
        #expect(report.text(.zh).contains("种子 42"))
        #expect(report.text(.zh).contains("没有 primaryKey"))
    }
}
