// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What all rules together say at a gate: each rule that spoke, and the strictest verdict.
///
/// Where no rule spoke, the answer is deny.
public struct Judgement: Sendable, Hashable, Codable {
    /// One rule that spoke.
    public struct Finding: Sendable, Hashable, Codable {
        /// The rule's id.
        public let rule: String
        /// What it said.
        public let verdict: Verdict
        /// Its sentence.
        public let sentence: Text
        /// Its source.
        public let citation: Citation

        /// Records what a rule said.
        public init(rule: String, verdict: Verdict, sentence: Text, citation: Citation) {
            self.rule = rule
            self.verdict = verdict
            self.sentence = sentence
            self.citation = citation
        }
    }

    /// The rules that spoke, the strictest first and in order of their ids where equally strict.
    public let findings: [Finding]

    /// Collects what rules said.
    public init(findings: [Finding]) {
        self.findings = findings.sorted {
            $0.verdict.strictness != $1.verdict.strictness
                ? $0.verdict.strictness > $1.verdict.strictness : $0.rule < $1.rule
        }
    }

    /// Asks the rules that are in force at a gate on a day.
    public init(asking rules: [Rule], at gate: Gate, on day: CalendarDate, about facts: Facts) {
        self.init(asking: rules.filter { $0.gates.contains(gate) }, on: day, about: facts)
    }

    /// Asks those of a gate's rules that are in force on a day.
    public init(asking rules: [Rule], on day: CalendarDate, about facts: Facts) {
        self.init(
            findings: rules.compactMap { rule in
                guard rule.isInForce(on: day), let verdict = rule.check(facts) else { return nil }
                return Finding(rule: rule.id, verdict: verdict, sentence: rule.sentence, citation: rule.citation)
            })
    }

    /// Takes what several judgements found together. Of a rule that was asked more than once, the strictest answer counts.
    public init(combining judgements: [Judgement]) {
        var strictest: [String: Finding] = [:]
        for finding in judgements.flatMap(\.findings) {
            if let known = strictest[finding.rule], known.verdict.strictness >= finding.verdict.strictness { continue }
            strictest[finding.rule] = finding
        }
        self.init(findings: Array(strictest.values))
    }

    /// The strictest verdict; deny when no rule spoke.
    public var verdict: Verdict {
        findings.first?.verdict
            ?? .deny(Text(zh: "没有任何规则允许该操作", en: "No rule allows this"))
    }
}
