// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// Tables of chemicals; most are separated by tabs although their names end in `.csv`.
extension TableMapping {
    private static let tabs = TableOptions(dialect: .tabs)

    private static func facts(_ name: Origin, property: Column, value: Column, unit: Origin) -> [Column] {
        [Column("name_en", name), property, value, Column("unit", unit)]
    }

    static let flashPoints = TableMapping(
        "dippr-flash-points", to: "EC-P6", licence: "MIT",
        source: Text(zh: "DIPPR 闪点(chemicals 附带)", en: "DIPPR flash points, as chemicals carries them"), layout: tabs,
        columns: [Column("cas", .column("CAS"), .casNumber)]
            + facts(
                .column("Name"), property: Column("property", .constant("flash-point")),
                value: Column("value", .column("T_flash"), .unit(.kelvinToCelsius, decimals: 2)), unit: .constant("degC")))

    private static let volumes = [
        "DOM_MFG_LB": "us-manufactured-cdr-2012", "IMPORTED_LB": "us-imported-cdr-2012", "VOLUME_EXPORTED": "us-exported-cdr-2012",
    ]

    /// National totals by chemical, no firm's.
    static let reportedVolumes = TableMapping(
        "epa-cdr-2012", to: "EC-P6", licence: "LicenseRef-US-government-public-domain",
        source: Text(zh: "美国环保局化学品数据报告 2012", en: "US EPA, Chemical Data Reporting 2012"), layout: tabs,
        unpivoting: .these(["DOM_MFG_LB", "IMPORTED_LB", "VOLUME_EXPORTED"], missing: []),
        columns: [Column("cas", .column("CASRN"), .casNumber)]
            + facts(
                .constant(""), property: Column("property", .seriesName, .lookUp(volumes)),
                value: Column("value", .seriesValue, .unit(.poundsToTonnes, decimals: 3)), unit: .constant("t")))

    /// CAS numbers come without hyphens; the flags of the regulation are not facts of the product and stay out.
    static let toxicSubstances = TableMapping(
        "tsca-inventory-2016", to: "EC-P6", licence: "LicenseRef-US-government-public-domain",
        source: Text(zh: "美国环保局 TSCA 名录 2016-01", en: "US EPA, TSCA inventory of January 2016"), layout: tabs,
        recognisedBy: TableSignature(labels: ["UV", "XU", "Y1"]),
        columns: [Column("cas", .column("CASRN"), .casNumber)]
            + facts(
                .constant(""), property: Column("property", .constant("tsca-inventory-2016")), value: Column("value", .constant("1")),
                unit: .constant("1")))

    static let warmingPotentials = TableMapping(
        "ipcc-gwp-2021", to: "EC-P6", licence: "MIT",
        source: Text(zh: "IPCC AR6 增温潜势(chemicals 附带)", en: "Warming potentials of IPCC AR6, as chemicals carries them"),
        unpivoting: .these(["20yr GWP", "100yr GWP", "500yr GWP"], missing: []),
        columns: [Column("cas", .column("CAS"), .casNumber)]
            + facts(
                .column("Name"),
                property: Column("property", .seriesName, .lookUp(["20yr GWP": "gwp-20", "100yr GWP": "gwp-100", "500yr GWP": "gwp-500"])),
                value: Column("value", .seriesValue), unit: .constant("1")))
}

extension UnimportableTable {
    static let transformerTemperatures = UnimportableTable(
        "ett-h1", licence: "CC-BY-ND-4.0", source: Text(zh: "ETT 变压器油温数据集", en: "ETT, transformer temperatures"),
        recognisedBy: TableSignature(labels: ["date", "HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "OT"]),
        reason: Text(
            zh: "CC BY-ND 4.0 不许发布演绎:可以原样上架,不得改写为 EC-P3 或重采样。取得权利人许可后再映射。",
            en: "CC BY-ND 4.0 allows no adaptations: list the file as it is; it may not be rewritten as EC-P3 or resampled. "
                + "Map it once its owner permits."))

    static let energyCodebook = UnimportableTable(
        "owid-energy-codebook", licence: "CC-BY-4.0", source: Text(zh: "OWID 能源数据字典", en: "OWID, codebook of energy data"),
        recognisedBy: TableSignature(labels: ["column", "description", "unit", "source"], isExact: true),
        reason: Text(zh: "是另一张表的字段说明,没有数据。", en: "It describes the columns of another table and holds no data."))
}
