// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit

/// What this market forbids and asks for: the negative list, and all rules in force, each with its source.
struct RulesPage {
    let pages: Pages

    func add(to router: Router<Visit>) {
        router.get("/rules") { _, visit in try rules(visit) }
        router.get("/negative-list") { _, visit in try negativeList(visit) }
    }

    /// A rule in force, and where it applies.
    private struct Known {
        let rule: Rule
        let sector: Text

        /// What the rule says where it is not kept.
        var verdict: Verdict? { rule.check(rule.failing) }
    }

    private var inForce: [Known] {
        let today = pages.site.clock.now.date
        let everywhere = Text(zh: "全市场", en: "all sectors")
        let all =
            ExchangeRules.all.map { Known(rule: $0, sector: everywhere) }
            + pages.site.exchange.rulebook.sectors.flatMap { sector in sector.rules.map { Known(rule: $0, sector: sector.manifest.name) } }
        return all.filter { $0.rule.isInForce(on: today) }
    }

    private static let headings: [(title: Text, isNumber: Bool)] = [
        (Text(zh: "规则", en: "Rule"), false), (Text(zh: "行业", en: "Sector"), false), (Text(zh: "内容", en: "What it says"), false),
        (Text(zh: "依据", en: "Source"), false),
    ]

    private static func row(_ known: Known, _ language: Language) -> [ThingList.Cell] {
        let standing = known.rule.citation.standing == .projectParameter ? Text(zh: "(项目参数)", en: " (parameter of the exchange)")(language) : ""
        return [
            .init(text: known.rule.id), .init(text: known.sector(language)), .init(text: known.rule.sentence(language)),
            .init(text: known.rule.citation.source + standing),
        ]
    }

    /// What may never be traded here, and what only after an approval or once it was masked: each rule is asked about facts that break it.
    private func negativeList(_ visit: Visit) throws -> Response {
        let language = visit.language
        let known = inForce
        func list(_ title: Text, _ isWanted: (Verdict) -> Bool) -> ThingList {
            ThingList(
                title, Self.headings,
                rows: known.filter { $0.verdict.map(isWanted) ?? false }.map { Self.row($0, language) }, language)
        }
        let page = ThingPage(
            intro: Text(
                zh: "下列情形不得交易,或须先批准、先脱敏。系统在登记、上架、下单、交付和出境时逐条检查;多条规则同时适用时,从严。",
                en: "What follows is not traded here, or only after an approval or once it was masked. The system checks each at registration, "
                    + "listing, order, delivery and export; where several apply, the strictest wins.")(language),
            sections: [],
            lists: [
                list(Text(zh: "禁止交易", en: "Never traded")) { if case .deny = $0 { true } else { false } },
                list(Text(zh: "须经批准", en: "Only after an approval")) { if case .approve = $0 { true } else { false } },
                list(Text(zh: "须先脱敏", en: "Only once masked")) { if case .mask = $0 { true } else { false } },
            ],
            links: [PageLink(Text(zh: "全部规则", en: "All rules"), "/rules", language)], language)
        return try pages.show("thing", title: Text(zh: "负面清单", en: "Negative list"), page, visit, path: "/negative-list")
    }

    /// The rules in force.
    private func rules(_ visit: Visit) throws -> Response {
        let language = visit.language
        let page = ThingPage(
            intro: Text(zh: "今日生效的规则。多条规则同时适用时,从严。", en: "The rules in force today. Where several apply, the strictest wins.")(language),
            sections: [],
            lists: [ThingList(Text(zh: "规则", en: "Rules"), Self.headings, rows: inForce.map { Self.row($0, language) }, language)],
            links: [PageLink(Text(zh: "负面清单", en: "The negative list"), "/negative-list", language)], language)
        return try pages.show("thing", title: Text(zh: "交易规则", en: "Rules"), page, visit, path: "/rules")
    }
}
