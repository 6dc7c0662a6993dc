// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension ExchangeRules {
    static let security: [Rule] = [secrets, importantData, sources, tradeSecrets, licences, maps]

    private static let secrets = Rule(
        "X-SEC-1", at: [.list, .order, .deliver],
        sentence: Text(zh: "国家秘密与核心数据不得交易", en: "State secrets and core data are never traded"),
        citation: Citation("保守国家秘密法;数据安全法 第21条"), passing: [.grade: "L2"], failing: [.grade: "C"]
    ) { facts in
        facts.grade == .core
            ? .deny(Text(zh: "产品含核心数据。", en: "The product holds core data.")) : nil
    }

    private static let importantData = Rule(
        "X-IMP-1", at: [.list, .order], since: CalendarDate(year: 2025, month: 1, day: 1),
        sentence: Text(zh: "提供重要数据前须完成风险评估", en: "Important data is provided after a risk assessment only"),
        citation: Citation("网络数据安全管理条例 第31条"),
        passing: [.grade: "I", .riskAssessment: "RA-1", .riskAssessedUntil: .day("2026-12-31"), .asOf: .day("2026-11-24")],
        failing: [.grade: "I", .asOf: .day("2026-11-24")]
    ) { facts in
        guard facts.grade == .important else { return nil }
        let isAssessed = facts[.riskAssessment] != nil && facts.isStillOpen(.riskAssessedUntil)
        return isAssessed
            ? .allowWithObligations([Text(zh: "记录每次提供并留存三年", en: "Log each provision and keep the log for three years")])
            : .approve(Text(zh: "请提交有效的风险评估报告。", en: "Hand in a risk assessment that is still valid."))
    }

    private static let sources = Rule(
        "X-SRC-1", at: [.register, .list],
        sentence: Text(
            zh: "数据须来自自采、授权、公开或购买,并有证据", en: "Data is collected, authorised, open or bought, with evidence"),
        citation: Citation("数据安全法 第32–33条"),
        passing: [.acquisition: "bought", .acquisitionEvidence: "K-7"], failing: [.acquisition: "crawl"]
    ) { facts in
        let isLawful = ["self", "own", "authorised", "open", "bought"].contains(facts.text(.acquisition) ?? "")
        return isLawful && facts.text(.acquisitionEvidence)?.isEmpty == false
            ? nil : .deny(Text(zh: "来源方式不合规或没有证据。", en: "The way of acquisition is not allowed or has no evidence."))
    }

    private static let tradeSecrets = Rule(
        "X-TS-1", at: [.list],
        sentence: Text(zh: "含商业秘密须经权利人许可", en: "A trade secret needs its owner's permission"),
        citation: Citation("反不正当竞争法"),
        passing: [.isTradeSecret: true, .tradeSecretPermission: "P-2"], failing: [.isTradeSecret: true]
    ) { facts in
        facts.isTrue(.isTradeSecret) && facts[.tradeSecretPermission] == nil
            ? .deny(Text(zh: "没有权利人的许可。", en: "There is no permission of the owner.")) : nil
    }

    private static let licences = Rule(
        "X-LIC-1", at: [.list],
        sentence: Text(
            zh: "来源许可禁止商用或演绎的,不得据以制作商用或衍生产品",
            en: "A source whose licence forbids commerce or derivation yields no commercial or derived product"),
        citation: Citation("来源许可文本(CC BY-NC、CC BY-ND 等)"),
        passing: [.sourceLicence: "CC-BY-4.0", .isDerived: true], failing: [.sourceLicence: "CC-BY-ND-4.0", .isDerived: true]
    ) { facts in
        let parts = (facts.text(.sourceLicence) ?? "").uppercased().split(separator: "-")
        if parts.contains("ND") && facts.isTrue(.isDerived) {
            return .deny(Text(zh: "来源许可禁止演绎。", en: "The source's licence forbids derived works."))
        }
        if parts.contains("NC"), facts.text(.priceModel) != PriceModelKind.publicBenefit.rawValue {
            return .deny(Text(zh: "来源许可禁止商用。", en: "The source's licence forbids commercial use."))
        }
        return nil
    }

    private static let maps = Rule(
        "X-MAP-1", at: [.list],
        sentence: Text(
            zh: "地图须有审图号,坐标须声明坐标系且不细于 0.01°",
            en: "A map has an approval number; coordinates name their system and are no finer than 0.01°"),
        citation: Citation("测绘法;地图管理条例(国务院令第664号);自然资规〔2023〕2号", .toVerify),
        passing: [.coordinateSystem: "CGCS2000", .coordinatePrecision: 0.01],
        failing: [.coordinatePrecision: 0.000001]
    ) { facts in
        guard let precision = facts.number(.coordinatePrecision), facts[.mapApproval] == nil else { return nil }
        guard facts.text(.coordinateSystem) == "CGCS2000" else {
            return .mask(Text(zh: "请声明 CGCS2000 坐标系。", en: "Declare the coordinate system CGCS2000."))
        }
        return precision < 0.01
            ? .mask(Text(zh: "请将坐标概化到 0.01°。", en: "Round coordinates to 0.01°.")) : nil
    }
}

extension Facts {
    /// Whether the day named by a fact is today or later. An unknown day is not.
    func isStillOpen(_ name: FactName) -> Bool {
        guard let until = date(name), let today = date(.asOf) else { return false }
        return today <= until
    }
}

extension FactValue {
    /// A day written as people write it; the epoch when it is no day, which no rule takes for a valid term.
    static func day(_ text: String) -> FactValue { .date(CalendarDate(text) ?? CalendarDate(daysSince1970: 0)) }
}
