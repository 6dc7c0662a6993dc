// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Declaration {
    /// What parties of this sector are asked, by the facts that its rules look at.
    static let ofBiomedicine: [Declaration] = [
        Declaration(.isHumanGenetic, Text(zh: "是否人类遗传资源信息", en: "Is human genetic resource information"), .flag),
        Declaration(.buyerIsForeignControlled, Text(zh: "需方是否外方设立或实际控制", en: "The buyer is under foreign control"), .flag),
        Declaration(.geneticCooperation, Text(zh: "国际合作科学研究批准", en: "Approval of international cooperation"), .evidence(.approval)),
        Declaration(.geneticFiling, Text(zh: "对外提供备案", en: "Filing before provision abroad"), .evidence(.filing)),
        Declaration(.geneticBackup, Text(zh: "是否提交信息备份", en: "A backup copy was handed in"), .flag),
        Declaration(.geneticReview, Text(zh: "人类遗传资源安全审查", en: "Security review of genetic resources"), .evidence(.approval)),
        Declaration(.sequencedSubjects, Text(zh: "外显子组或基因组测序人数", en: "Subjects sequenced"), .integer),
        Declaration(.isImportantPedigree, Text(zh: "是否重要遗传家系或特定地区", en: "Important pedigree or specific region"), .flag),
        Declaration(.ethicsApproval, Text(zh: "伦理审查批件", en: "Approval of the ethics committee"), .evidence(.approval)),
        Declaration(.ethicsExemption, Text(zh: "免除伦理审查的情形", en: "Why no ethics approval is needed"), .text(["anonymised", "public"])),
        Declaration(.personCount, Text(zh: "涉及人数", en: "Persons concerned"), .integer),
        Declaration(.dateGranularity, Text(zh: "个人日期精度", en: "How fine dates of persons are"), .text(["day", "month", "year"])),
        Declaration(.regionDigits, Text(zh: "居住地行政区划码位数", en: "Digits of the region of residence"), .integer),
        Declaration(.processingCountry, Text(zh: "存储或处理所在国", en: "Country of storage or processing"), .text([])),
        Declaration(.stigmatisingConditions, Text(zh: "易受歧视的健康状况", en: "Conditions that stigmatise"), .list),
        Declaration(.isSynthetic, Text(zh: "是否合成数据", en: "Is synthetic"), .flag),
        Declaration(.syntheticGenerator, Text(zh: "合成数据生成器", en: "Generator of the synthetic data"), .text([])),
        Declaration(.membershipTest, Text(zh: "成员推断测试", en: "Membership test"), .evidence(.test)),
    ]
}
