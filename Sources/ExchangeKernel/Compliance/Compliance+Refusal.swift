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

    static func overlayElsewhere(_ region: Region) -> Refusal {
        Refusal(
            "overlay.elsewhere",
            Text(zh: "该规则包适用于 \(region),不适用于本交易所所在地区。", en: "The overlay applies in \(region), and this exchange is not in it."),
            subject: "region")
    }

    static func overlayNotNewer(_ overlay: Overlay, _ known: Int) -> Refusal {
        Refusal(
            "overlay.not-newer",
            Text(
                zh: "规则包 \(overlay.id) 已有第 \(known) 版生效,第 \(overlay.version) 版不能取代它。请提高版本号。",
                en: "Version \(known) of \(overlay.id) is in force; version \(overlay.version) does not follow it. Raise the version."),
            subject: overlay.id)
    }

    static func overlayUnusable(_ id: String) -> Refusal {
        Refusal(
            "overlay.unusable",
            Text(
                zh: "规则包“\(id)”须有编号、从 1 起的版本号与 1 至 \(Overlay.ruleLimit) 条编号不重复的规则。",
                en: "Overlay '\(id)' needs an id, a version from 1, and 1 to \(Overlay.ruleLimit) rules with ids of their own."),
            subject: id)
    }

    static func overlayRuleTaken(_ rule: String) -> Refusal {
        Refusal(
            "overlay.rule-id-taken",
            Text(zh: "规则编号 \(rule) 已被占用。请换一个编号。", en: "The rule id \(rule) is taken. Choose another."), subject: rule)
    }

    static func overlayRuleUnusable(_ rule: String) -> Refusal {
        Refusal(
            "overlay.rule-unusable",
            Text(
                zh: "规则 \(rule) 须写明关口、中英文表述、依据与至少一个条件;below、above 只比较一个数或日期。",
                en: "Rule \(rule) needs gates, a sentence in both languages, a source and a condition; below and above compare one number or day."),
            subject: rule)
    }

    static func overlayExampleFails(_ rule: String) -> Refusal {
        Refusal(
            "overlay.example-fails",
            Text(
                zh: "规则 \(rule) 与自己的示例不符:failing 应触发,passing 不应触发。",
                en: "Rule \(rule) does not do what its examples say: it speaks about failing, and not about passing."),
            subject: rule)
    }

    static func overlayNotInForce(_ id: String) -> Refusal {
        Refusal(
            "overlay.not-in-force", Text(zh: "没有生效中的规则包“\(id)”。", en: "There is no overlay '\(id)' in force."), subject: id)
    }

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
