// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct HouseRulesTests {
    private static let sources = SourceFile.all(under: ["Sources", "Sectors", "Tests", "Plugins"])

    @Test func `there is something to look at`() { #expect(Self.sources.count > 300) }

    @Test(arguments: HouseRule.all) func `the house keeps its rule`(_ rule: HouseRule) {
        #expect(Self.sources.flatMap(rule.violations) == [])
    }

    @Test(arguments: HouseRule.all) func `the rule finds what breaks it`(_ rule: HouseRule) {
        let broken = SourceFile(path: rule.example.path, text: rule.example.text)
        #expect(!rule.violations(broken).isEmpty, "\(rule.name)")
    }
}
