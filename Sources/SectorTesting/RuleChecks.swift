// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// Whether a rule is stated, sourced, keeps to its own examples and answers anything the same way each time.
struct RuleChecks {
    /// How many times a rule is asked about random facts.
    static let draws = 64
    /// How often it is asked the same.
    static let repeats = 3

    let rule: Rule
    let words: [Rule]
    let seed: UInt64

    func run(_ log: inout FindingLog) {
        log.require(rule.sentence.isComplete, .ruleStated, rule.id, zh: "句子缺一种语言", en: "the sentence lacks a language")
        log.require(
            rule.citation.source.contains { !$0.isWhitespace }, .ruleCited, rule.id, zh: "出处为空", en: "the source is empty")
        log.require(!rule.gates.isEmpty, .ruleGates, rule.id, zh: "没有检查点", en: "there is no gate")
        if let since = rule.since, let until = rule.until {
            log.require(
                since <= until, .ruleDates, rule.id, zh: "\(since) 晚于 \(until)", en: "\(since) is after \(until)")
        }
        checkExamples(&log)
        checkAnswers(&log)
    }

    private func checkExamples(_ log: inout FindingLog) {
        let passing = rule.check(rule.passing)
        log.require(
            (passing?.strictness ?? 0) <= Verdict.allowWithObligations([]).strictness, .rulePasses, rule.id,
            zh: "通过事实得到“\(passing?.name.zh ?? "")”", en: "the passing facts get '\(passing?.name.en ?? "")'")
        let failing = rule.check(rule.failing)
        log.require(
            (failing?.strictness ?? 0) > Verdict.allowWithObligations([]).strictness, .ruleFails, rule.id,
            zh: "不通过事实得到“\(failing?.name.zh ?? "与己无关")”", en: "the failing facts get '\(failing?.name.en ?? "not concerned")'")
    }

    private func checkAnswers(_ log: inout FindingLog) {
        var generator = SeededGenerator(seed: seed, subject: rule.id)
        let draw = FactDraw(rules: words)
        let asked = [Facts(), rule.passing, rule.failing] + (0..<Self.draws).map { _ in draw.facts(&generator) }
        let isSteady = asked.allSatisfy { facts in
            let answers = (0..<Self.repeats).map { _ in rule.check(facts) }
            return answers.allSatisfy { $0 == answers.first }
        }
        log.require(
            isSteady, .ruleSteady, rule.id, zh: "同样的事实得到不同的结论", en: "the same facts got different verdicts")
        let silent = asked.compactMap { rule.check($0) }.first { !$0.isExplained }
        log.require(
            silent == nil, .ruleExplains, rule.id, zh: "“\(silent?.name.zh ?? "")”没有说明",
            en: "'\(silent?.name.en ?? "")' says nothing")
    }
}

extension Verdict {
    /// Whether people are told what it means for them.
    var isExplained: Bool {
        switch self {
        case .allow: true
        case .allowWithObligations(let duties): !duties.isEmpty && duties.allSatisfy(\.isComplete)
        case .mask(let words), .approve(let words), .deny(let words): words.isComplete
        }
    }
}
