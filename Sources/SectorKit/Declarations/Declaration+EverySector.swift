// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Declaration {
    /// What parties in every sector may be asked.
    public static let common: [Declaration] = source + personal + publicData + protection + export

    private static let source = [
        Declaration(.acquisition, Text(zh: "取得方式", en: "How the data was acquired"), .text([])),
        Declaration(.acquisitionEvidence, Text(zh: "来源凭证", en: "Proof of origin"), .evidence(.provenance)),
        Declaration(.sourceLicence, Text(zh: "来源许可证", en: "Licence of the source"), .text([])),
        Declaration(.isDerived, Text(zh: "是否加工产物", en: "Made by processing"), .flag),
        Declaration(.publishesSample, Text(zh: "是否公开本产品的样例行", en: "Shows rows of the data on its page"), .flag),
        Declaration(.isTradeSecret, Text(zh: "是否含商业秘密", en: "Holds a trade secret"), .flag),
        Declaration(.tradeSecretPermission, Text(zh: "商业秘密权利人许可", en: "Permission of the trade secret's owner"), .evidence(.licence)),
    ]

    private static let personal = [
        Declaration(.isPersonLevel, Text(zh: "是否个人或家庭级记录", en: "Rows are about single persons"), .flag),
        Declaration(.cellSize, Text(zh: "最小发布单元人数", en: "Fewest persons in a published cell"), .integer),
        Declaration(.intervalMinutes, Text(zh: "最短时间间隔(分钟)", en: "Shortest interval, minutes"), .integer),
        Declaration(.impactAssessment, Text(zh: "个人信息保护影响评估", en: "Personal-information impact assessment"), .evidence(.assessment)),
        Declaration(.separateConsent, Text(zh: "单独同意", en: "Separate consent"), .evidence(.consent)),
        Declaration(.guardianConsent, Text(zh: "监护人同意", en: "Consent of guardians"), .evidence(.consent)),
        Declaration(.hasMinors, Text(zh: "是否含不满十四周岁者", en: "Has subjects under fourteen"), .flag),
    ]

    private static let publicData = [
        Declaration(.openLevel, Text(zh: "公共数据开放属性", en: "Open level of public data"), .text(["open", "conditional", "none"])),
        Declaration(.operationAuthorisation, Text(zh: "公共数据授权运营", en: "Authorisation to operate public data"), .evidence(.licence)),
        Declaration(.operationAuthorisedUntil, Text(zh: "授权运营截止日", en: "Last day of that authorisation"), .day),
        Declaration(.yearlyDisclosure, Text(zh: "年度披露日期", en: "Day of the yearly disclosure"), .day),
    ]

    private static let protection = [
        Declaration(.riskAssessment, Text(zh: "重要数据风险评估", en: "Risk assessment of important data"), .evidence(.assessment)),
        Declaration(.riskAssessedUntil, Text(zh: "风险评估有效期至", en: "Last day of that assessment"), .day),
        Declaration(.mapApproval, Text(zh: "审图号", en: "Map approval number"), .evidence(.approval)),
        Declaration(.coordinateSystem, Text(zh: "坐标系", en: "Coordinate reference system"), .text([])),
        Declaration(.coordinatePrecision, Text(zh: "坐标精度(度)", en: "Precision of coordinates, degrees"), .number),
    ]

    private static let export = [
        Declaration(.exportedPersons, Text(zh: "本年累计出境人数", en: "Persons whose data went abroad this year"), .integer),
        Declaration(
            .exportedSensitivePersons, Text(zh: "本年累计出境敏感信息人数", en: "Persons whose sensitive data went abroad this year"),
            .integer),
        Declaration(.exportAssessment, Text(zh: "数据出境安全评估", en: "Outbound security assessment"), .evidence(.assessment)),
        Declaration(.exportContract, Text(zh: "标准合同备案或认证", en: "Filed standard contract or certification"), .evidence(.filing)),
        Declaration(
            .exportExemption, Text(zh: "豁免情形", en: "Why an export is exempt"), .text(["trade", "transit", "contract", "hr", "emergency"])),
        Declaration(.isCriticalInfrastructure, Text(zh: "是否关键信息基础设施运营者", en: "Operates critical infrastructure"), .flag),
    ]
}
