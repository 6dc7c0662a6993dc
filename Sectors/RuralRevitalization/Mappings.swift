// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// Administrative units: the data sets have every province's, the product has Gansu's.
extension TableMapping {
    private static let gansu = Condition("provinceCode", ["62"])

    static let gansuTownships = TableMapping(
        "cn-streets", to: "RV-P5", licence: "WTFPL", source: Text(zh: "中国行政区划乡级表", en: "Townships of China"),
        columns: [
            Column("code", .column("code")), Column("name", .column("name")), Column("level", .constant("township")),
            Column("parent", .column("areaCode")),
        ],
        keeping: gansu)

    static let gansuCounties = TableMapping(
        "cn-areas", to: "RV-P5", licence: "WTFPL", source: Text(zh: "中国行政区划县级表", en: "Counties of China"),
        recognisedBy: TableSignature(isExact: true),
        columns: [
            Column("code", .column("code")), Column("name", .column("name")), Column("level", .constant("county")),
            Column("parent", .column("cityCode")),
        ],
        keeping: gansu)

    static let gansuCities = TableMapping(
        "cn-cities", to: "RV-P5", licence: "WTFPL", source: Text(zh: "中国行政区划地级表", en: "Prefectures of China"),
        recognisedBy: TableSignature(isExact: true),
        columns: [
            Column("code", .column("code")), Column("name", .column("name")), Column("level", .constant("city")),
            Column("parent", .column("provinceCode")),
        ],
        keeping: gansu)

    static let provinces = TableMapping(
        "cn-provinces", to: "RV-P5", licence: "WTFPL", source: Text(zh: "中国行政区划省级表", en: "Provinces of China"),
        recognisedBy: TableSignature(isExact: true),
        columns: [
            Column("code", .column("code")), Column("name", .column("name")), Column("level", .constant("province")),
            Column("parent", .constant("")),
        ])

    /// Codes of six digits for units of all levels: those of the province and its prefectures lose the zeros that fill them up.
    private static let shortCodes = Dictionary(
        uniqueKeysWithValues: [("620000", "62")] + ((1...12).map { 6_200 + $0 } + [6_229, 6_230]).map { ("\($0)00", "\($0)") })

    static let gansuDivisions = TableMapping(
        "gansu-gbt2260", to: "RV-P5", licence: "CC0-1.0", source: Text(zh: "甘肃省 GB/T 2260 代码表", en: "Codes of Gansu, GB/T 2260"),
        recognisedBy: TableSignature(fileName: "gansu_gbt2260"),
        columns: [
            Column("code", .column("code"), .lookUp(shortCodes, otherwise: .kept)), Column("name", .column("name")),
            Column("level", .column("level"), .lookUp(["province": "province", "prefecture": "city", "county": "county"])),
            Column("parent", .column("parent"), .lookUp(shortCodes, otherwise: .kept)),
        ])
}
