// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Subjects and their health: BM-05 to BM-10.
extension Rule {
    private static let dateWords = ColumnWords(
        ["birth date", "date of birth", "dob", "death date", "出生日期", "死亡日期"], areWhole: true)

    static let ethicsComeFirst = Rule(
        "BM-05", at: [.list, .order, .deliver], since: CalendarDate(year: 2023, month: 2, day: 18),
        sentence: Text(
            zh: "到人的健康数据须有伦理审查批件,或经记录的免除。",
            en: "Health data on single persons has an ethics approval, or a recorded exemption."),
        citation: Citation("涉及人的生命科学和医学研究伦理审查办法(国卫科教发〔2023〕4号)第32条"),
        passing: [.isPersonLevel: true, .ethicsApproval: "2026-031"],
        failing: [.isPersonLevel: true]
    ) { facts in
        guard facts.tellOfSingleSubjects else { return nil }
        if facts.text(.ethicsApproval) != nil {
            return .allowWithObligations([
                Text(zh: "只用于批件所列研究", en: "Use it for the research that was approved")
            ])
        }
        if ["anonymised", "public"].contains(facts.text(.ethicsExemption) ?? "") { return .allow }
        return .deny(
            Text(
                zh: "没有伦理审查批件,也没有免除记录(匿名化或公开数据);请补交。",
                en: "There is neither an ethics approval nor a recorded exemption (anonymised or public data); hand one in."))
    }

    static let largeHealthSetsAreImportant = Rule(
        "BM-06", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "超过 10 万人的诊疗健康数据按重要数据定级。",
            en: "Health data of more than 100,000 persons is graded as important data."),
        citation: Citation("北京自贸区数据出境负面清单(2024)所列规模;全国目录待核", .toVerify),
        passing: [.personCount: 100_000, .grade: "L3"],
        failing: [.personCount: 100_001, .grade: "L3"]
    ) { facts in
        let persons = facts.integer(.personCount) ?? (facts.tellOfSingleSubjects ? facts.integer(.rowCount) : nil) ?? 0
        guard persons > 100_000, facts.grade != .important, facts.grade != .core else { return nil }
        return .deny(
            Text(
                zh: "涉及 \(persons) 人,须定级为重要数据并完成风险评估。",
                en: "It is about \(persons) persons: grade it as important data and assess the risk."))
    }

    static let subjectsAreGeneralised = Rule(
        "BM-07", at: [.register, .list, .deliver],
        sentence: Text(
            zh: "去除直接标识符;日期不细于月,地区不细于市。",
            en: "No direct identifiers; dates to the month and places to the city at most."),
        citation: Citation("健康医疗数据安全指南(GB/T 39725-2020);个人信息去标识化指南(GB/T 37964)"),
        passing: [.columns: ["birth_year_band", "sex"], .dateGranularity: "month", .regionDigits: 4],
        failing: [.columns: ["BIRTHDATE", "GENDER"]]
    ) { facts in
        let dates = dateWords.found(in: facts)
        let isFine = facts.text(.dateGranularity) == "day" || (facts.integer(.regionDigits) ?? 0) > 4
        let found = facts.list(.directIdentifiers) + dates
        guard !found.isEmpty || isFine else { return nil }
        let named = found.joined(separator: ", ")
        return .mask(
            Text(
                zh: "去除或散列直接标识符\(named.isEmpty ? "" : "(\(named))"),日期取到月或年龄段,地区取到市。",
                en: "Drop or hash identifiers\(named.isEmpty ? "" : " (\(named))"), give months or bands, and cities."))
    }

    static let healthDataStaysInTheMainland = Rule(
        "BM-08", at: [.order, .deliver, .export],
        sentence: Text(
            zh: "健康医疗大数据存储在境内;确需出境的,先通过安全评估。",
            en: "Health data is kept in the mainland; where it must leave, an assessment comes first."),
        citation: Citation("国家健康医疗大数据标准、安全和服务管理办法(试行)(国卫规划发〔2018〕23号)第30条(条款待核)", .toVerify),
        passing: [.processingCountry: "CN"],
        failing: [.processingCountry: "SG"]
    ) { facts in
        let country = facts.text(.processingCountry) ?? (facts.isTrue(.buyerIsForeign) ? "?" : "CN")
        guard country != "CN", facts.text(.exportAssessment) == nil else { return nil }
        return .deny(
            Text(
                zh: "存储或处理地在境外或未申报;请改在境内处理,或先通过出境安全评估。",
                en: "It would be stored or processed abroad, or it is undeclared where; do it in the mainland or pass the assessment."))
    }

    static let stigmatisingDataIsComputedInPlace = Rule(
        "BM-09", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "到人的遗传、精神、艾滋病、生殖信息须单独同意,且只可用不可见。",
            en: "Genetic, mental, HIV and reproductive data on single persons needs separate consent and is computed in place."),
        citation: Citation("个人信息保护法 第28条至第29条;艾滋病防治条例 第39条"),
        passing: [.isPersonLevel: true, .stigmatisingConditions: ["hiv"], .form: "computeOnly", .separateConsent: "C-7"],
        failing: [.isPersonLevel: true, .stigmatisingConditions: ["hiv"], .form: "dataset", .separateConsent: "C-7"]
    ) { facts in
        guard facts.tellOfSingleSubjects, !facts.stigmas.isEmpty else { return nil }
        guard facts.text(.form) == ProductForm.computeOnly.rawValue, facts.text(.separateConsent) != nil else {
            return .approve(
                Text(
                    zh: "本人的单独同意,并改为可用不可见(不得下载);或申报不含此类信息",
                    en: "Separate consent, and computing in place without download; or declare that it holds no such data"))
        }
        return .allowWithObligations([
            Text(zh: "只输出汇总结果,不足 5 人不输出", en: "Give out totals only, and none below 5 persons")
        ])
    }

    static let syntheticDataSaysSo = Rule(
        "BM-10", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "合成数据须申报生成器与种子,通过成员推断测试,并标明“合成”。",
            en: "Synthetic data names its generator and seed, passes a membership test, and is marked as synthetic."),
        citation: Citation("行业惯例", .projectParameter),
        passing: [.isSynthetic: true, .syntheticGenerator: "Synthea 3.2, seed 7", .membershipTest: "M-1"],
        failing: [.isSynthetic: true, .syntheticGenerator: "Synthea 3.2, seed 7", .directIdentifiers: ["phone"]]
    ) { facts in
        guard facts.isTrue(.isSynthetic) else { return nil }
        guard facts.list(.directIdentifiers).isEmpty else {
            return .deny(
                Text(
                    zh: "申报为合成数据,却查出直接标识符;请删除或更正申报。",
                    en: "It is declared synthetic and has direct identifiers; drop them or correct the declaration."))
        }
        guard facts.text(.syntheticGenerator) != nil, facts.text(.membershipTest) != nil else {
            return .approve(Text(zh: "生成器、种子与成员推断测试报告", en: "The generator, its seed and the membership test"))
        }
        return .allowWithObligations([
            Text(zh: "在产品与成果中标明“合成”", en: "Mark the product and its results as synthetic")
        ])
    }
}
