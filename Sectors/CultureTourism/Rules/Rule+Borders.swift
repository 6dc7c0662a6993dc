// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Maps and borders: CT-08 and CT-10.
extension Rule {
    static let mapsCarryTheirNumber = Rule(
        "CT-08", at: [.list, .deliver],
        sentence: Text(zh: "公开地图须有审图号。", en: "A published map carries its approval number."),
        citation: Citation("地图管理条例 第15条、第16条、第21条、第22条、第34条"),
        passing: [.showsMap: true, .mapApproval: "甘S(2026)1号"],
        failing: [.showsMap: true]
    ) { facts in
        guard facts.isTrue(.showsMap) else { return nil }
        guard let number = facts.text(.mapApproval), !number.isEmpty else {
            return .approve(Text(zh: "测绘地理信息主管部门的审图号", en: "The surveying authority's map approval number"))
        }
        return .allowWithObligations([
            Text(zh: "在图上标注审图号 \(number)", en: "Show the approval number \(number) on the map"),
            Text(zh: "地图数据服务器设在境内", en: "Keep the map servers in the mainland"),
        ])
    }

    static let foreignGuestsLeaveLawfully = Rule(
        "CT-10", at: [.order, .deliver, .export], since: CalendarDate(year: 2024, month: 3, day: 22),
        sentence: Text(
            zh: "境外旅客登记信息出境,须有合同豁免、标准合同、认证或安全评估。",
            en: "Registrations of foreign guests leave the country by contract exemption, filed contract or assessment only."),
        citation: Citation("促进和规范数据跨境流动规定(国家网信办令第16号) 第5条"),
        passing: [.columns: ["passport_no"], .buyerIsForeign: true, .exportExemption: "contract"],
        failing: [.columns: ["passport_no"], .buyerIsForeign: true]
    ) { facts in
        let columns = ColumnWords.guestRegistration.found(in: facts)
        guard !columns.isEmpty || facts.isTrue(.holdsGuestRegistration) else { return nil }
        guard facts.isTrue(.buyerIsForeign) else { return nil }
        let hasBasis =
            facts.text(.exportExemption) == "contract" || facts.text(.exportContract) != nil
            || facts.text(.exportAssessment) != nil
        guard hasBasis else {
            return .approve(
                Text(
                    zh: "出境依据:旅客为一方的合同、已备案标准合同、认证或安全评估",
                    en: "A basis for export: the guest's own contract, a filed contract, a certification or an assessment"))
        }
        return .allowWithObligations([
            Text(zh: "只提供履行合同所必需的字段", en: "Provide only what the contract needs"),
            Text(zh: "告知旅客境外接收方", en: "Tell guests who receives it abroad"),
        ])
    }
}
