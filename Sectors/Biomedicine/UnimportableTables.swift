// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension UnimportableTable {
    static let syntheaPatients = UnimportableTable(
        "synthea-patients", licence: "Apache-2.0", source: Text(zh: "Synthea 合成患者", en: "Synthetic patients of Synthea"),
        recognisedBy: TableSignature(labels: ["BIRTHDATE", "SSN", "PASSPORT", "LAT", "LON"]),
        reason: Text(
            zh: "是姓名、证件、出生日期与住址的名册,没有诊断与随访;BM-P1 需要先与诊断表连接,映射不作连接。",
            en: "It is a register of names, documents, birth dates and homes without diagnosis or follow-up; "
                + "BM-P1 would need a join with the conditions, and mappings join nothing."))

    /// Its first line counts rows, features and classes; it has no header.
    static let wisconsinBreastCancer = UnimportableTable(
        "uci-wdbc", licence: "CC-BY-4.0", source: Text(zh: "UCI 威斯康星乳腺癌诊断集", en: "UCI, breast cancer Wisconsin (diagnostic)"),
        layout: TableOptions(
            dialect: Dialect(headerRows: 0, skipLines: 1), labels: (1...30).map { "feature\($0)" } + ["target"]),
        recognisedBy: TableSignature(firstLine: "569,30,malignant,benign"),
        reason: Text(
            zh: "每行是一个细胞核的三十项影像特征,没有受试者、年龄、性别与随访,不是 BM-P1 的队列,也没有其他相符的产品。",
            en: "Each row has thirty features of images of nuclei and no subject, age, sex or follow-up: "
                + "it is no cohort of BM-P1, and no other product of the sector fits."))

    static let covidCountries = UnimportableTable(
        "covid-key-countries", licence: "CC-BY-4.0", source: Text(zh: "JHU CSSE 累计病例", en: "JHU CSSE, cumulative cases"),
        recognisedBy: TableSignature(labels: ["Date", "China", "US", "United_Kingdom", "Iran"]),
        reason: Text(
            zh: "是各国累计病例统计,没有受试者、药品或药材;本行业没有疫情统计产品。",
            en: "It counts cases by country and has no subject, drug or herb; the sector has no product of epidemic statistics."))

    static let covidReference = UnimportableTable(
        "covid-reference", licence: "CC-BY-4.0", source: Text(zh: "JHU CSSE 地区表", en: "JHU CSSE, places"),
        recognisedBy: TableSignature(labels: ["UID", "iso3", "FIPS", "Combined_Key"]),
        reason: Text(
            zh: "是各国地区的代码、坐标与人口,不是生物医药数据。",
            en: "It lists codes, positions and populations of places, which are no biomedical data."))

    static let covidPackage = UnimportableTable(
        "covid-datapackage", licence: "PDDL-1.0", source: Text(zh: "JHU CSSE 数据包说明", en: "JHU CSSE, description of the package"),
        recognisedBy: TableSignature(labels: ["licenses", "resources", "views", "collection"]),
        reason: Text(zh: "是数据包的说明,没有数据。", en: "It describes a data package and holds no data."))
}
