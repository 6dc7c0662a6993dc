// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Chemicals, industry and security: EC-06 to EC-11.
extension Rule {
    private static let stockWords = ColumnWords([
        "stockt", "stockkg", "inventoryt", "depot", "transportroute", "synthesisroute", "库存", "储量", "运输路线", "合成路线",
    ])
    private static let processWords = ColumnWords(["formula", "recipe", "processparameter", "unitcost", "配方", "工艺参数", "成本"])
    private static let nuclearWords = ColumnWords(["uranium", "enrichment", "plutonium", "strategicreserve", "铀", "核燃料", "战略储备"])

    static let hazardousStockIsGuarded = Rule(
        "EC-06", at: [.list, .order, .deliver, .export],
        sentence: Text(
            zh: "危险化学品的库存、位置、运输与合成路线,不向无许可者提供;有许可者须经批准。",
            en: "Stock, place, route and synthesis of hazardous chemicals go to licensed buyers after approval only."),
        citation: Citation("危险化学品安全管理条例(国务院令第591号)第23条至第24条、第38条、第40条;危险化学品目录(2015版,2022调整);危险化学品安全法(2026,待核)", .toVerify),
        passing: [.columns: ["cas", "ghs", "flash_point"]],
        failing: [.columns: ["cas", "stock_t"]]
    ) { facts in
        guard stockWords.occur(in: facts) || facts.isTrue(.tellsHazardousStock) else { return nil }
        guard facts.text(.hazardLicence) != nil else {
            return .deny(
                Text(
                    zh: "含危险化学品的库存、位置或路线,而买方没有许可;请删除,只留安全事实。",
                    en: "It tells stock, place or route of hazardous chemicals and the buyer has no licence; keep the safety facts only."))
        }
        guard facts.text(.hazardApproval) == nil else {
            return .allowWithObligations([Text(zh: "逐次登记用途与接触人员", en: "Register each use and who had access")])
        }
        return .approve(Text(zh: "应急管理部门的批准", en: "The approval of the emergency-management authority"))
    }

    static let precursorBuyersAreNotTraded = Rule(
        "EC-07", at: [.register, .list, .order, .deliver],
        sentence: Text(
            zh: "易制爆、易制毒化学品的逐人、逐企业流向不得交易,只可汇总。",
            en: "Who sold explosive or drug precursors to whom is never traded; totals may be."),
        citation: Citation("易制爆危险化学品名录(2017年版);易制毒化学品管理条例(国务院令第445号)"),
        passing: [.isPrecursor: true, .isBuyerLevel: false],
        failing: [.isPrecursor: true, .isBuyerLevel: true]
    ) { facts in
        guard facts.isTrue(.isPrecursor) else { return nil }
        if facts[.isBuyerLevel] == .flag(false), !facts.isTrue(.isPersonLevel), facts.list(.directIdentifiers).isEmpty { return .allow }
        return .deny(
            Text(
                zh: "流向信息只供公安机关;请改为年度合计,并申报不含逐笔流向。",
                en: "Flows are for the police; give yearly totals and declare that no single deals are told."))
    }

    static let importantDataIsFiled = Rule(
        "EC-08", at: [.list, .order, .deliver], since: CalendarDate(year: 2023, month: 1, day: 1),
        sentence: Text(
            zh: "工业领域重要数据先报主管部门目录备案。", en: "Important industrial data is filed in the authority's catalogue first."),
        citation: Citation("工业和信息化领域数据安全管理办法(试行)(2023-01-01)"),
        passing: [.grade: "I", .isCatalogFiled: true],
        failing: [.grade: "I", .isCatalogFiled: false]
    ) { facts in
        guard facts.grade == .important, !facts.isTrue(.isCatalogFiled) else { return nil }
        return .deny(Text(zh: "重要数据尚未备案;备案后再交易。", en: "Important data was not filed yet; file it first."))
    }

    static let processesNeedTheirOwner = Rule(
        "EC-09", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "企业工艺参数、配方与成本须权利人许可,且以模型或可用不可见方式提供。",
            en: "Process parameters, formulas and costs need their owner's permission, and are provided as models or in place."),
        citation: Citation("反不正当竞争法(商业秘密)"),
        passing: [.holdsProcess: true, .tradeSecretPermission: "P-2", .form: "model"],
        failing: [.holdsProcess: true, .tradeSecretPermission: "P-2", .form: "dataset"]
    ) { facts in
        guard processWords.occur(in: facts) || facts.isTrue(.holdsProcess) else { return nil }
        let isInPlace = [ProductForm.model.rawValue, ProductForm.computeOnly.rawValue].contains(facts.text(.form) ?? "")
        guard isInPlace, facts.text(.tradeSecretPermission) != nil else {
            return .approve(
                Text(
                    zh: "权利人许可与保密协议,并改为模型或可用不可见",
                    en: "The owner's permission and a confidentiality agreement, as a model or computed in place"))
        }
        return .allowWithObligations([Text(zh: "遵守保密协议", en: "Keep the confidentiality agreement")])
    }

    static let nuclearAndReservesAreNeverTraded = Rule(
        "EC-10", at: [.register, .list, .order, .deliver, .export],
        sentence: Text(zh: "核材料与战略储备数据不得交易。", en: "Data on nuclear material and strategic reserves is never traded."),
        citation: Citation("核安全法;保守国家秘密法"),
        passing: [.columns: ["thermal_share"]],
        failing: [.isNuclearOrReserve: true]
    ) { facts in
        guard nuclearWords.occur(in: facts) || facts.isTrue(.isNuclearOrReserve) else { return nil }
        return .deny(Text(zh: "涉及核材料或战略储备,不得交易。", en: "It is about nuclear material or strategic reserves."))
    }

    static let riskIsAssessedYearly = Rule(
        "EC-11", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "能源重要数据每年评估风险;核心数据不上市交易。",
            en: "Important energy data is assessed every year; core data is not traded on the market."),
        citation: Citation("能源行业数据安全管理办法(试行)(国能发规划规〔2025〕108号)"),
        passing: [
            .grade: "I", .asOf: .date(CalendarDate(daysSince1970: 20_780)),
            .riskAssessedOn: .date(CalendarDate(daysSince1970: 20_666)),
        ],
        failing: [
            .grade: "I", .asOf: .date(CalendarDate(daysSince1970: 20_780)),
            .riskAssessedOn: .date(CalendarDate(daysSince1970: 20_269)),
        ]
    ) { facts in
        if facts.grade == .core { return .deny(Text(zh: "核心数据不上市交易。", en: "Core data is not traded on the market.")) }
        guard facts.grade == .important else { return nil }
        if let assessed = facts.date(.riskAssessedOn), let today = facts.date(.asOf),
            (0...365).contains(today.daysSince1970 - assessed.daysSince1970)
        {
            return .allow
        }
        return .deny(
            Text(zh: "近十二个月没有风险评估;评估后申报日期。", en: "No risk assessment in the last twelve months; assess and declare the day."))
    }
}
