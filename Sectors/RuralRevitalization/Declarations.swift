// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Declaration {
    /// What parties of this sector are asked, by the facts that its rules look at.
    static let ofRuralRevitalization: [Declaration] = [
        Declaration(.tellsHouseholdLand, Text(zh: "是否农户级承包地、宅基地或收入", en: "Household land or income"), .flag),
        Declaration(.tellsRelief, Text(zh: "是否防返贫监测或补贴数据", en: "Poverty monitoring or subsidies"), .flag),
        Declaration(.tellsRespondents, Text(zh: "是否统计调查个体原始资料", en: "Answers of single respondents"), .flag),
        Declaration(.placesParcels, Text(zh: "是否细于乡镇的地块或红线", en: "Parcels finer than the township"), .flag),
        Declaration(
            .naturalResourcesApproval, Text(zh: "自然资源部门批准", en: "Approval of the natural-resources authority"), .evidence(.approval)),
        Declaration(.holdsGermplasm, Text(zh: "是否含种质资源", en: "Holds germplasm"), .flag),
        Declaration(.germplasmApproval, Text(zh: "向境外提供种质资源批准", en: "Approval to provide germplasm abroad"), .evidence(.approval)),
        Declaration(.tellsEpidemics, Text(zh: "是否涉及动植物疫情", en: "Is about epidemics"), .flag),
        Declaration(.isOfficiallyReleased, Text(zh: "是否已由主管部门发布", en: "Released by the authority"), .flag),
        Declaration(.isForecast, Text(zh: "是否公众气象预报", en: "Is a public weather forecast"), .flag),
        Declaration(.stationAuthorisation, Text(zh: "气象台站授权", en: "Authorisation of the station"), .evidence(.licence)),
        Declaration(.isCollective, Text(zh: "是否村集体所有", en: "Owned by a village collective"), .flag),
        Declaration(.villageDecision, Text(zh: "一事一议决议", en: "Minutes of the village's decision"), .evidence(.minutes)),
        Declaration(.tellsFarmCredit, Text(zh: "是否农户信用信息", en: "Is about farmers' credit"), .flag),
        Declaration(.applicantConsent, Text(zh: "申请人本人同意", en: "Applicant's own consent"), .evidence(.consent)),
        Declaration(.tellsChildren, Text(zh: "是否涉及学生或留守儿童", en: "Is about pupils or left-behind children"), .flag),
    ]
}
