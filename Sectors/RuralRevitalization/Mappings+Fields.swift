// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// Weather, yields and prices.
extension TableMapping {
    /// The same meaning in three header dialects, two delimiters and one fixed width; the station stands in the file's name alone.
    private static func aquacrop(
        _ id: String, layout: TableOptions, firstLine: String? = nil, tmin: String, tmax: String, precip: String, et0: String
    ) -> TableMapping {
        TableMapping(
            id, to: "RV-P3", licence: "Apache-2.0", source: Text(zh: "AquaCrop-OSPy 样例气象", en: "Sample weather of AquaCrop-OSPy"),
            layout: layout, recognisedBy: TableSignature(firstLine: firstLine),
            columns: [
                Column("station", .fileName, .part(after: "aquacrop_", before: "_climate")),
                Column("date", .columns(["Year", "Month", "Day"], joinedBy: "-"), .date("yyyy-M-d")), Column("tmin", .column(tmin)),
                Column("tmax", .column(tmax)), Column("precip", .column(precip)), Column("et0", .column(et0)),
                Column("radiation", .constant("")),
            ])
    }

    static let aquacropTabs = aquacrop(
        "aquacrop-climate", layout: TableOptions(dialect: .tabs), tmin: "Tmin(C)", tmax: "Tmax(C)", precip: "Prcp(mm)", et0: "Et0(mm)")

    static let aquacropWords = aquacrop(
        "aquacrop-climate-words", layout: TableOptions(dialect: .tabs), tmin: "MinTemp", tmax: "MaxTemp", precip: "Precipitation",
        et0: "ReferenceET")

    static let aquacropFixed = aquacrop(
        "aquacrop-climate-fixed",
        layout: TableOptions(
            fixed: [
                FixedColumn("Day", 0..<10), FixedColumn("Month", 10..<20), FixedColumn("Year", 20..<30), FixedColumn("Tmin(C)", 30..<45),
                FixedColumn("Tmax(C)", 45..<60), FixedColumn("Prcp(mm)", 60..<75), FixedColumn("Et0(mm)", 75..<90),
            ], skipLines: 1),
        firstLine: "Day       Month     Year      Tmin(C)        ", tmin: "Tmin(C)", tmax: "Tmax(C)", precip: "Prcp(mm)", et0: "Et0(mm)")

    /// Marks of missing values at this station: an empty cell, and -99 in older releases.
    private static func reading(_ field: String, _ column: String) -> Column {
        Column(field, .column(column), .missing(["-99", "-99.0", "-99.00", "-99.000", "NA"]))
    }

    static let asturiasWeather = TableMapping(
        "pcse-asturias", to: "RV-P3", licence: "EUPL-1.2", source: Text(zh: "PCSE 样例气象,8011 站", en: "Sample weather of PCSE, station 8011"),
        columns: [
            Column("station", .column("STATION_NUMBER")), Column("date", .column("DAY"), .date("dd-MMM-yy")),
            reading("tmin", "TEMPERATURE_MIN"), reading("tmax", "TEMPERATURE_MAX"), Column("precip", .constant("")),
            reading("et0", "ET0"), reading("radiation", "RADIATION"),
        ])

    private static let crops = [
        "Wheat (tonnes per hectare)": "wheat", "Maize (tonnes per hectare)": "maize", "Potatoes (tonnes per hectare)": "potato",
    ]

    /// China's yields only: the product has regions of GB/T 2260. Area and harvest are not published with them.
    static let chineseYields = TableMapping(
        "owid-crop-yields", to: "RV-P2", licence: "CC-BY-4.0", source: Text(zh: "OWID 作物单产(FAO)", en: "OWID, crop yields of the FAO"),
        unpivoting: .these(crops.keys.sorted(), missing: ["NA"]),
        columns: [
            Column("region", .column("Code"), .lookUp(["CHN": "100000"])), Column("crop", .seriesName, .lookUp(crops)),
            Column("year", .column("Year")), Column("area_ha", .constant("")), Column("output_t", .constant("")),
            Column("yield_t_ha", .seriesValue),
        ],
        keeping: Condition("Code", ["CHN"]))

    private static let priceUnits: [String: [String]] = [
        "USD/t": [
            "Bananas", "Barley", "Cocoa beans", "Rapeseed oil", "Fishmeal", "Groundnuts peanuts", "Maize corn", "Olive Oil", "Oranges",
            "Palm oil", "Rice", "Soybean Meal", "Soybean Oil", "Soybeans", "Sunflower oil", "Wheat",
        ],
        "US cent/lb": [
            "Beef", "Coffee Other Mild Arabicas", "Coffee Robusta", "Cotton", "Hides", "Lamb", "Swine - pork", "Poultry chicken", "Rubber",
            "Sugar European import price", "Sugar Free Market", "Sugar U.S. import price",
        ],
        "US cent/kg": ["Tea", "Wool coarse", "Wool fine"],
        "USD/kg": ["Fish salmon", "Shrimp"],
    ]

    /// The farm commodities, with the units that the data package states; indices, metals, timber and fuels stay out.
    static let commodityPrices = TableMapping(
        "imf-commodity-prices", to: "RV-P7", licence: "PDDL-1.0", source: Text(zh: "IMF 初级商品价格", en: "IMF, primary commodity prices"),
        unpivoting: .these(priceUnits.values.joined().sorted(), missing: []),
        columns: [
            Column("item", .seriesName), Column("month", .column("Date"), .date("yyyy-MM-dd"), .month), Column("price", .seriesValue),
            Column(
                "unit", .seriesName,
                .lookUp(Dictionary(uniqueKeysWithValues: priceUnits.flatMap { unit, items in items.map { ($0, unit) } }))),
        ])
}

extension UnimportableTable {
    static let commodityPackage = UnimportableTable(
        "imf-commodity-datapackage", licence: "PDDL-1.0", source: Text(zh: "IMF 商品价格数据包说明", en: "IMF, description of the package"),
        recognisedBy: TableSignature(labels: ["descriptions", "keywords", "resources", "last_updated"]),
        reason: Text(zh: "是数据包的说明,没有数据。请导入 CSV。", en: "It describes a data package and holds no data. Import its CSV."))

    static let soilParameters = UnimportableTable(
        "pcse-soil", licence: "EUPL-1.2", source: Text(zh: "PCSE 土壤参数", en: "Soil parameters of PCSE"),
        recognisedBy: TableSignature(firstLine: "# Soil hydraulic properties"),
        reason: Text(
            zh: "是一组程序参数(名 = 值),不是表;本行业没有土壤产品。",
            en: "It is a list of program parameters (name = value) and no table; the sector has no product of soils."))

    static let specialRegions = UnimportableTable(
        "cn-hk-mo-tw", licence: "WTFPL", source: Text(zh: "港澳台区划名称", en: "Districts of Hong Kong, Macao and Taiwan"),
        recognisedBy: TableSignature(labels: ["香港特别行政区", "澳门特别行政区"]),
        reason: Text(zh: "只有名称没有代码,RV-P5 以代码为主键。", en: "It has names and no codes, and codes are the key of RV-P5."))

    static let creditCodeExamples = UnimportableTable(
        "uscc-examples", licence: "CC0-1.0", source: Text(zh: "统一社会信用代码校验用例", en: "Test cases of unified social credit codes"),
        recognisedBy: TableSignature(labels: ["uscc", "valid", "org_check_ok"]),
        reason: Text(zh: "是校验程序的用例,含故意写错的代码,不是数据产品。", en: "They are test cases with codes wrong on purpose, and no data product."))

    static let residentExamples = UnimportableTable(
        "resident-id-examples", licence: "CC0-1.0", source: Text(zh: "居民身份号码校验用例", en: "Test cases of resident identity numbers"),
        recognisedBy: TableSignature(labels: ["id", "valid", "note"], isExact: true),
        reason: Text(zh: "是身份号码的校验用例;身份号码不得上架。", en: "They are test cases of identity numbers, which are never listed."))

    static let historicalRegions = UnimportableTable(
        "stdnum-cn-loc", licence: "LGPL-2.1-or-later", source: Text(zh: "python-stdnum 历史区划", en: "Historical regions of python-stdnum"),
        recognisedBy: TableSignature(firstLine: "# Downloaded from"),
        reason: Text(
            zh: "是缩进的文本,一码多名并带年限,只供核对;现行区划请导入 cn_* 或 gansu_gbt2260。",
            en: "It is indented text with several names and years for a code, for cross-checks only; "
                + "import cn_* or gansu_gbt2260 for present units."))
}
