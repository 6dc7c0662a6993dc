// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Declaration {
    /// What parties of this sector are asked, by the facts that its rules look at.
    static let ofEnergyChemical: [Declaration] = [
        Declaration(.showsGrid, Text(zh: "是否涉及电网拓扑、保护定值或调度计划", en: "Shows grid topology, settings or dispatch"), .flag),
        Declaration(.voltageKilovolts, Text(zh: "最高电压等级(kV)", en: "Highest voltage, kV"), .number),
        Declaration(.hasImportantUsers, Text(zh: "是否含重要电力用户", en: "Has important power users"), .flag),
        Declaration(.placesFacilities, Text(zh: "是否标注设施位置", en: "Places facilities"), .flag),
        Declaration(.hasHouseholds, Text(zh: "是否含居民电表", en: "Has meters of homes"), .flag),
        Declaration(.tellsHazardousStock, Text(zh: "是否涉及危险化学品储量、位置、运输或合成", en: "Tells hazardous stock, place, route or synthesis"), .flag),
        Declaration(.hazardLicence, Text(zh: "需方危险化学品许可", en: "Buyer's licence for hazardous chemicals"), .evidence(.licence)),
        Declaration(.hazardApproval, Text(zh: "主管部门批准", en: "Approval to provide hazardous stock"), .evidence(.approval)),
        Declaration(.isPrecursor, Text(zh: "是否易制爆或易制毒化学品", en: "Is about precursors"), .flag),
        Declaration(.isBuyerLevel, Text(zh: "是否到单个买卖方", en: "Rows tell single buyers"), .flag),
        Declaration(.isCatalogFiled, Text(zh: "重要数据是否已报目录备案", en: "Filed in the catalogue of important data"), .flag),
        Declaration(.holdsProcess, Text(zh: "是否含工艺、配方或成本", en: "Holds process, formula or cost"), .flag),
        Declaration(.isNuclearOrReserve, Text(zh: "是否涉核或战略储备", en: "Nuclear material or strategic reserves"), .flag),
        Declaration(.riskAssessedOn, Text(zh: "最近一次风险评估日期", en: "Day of the last risk assessment"), .day),
    ]
}
