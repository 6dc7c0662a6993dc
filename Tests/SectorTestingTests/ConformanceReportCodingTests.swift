// SPDX-License-Identifier: Apache-2.0
import Foundation
import SectorTesting
import Testing

@Suite struct ConformanceReportCodingTests {
    @Test func `a report survives being written and read`() throws {
        let report = SectorConformance.check(BrokenSector.breaking(.ruleStated))
        let bytes = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(ConformanceReport.self, from: bytes) == report)
    }
}
