// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension ExchangeRules {
    static let export: [Rule] = [outbound]

    /// The table of 《促进和规范数据跨境流动规定》 (国家网信办令第16号), in the order in which its cases exclude each other.
    private static let outbound = Rule(
        "X-CB-1", at: [.order, .export], since: CalendarDate(year: 2024, month: 3, day: 22),
        sentence: Text(
            zh: "向境外提供数据按规模与种类分别适用评估、标准合同(认证)或豁免",
            en: "Sending data abroad needs an assessment, a filed contract, or an exemption, by kind and scale"),
        citation: Citation("促进和规范数据跨境流动规定(国家网信办令第16号,2024-03-22)"),
        passing: [.buyerIsForeign: true, .exportedPersons: 99_999, .exportedSensitivePersons: 0],
        failing: [.buyerIsForeign: true, .exportedPersons: 1_000_000, .exportedSensitivePersons: 0]
    ) { facts in
        guard facts.isTrue(.buyerIsForeign) else { return nil }
        switch route(facts) {
        case .exempt: return nil
        case .contract:
            return facts[.exportContract] != nil
                ? nil
                : .approve(
                    Text(zh: "需备案标准合同或通过认证。", en: "File a standard contract or obtain certification."))
        case .assessment:
            return facts[.exportAssessment] != nil
                ? nil : .deny(Text(zh: "须先通过数据出境安全评估。", en: "Pass the outbound security assessment first."))
        }
    }

    private enum Route { case exempt, contract, assessment }

    private static func route(_ facts: Facts) -> Route {
        if facts.grade == .important { return .assessment }
        let persons = facts.integer(.exportedPersons) ?? 0
        let sensitive = facts.integer(.exportedSensitivePersons) ?? 0
        if facts.isTrue(.isCriticalInfrastructure) && persons + sensitive > 0 { return .assessment }
        if ["trade", "transit", "contract", "hr", "emergency"].contains(facts.text(.exportExemption) ?? "") { return .exempt }
        if persons >= 1_000_000 || sensitive >= 10_000 { return .assessment }
        if persons >= 100_000 || sensitive >= 1 { return .contract }
        return .exempt
    }
}
