// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Visitors as persons: CT-04 to CT-07, CT-09 and CT-11.
extension Rule {
    static let visitorsConsentOneByOne = Rule(
        "CT-04", at: [.register, .list, .order, .deliver],
        sentence: Text(
            zh: "旅游经营者提供到人的游客数据,须取得单独同意。",
            en: "A tourism operator provides data on single visitors with their separate consent only."),
        citation: Citation("旅游法 第52条;个人信息保护法 第23条"),
        passing: [.isPersonLevel: true, .separateConsent: "C-1"],
        failing: [.isPersonLevel: true, .directIdentifiers: ["id_number"]]
    ) { facts in
        guard facts.tellOfSinglePersons else { return nil }
        guard facts.text(.separateConsent) != nil else {
            return .approve(Text(zh: "游客的单独同意", en: "The visitors' separate consent"))
        }
        return .allowWithObligations([
            Text(zh: "告知游客接收方与用途", en: "Tell visitors who receives the data and what for"),
            Text(zh: "同意撤回后停止提供", en: "Stop providing it once consent is withdrawn"),
        ])
    }

    static let trajectoriesAreAggregated = Rule(
        "CT-05", at: [.list, .deliver],
        sentence: Text(
            zh: "信令、索道、车辆轨迹须汇总:每格不少于 10 人,间隔不短于 15 分钟。",
            en: "Movements by signalling, cable car or coach are aggregated: 10 persons a cell, 15 minutes an interval."),
        citation: Citation("个人信息保护法 第28条(行踪轨迹);10 人与 15 分钟为项目参数", .projectParameter),
        passing: [.isTrajectory: true, .cellSize: 12, .intervalMinutes: 60],
        failing: [.isTrajectory: true, .cellSize: 3, .intervalMinutes: 5]
    ) { facts in
        guard facts.isTrue(.isTrajectory) else { return nil }
        if let persons = facts.integer(.cellSize), persons >= 10,
            let minutes = facts.integer(.intervalMinutes), minutes >= 15
        {
            return .allow
        }
        return .mask(
            Text(
                zh: "合并到每格至少 10 人、每段至少 15 分钟,不足者不发布,并申报两者。",
                en: "Merge to 10 persons a cell and 15 minutes an interval, suppress what stays below, and declare both."))
    }

    static let childrenNeedGuardians = Rule(
        "CT-06", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "含 14 岁以下年龄段,须监护人同意或去掉该段。",
            en: "Data with the age band under 14 needs the consent of guardians, or goes without that band."),
        citation: Citation("个人信息保护法 第31条;未成年人网络保护条例(国务院令第766号)"),
        passing: [.ageBands: ["14-17", "18-35"]],
        failing: [.ageBands: ["0-13", "18-35"]]
    ) { facts in
        let isUndeclared = facts[.ageBands] == nil && facts.list(.columns).contains("age_band")
        guard isUndeclared || facts.list(.ageBands).contains("0-13") || facts.isTrue(.hasMinors) else { return nil }
        guard facts.text(.guardianConsent) != nil else {
            return .approve(
                Text(
                    zh: "监护人同意;或删去 0-13 段,并申报现有年龄段",
                    en: "The guardians' consent; or drop the band 0-13 and declare the bands that remain"))
        }
        return .allowWithObligations([
            Text(zh: "按儿童个人信息专门规则处理", en: "Handle it under the special rules for children")
        ])
    }

    static let facesAreNeverTraded = Rule(
        "CT-07", at: [.register, .list, .deliver], since: CalendarDate(year: 2025, month: 6, day: 1),
        sentence: Text(zh: "闸机人脸等生物识别信息不得交易。", en: "Faces from gates and other biometrics are never traded."),
        citation: Citation("人脸识别技术应用安全管理办法(2025-06-01施行);个人信息保护法 第26条"),
        passing: [.columns: ["order_hash", "visit_date"]],
        failing: [.columns: ["order_hash", "face_vec"]]
    ) { facts in
        let columns = ColumnWords.biometrics.found(in: facts)
        guard !columns.isEmpty || facts.isTrue(.holdsBiometrics) else { return nil }
        let named = columns.joined(separator: ", ")
        return .deny(
            Text(
                zh: "含生物识别信息\(named.isEmpty ? "" : "(列 \(named))"),请删除。",
                en: "It holds biometrics\(named.isEmpty ? "" : " (columns \(named))"); drop them."))
    }

    static let worshippersAreCountedOnly = Rule(
        "CT-09", at: [.register, .list, .deliver],
        sentence: Text(
            zh: "宗教场所到人的到访数据不得交易,只可汇总。",
            en: "Attendance at religious sites is never traded by person; totals may be."),
        citation: Citation("个人信息保护法 第28条(宗教信仰)"),
        passing: [.religiousSite: true, .isPersonLevel: false],
        failing: [.religiousSite: true, .isPersonLevel: true]
    ) { facts in
        guard facts.isTrue(.religiousSite) else { return nil }
        if facts[.isPersonLevel] == .flag(false), !facts.tellOfSinglePersons { return .allow }
        return .deny(
            Text(
                zh: "到人数据会透露宗教信仰,或未申报是否到人;请改为每日合计。",
                en: "Rows by person reveal religion, or it is undeclared whether they do; deliver daily totals instead."))
    }

    static let personLevelBuyersAssessImpact = Rule(
        "CT-11", at: [.order, .deliver],
        sentence: Text(
            zh: "到人数据只售予完成个人信息保护影响评估的组织。",
            en: "Data on single visitors is sold only to organisations with an impact assessment."),
        citation: Citation("个人信息保护法 第55条至第56条"),
        passing: [.isPersonLevel: true, .impactAssessment: "PIA-1"],
        failing: [.isPersonLevel: true]
    ) { facts in
        guard facts.tellOfSinglePersons else { return nil }
        guard facts.text(.impactAssessment) != nil else {
            return .deny(
                Text(
                    zh: "买方未提交个人信息保护影响评估;请补交后再下单。",
                    en: "The buyer filed no impact assessment; file one and order again."))
        }
        return .allowWithObligations([
            Text(zh: "评估报告与处理记录保存三年以上", en: "Keep the assessment and the records for at least three years")
        ])
    }
}

extension Facts {
    /// Whether rows are declared to be about single persons, or were found to be whatever was declared.
    fileprivate var tellOfSinglePersons: Bool { isTrue(.isPersonLevel) || !list(.directIdentifiers).isEmpty }
}
