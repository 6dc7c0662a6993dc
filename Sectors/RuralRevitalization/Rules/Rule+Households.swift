// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Households, villages and children: RV-01 to RV-03 and RV-08 to RV-10.
extension Rule {
    private static let householdWords = ColumnWords(["householdhead", "contractor", "homestead", "householdincome", "户主", "承包方", "宅基地", "家庭收入"])
    private static let reliefWords = ColumnWords(["povertymonitor", "subsidy", "lowincome", "防返贫", "脱贫", "低保", "补贴"])
    private static let surveyWords = ColumnWords(["questionnaire", "respondent", "问卷", "调查对象"])
    private static let childWords = ColumnWords(["pupil", "student", "leftbehind", "留守", "学生", "学籍"])

    static let householdsAreAggregated = Rule(
        "RV-01", at: [.register, .list, .order, .deliver], since: CalendarDate(year: 2025, month: 5, day: 1),
        sentence: Text(
            zh: "逐户的承包地、宅基地与收入不得交易;汇总每行不少于 10 户。",
            en: "Land, homesteads and incomes of single households are never traded; totals have ten households a row."),
        citation: Citation("农村土地承包法;农村集体经济组织法(2025-05-01);个人信息保护法;10 户为项目参数", .projectParameter),
        passing: [.tellsHouseholdLand: true, .cellSize: 14],
        failing: [.tellsHouseholdLand: true, .cellSize: 3]
    ) { facts in
        let found = householdWords.found(in: facts)
        guard !found.isEmpty || facts.isTrue(.tellsHouseholdLand) || facts.text(.productKind) == "RV-P4" else { return nil }
        if found.isEmpty, let households = facts.integer(.cellSize), households >= 10 { return .allow }
        return .deny(
            Text(
                zh: "逐户信息或未申报每行户数;请按不少于 10 户汇总并申报。",
                en: "It tells single households, or nobody declared how many a row has; group ten or more and declare it."))
    }

    static let reliefIsNotTraded = Rule(
        "RV-02", at: [.register, .list, .order, .deliver],
        sentence: Text(
            zh: "防返贫监测与补贴的到人数据不得交易,只可汇总。",
            en: "Poverty monitoring and subsidies of single persons are never traded; totals may be."),
        citation: Citation("个人信息保护法 第28条(特定身份、金融账户)"),
        passing: [.tellsRelief: true, .isPersonLevel: false],
        failing: [.tellsRelief: true, .isPersonLevel: true]
    ) { facts in
        guard facts.isTrue(.tellsRelief) || reliefWords.occur(in: facts) else { return nil }
        if facts.areTotals { return .allow }
        return .deny(Text(zh: "请改为县级合计,并申报不到人。", en: "Give totals of the county, and declare that no person is told."))
    }

    static let respondentsStaySecret = Rule(
        "RV-03", at: [.register, .list, .order, .deliver],
        sentence: Text(zh: "单个统计调查对象的原始资料不得交易。", en: "Answers of a single survey respondent are never traded."),
        citation: Citation("统计法(2024修正)第28条"),
        passing: [.columns: ["county", "output_t"]],
        failing: [.tellsRespondents: true]
    ) { facts in
        guard facts.isTrue(.tellsRespondents) || surveyWords.occur(in: facts) else { return nil }
        return .deny(Text(zh: "含单个调查对象的资料;只可提供已公布的汇总表。", en: "It holds single answers; provide published tables only."))
    }

    static let collectivesDecide = Rule(
        "RV-08", at: [.list, .order], since: CalendarDate(year: 2025, month: 5, day: 1),
        sentence: Text(zh: "村集体所有的数据产品须有村集体决议。", en: "A village's data is offered after the village has decided so."),
        citation: Citation("农村集体经济组织法 第26条第7项、第11项、第45条;以数据交易为重大事项系项目解读", .projectParameter),
        passing: [.isCollective: true, .villageDecision: "M-12"],
        failing: [.isCollective: true]
    ) { facts in
        guard facts.isTrue(.isCollective) || facts.text(.productKind) == "RV-P4" else { return nil }
        guard facts.text(.villageDecision) != nil else {
            return .deny(Text(zh: "没有村集体决议;请补交会议记录。", en: "There is no decision of the village; hand in its minutes."))
        }
        return .allowWithObligations([
            Text(zh: "净收益不少于 30% 返还村集体", en: "At least 30 % of the net income goes back to the village")
        ])
    }

    static let farmCreditIsAnswersOnly = Rule(
        "RV-09", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "农户信用只在本人授权下以核验方式应答,原始数据不出域。",
            en: "Farm credit is answered with the applicant's consent, as a verification; raw data stays."),
        citation: Citation("征信业管理条例(国务院令第631号)第13条至第14条、第18条"),
        passing: [.tellsFarmCredit: true, .form: "verification", .applicantConsent: "A-1"],
        failing: [.tellsFarmCredit: true, .form: "dataset", .applicantConsent: "A-1"]
    ) { facts in
        guard facts.isTrue(.tellsFarmCredit) || facts.text(.productKind) == "RV-P6" else { return nil }
        guard facts.text(.form) == ProductForm.verification.rawValue, facts.text(.applicantConsent) != nil else {
            return .deny(
                Text(zh: "只可在申请人授权下以核验方式应答。", en: "Answer it as a verification, with the applicant's consent."))
        }
        return .allowWithObligations([Text(zh: "只答通过、复核或不通过", en: "Answer pass, review or fail, and nothing else")])
    }

    static let childrenAreNotTraded = Rule(
        "RV-10", at: [.register, .list, .order, .deliver],
        sentence: Text(
            zh: "留守儿童与学生的到人数据不得交易,只可汇总。",
            en: "Data on single pupils and left-behind children is never traded; totals may be."),
        citation: Citation("个人信息保护法 第31条;未成年人网络保护条例(国务院令第766号)"),
        passing: [.tellsChildren: true, .isPersonLevel: false],
        failing: [.columns: ["pupil_hash", "class"]]
    ) { facts in
        guard facts.isTrue(.tellsChildren) || childWords.occur(in: facts) else { return nil }
        if facts.areTotals { return .allow }
        return .deny(
            Text(zh: "请改为班级或学校合计,并申报不到人。", en: "Give totals of classes or schools, and declare that no person is told."))
    }
}
