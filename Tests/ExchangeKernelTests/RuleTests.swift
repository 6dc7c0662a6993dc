// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import SectorKit
import Testing

@Suite struct RuleTests {
    @Test(arguments: ExchangeRules.all.map(\.id)) func `each rule's own examples hold`(_ id: String) throws {
        let rule = try #require(ExchangeRules.all.first { $0.id == id })
        let day = rule.since ?? CalendarDate(year: 2026, month: 11, day: 1) ?? CalendarDate(daysSince1970: 20_000)
        let passing = rule.check(rule.passing)
        #expect((passing?.strictness ?? 0) <= 1, "it lets its passing example pass")
        // At its failing example a rule forbids, masks or asks for approval; one that allows falls silent, which is a deny.
        let failing = rule.check(rule.failing)
        #expect(passing != failing && (failing?.strictness ?? 4) >= 2)
        #expect(!rule.sentence.zh.isEmpty && !rule.sentence.en.isEmpty && !rule.citation.source.isEmpty)
        #expect(rule.isInForce(on: day))
        if let since = rule.since { #expect(!rule.isInForce(on: since.adding(days: -1))) }
    }

    @Test func `ids are unique`() {
        let ids = ExchangeRules.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: Gate.allCases) func `where no rule allows, the answer is deny`(_ gate: Gate) throws {
        let judgement = try Rulebook(exchangeRules: []).judge(gate, [:], on: CalendarDate(daysSince1970: 20_000))
        #expect(judgement.verdict.strictness == 4)
    }

    @Test func `the strictest verdict wins, and all that spoke are told`() throws {
        let allow = Rule("A", at: [.list], sentence: Text(zh: "", en: ""), citation: Citation("x"), passing: [:], failing: [:]) {
            _ in .allow
        }
        let mask = Rule("B", at: [.list], sentence: Text(zh: "", en: ""), citation: Citation("x"), passing: [:], failing: [:]) {
            _ in .mask(Text(zh: "", en: ""))
        }
        let judgement = try Rulebook(exchangeRules: [allow, mask]).judge(
            .list, [:], on: CalendarDate(daysSince1970: 20_000))
        #expect(judgement.findings.map(\.rule) == ["B", "A"])
        #expect(judgement.verdict.strictness == 2)
    }

    @Test func `asking as of two days gives two answers`() throws {
        let first = CalendarDate(daysSince1970: 20_000)
        let rule = Rule(
            "A", at: [.list], since: first, sentence: Text(zh: "", en: ""), citation: Citation("x"), passing: [:], failing: [:]
        ) { _ in .deny(Text(zh: "", en: "")) }
        let allow = Rule("B", at: [.list], sentence: Text(zh: "", en: ""), citation: Citation("x"), passing: [:], failing: [:]) {
            _ in .allow
        }
        let book = try Rulebook(exchangeRules: [rule, allow])
        #expect(book.judge(.list, [:], on: first.adding(days: -1)).verdict == .allow)
        #expect(book.judge(.list, [:], on: first).verdict.strictness == 4)
    }
}
