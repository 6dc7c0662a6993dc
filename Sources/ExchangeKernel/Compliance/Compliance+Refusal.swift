// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension Refusal {
    static func denied(_ finding: Judgement.Finding, _ reason: Text) -> Refusal {
        Refusal(
            "compliance.denied",
            Text(
                zh: "规则 \(finding.rule) 禁止:\(finding.said.zh)\(reason.zh)",
                en: "Rule \(finding.rule) denies it: \(finding.said.en) \(reason.en)"),
            subject: finding.rule, citation: finding.citation)
    }

    static func maskingNeeded(_ finding: Judgement.Finding, _ how: Text) -> Refusal {
        Refusal(
            "compliance.masking-needed",
            Text(
                zh: "规则 \(finding.rule) 要求先处理:\(finding.said.zh)\(how.zh)",
                en: "Rule \(finding.rule) asks for masking first: \(finding.said.en) \(how.en)"),
            subject: finding.rule, citation: finding.citation)
    }

    static func approvalNeeded(_ finding: Judgement.Finding, _ what: Text) -> Refusal {
        Refusal(
            "compliance.approval-needed",
            Text(
                zh: "规则 \(finding.rule) 要求先获批准:\(finding.said.zh)\(what.zh)",
                en: "Rule \(finding.rule) asks for approval first: \(finding.said.en) \(what.en)"),
            subject: finding.rule, citation: finding.citation)
    }

    static let noRuleAllows = Refusal(
        "compliance.no-rule-allows",
        Text(
            zh: "没有任何规则允许该操作,默认禁止。请先补齐所需的申报与证据。",
            en: "No rule allows this, so it is denied. Declare what is needed, with evidence, first."))

    static let referenceMissing = Refusal(
        "compliance.reference-missing",
        Text(zh: "批准须注明依据文件。", en: "An approval names the document it rests on."), subject: "reference")

    static func approvalInThePast(_ until: CalendarDate) -> Refusal {
        Refusal(
            "compliance.approval-in-the-past",
            Text(zh: "批准的有效期 \(until) 已过。", en: "The approval would have ended on \(until). Choose a later day."),
            subject: "\(until)")
    }

    static func notApproved(_ rule: String, _ subject: String) -> Refusal {
        Refusal(
            "compliance.not-approved",
            Text(zh: "\(subject) 没有规则 \(rule) 的有效批准。", en: "\(subject) has no approval under rule \(rule) to take back."),
            subject: subject)
    }
}

extension Judgement.Finding {
    /// The rule's sentence, with a full stop whether or not the rule wrote one.
    fileprivate var said: Text {
        Text(
            zh: sentence.zh.hasSuffix("。") ? sentence.zh : sentence.zh + "。",
            en: sentence.en.hasSuffix(".") ? sentence.en : sentence.en + ".")
    }
}
