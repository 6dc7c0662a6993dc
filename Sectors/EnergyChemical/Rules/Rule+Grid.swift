// SPDX-License-Identifier: Apache-2.0
import SectorKit

// The grid and its users: EC-01 to EC-05.
extension Rule {
    private static let gridWords = ColumnWords(["topology", "busbar", "branchno", "relaysetting", "dispatchplan", "拓扑", "母线", "继电保护", "调度计划"])

    static let gridStaysSecret = Rule(
        "EC-01", at: [.register, .list, .order, .deliver], since: CalendarDate(year: 2025, month: 1, day: 1),
        sentence: Text(
            zh: "电网拓扑、继电保护定值、调度计划与控制区数据不得交易。",
            en: "Grid topology, relay settings, dispatch plans and data of the control zone are never traded."),
        citation: Citation("电力监控系统安全防护规定(发改委令第27号,2025-01-01,条款待核);关键信息基础设施安全保护条例", .toVerify),
        passing: [.columns: ["county", "output_mw"]],
        failing: [.columns: ["busbar_id", "branch_no"]]
    ) { facts in
        let found = gridWords.found(in: facts)
        guard !found.isEmpty || facts.isTrue(.showsGrid) else { return nil }
        let named = found.isEmpty ? "" : "(\(found.joined(separator: ", ")))"
        return .deny(
            Text(zh: "含电网结构或控制信息\(named);只可提供汇总功率。", en: "It shows the grid or its control\(named); provide total power only."))
    }

    static let highVoltageIsImportant = Rule(
        "EC-02", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "110 kV 及以上或重要用户、细于 60 分钟的负荷按重要数据定级。",
            en: "Loads of users at 110 kV and above, or of important users, finer than 60 minutes are graded as important data."),
        citation: Citation("数据安全法 第21条;国能发规划规〔2025〕108号;电压与时段为项目参数", .projectParameter),
        passing: [.voltageKilovolts: 10, .intervalMinutes: 60, .grade: "L3"],
        failing: [.voltageKilovolts: 330, .intervalMinutes: 15, .grade: "L3"]
    ) { facts in
        guard (facts.number(.voltageKilovolts) ?? 0) >= 110 || facts.isTrue(.hasImportantUsers) else { return nil }
        if let minutes = facts.integer(.intervalMinutes), minutes >= 60 { return nil }
        guard facts.grade != .important, facts.grade != .core else { return nil }
        return .deny(
            Text(
                zh: "应定级为重要数据并完成风险评估;或汇总到 60 分钟以上并申报。",
                en: "Grade it as important data and assess the risk; or aggregate to 60 minutes and declare it."))
    }

    static let facilitiesAreGeneralised = Rule(
        "EC-03", at: [.list, .deliver],
        sentence: Text(
            zh: "电厂、变电站、管道与库区位置只到 0.1° 或县。",
            en: "Plants, substations, pipelines and depots are placed to 0.1° or the county."),
        citation: Citation("测绘法;石油天然气管道保护法;0.1° 为项目参数", .projectParameter),
        passing: [.placesFacilities: true, .coordinatePrecision: 0.1],
        failing: [.columns: ["name", "latitude", "longitude"]]
    ) { facts in
        let hasCoordinates = facts.list(.columns).contains { ["lat", "lon", "latitude", "longitude", "geom"].contains($0.lowercased()) }
        guard facts.isTrue(.placesFacilities) || (hasCoordinates && facts[.placesFacilities] != .flag(false)) else { return nil }
        if let precision = facts.number(.coordinatePrecision), precision >= 0.1 { return .allow }
        return .mask(
            Text(zh: "把位置取到 0.1° 或县级代码,并申报精度。", en: "Round positions to 0.1° or give the county, and declare the precision."))
    }

    static let criticalOperatorsAssessExports = Rule(
        "EC-04", at: [.order, .deliver, .export], since: CalendarDate(year: 2024, month: 3, day: 22),
        sentence: Text(
            zh: "关键信息基础设施运营者向境外提供个人信息或重要数据,先通过安全评估。",
            en: "An operator of critical infrastructure sends personal or important data abroad after an assessment only."),
        citation: Citation("促进和规范数据跨境流动规定(国家网信办令第16号) 第7条"),
        passing: [.isCriticalInfrastructure: true, .buyerIsForeign: false],
        failing: [.isCriticalInfrastructure: true, .buyerIsForeign: true, .grade: "I"]
    ) { facts in
        guard facts.isTrue(.isCriticalInfrastructure), facts.isTrue(.buyerIsForeign) else { return nil }
        let isImportant = facts.grade == .important || facts.grade == .core
        let isPersonal = facts.isTrue(.isPersonLevel) || facts.isTrue(.hasHouseholds) || !facts.list(.directIdentifiers).isEmpty
        guard isImportant || isPersonal else { return nil }
        guard facts.text(.exportAssessment) == nil else { return .allow }
        return .approve(Text(zh: "数据出境安全评估", en: "The outbound security assessment"))
    }

    static let homesAreAggregated = Rule(
        "EC-05", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "居民电表细于 60 分钟的数据须按不少于 5 户聚合,或有单独同意。",
            en: "Meters of homes finer than 60 minutes are grouped by five or more, or come with separate consent."),
        citation: Citation("个人信息保护法 第28条(生活规律);5 户与 60 分钟为项目参数", .projectParameter),
        passing: [.hasHouseholds: true, .cellSize: 6, .intervalMinutes: 15],
        failing: [.hasHouseholds: true, .cellSize: 1, .intervalMinutes: 15]
    ) { facts in
        let isUndeclared = facts[.hasHouseholds] == nil && facts.text(.productKind) == "EC-P1"
        guard facts.isTrue(.hasHouseholds) || isUndeclared else { return nil }
        if let minutes = facts.integer(.intervalMinutes), minutes >= 60 { return nil }
        if let homes = facts.integer(.cellSize), homes >= 5 { return .allow }
        guard facts.text(.separateConsent) == nil else {
            return .allowWithObligations([
                Text(zh: "同意撤回后停止提供", en: "Stop providing it once consent is withdrawn")
            ])
        }
        return .mask(
            Text(
                zh: "按不少于 5 户聚合并申报户数,或汇总到 60 分钟;没有居民电表的请申报。",
                en: "Group five homes or more and declare it, or aggregate to 60 minutes; declare it when there are no homes."))
    }
}
