// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension TableMapping {
    /// The province codes of GB/T 2260 for Gansu and the provinces around it, by the English names the data set gives them.
    private static let provinces = [
        "Gansu": "62", "Qinghai": "63", "Xinjiang": "65", "Ningxia Hui Autonomous Region": "64", "Shaanxi": "61",
        "Sichuan": "51", "Inner Mongolia": "15", "Inner-Mongolia": "15",
    ]

    static let airportsData = TableMapping(
        "airportsdata", to: "CT-P6", licence: "MIT",
        source: Text(zh: "airportsdata 全球机场表", en: "airportsdata, airports of the world"),
        columns: [
            Column("icao", .column("icao")), Column("iata", .column("iata")), Column("airport", .column("name")),
            Column("province", .column("subd"), .lookUp(provinces)), Column("lat", .column("lat"), .round(decimals: 2)),
            Column("lon", .column("lon"), .round(decimals: 2)), Column("elevation_ft", .column("elevation")),
        ],
        keeping: Condition("country", ["CN"]), Condition("subd", Set(provinces.keys)))

    static let holidayCalendar = TableMapping(
        "holiday-cn", to: "CT-P5", licence: "MIT",
        source: Text(zh: "holiday-cn 节假日表(国务院办公厅通知)", en: "holiday-cn, holidays by State Council notice"),
        columns: [
            Column("date", .column("date")), Column("name", .column("name")), Column("is_off_day", .column("isOffDay")),
            Column("weekday", .column("date"), .weekday), Column("notice_year", .column("year")),
        ])

    /// Aggregates of continents and incomes have no code, and the world's is not a country's.
    static let tourismArrivals = TableMapping(
        "wb-tourism-arrivals", to: "CT-P7", licence: "CC-BY-4.0",
        source: Text(zh: "世界银行 ST.INT.ARVL(经 Our World in Data)", en: "World Bank ST.INT.ARVL, by way of Our World in Data"),
        recognisedBy: TableSignature(labels: ["Entity"], isExact: true),
        columns: [
            Column("place", .column("Code")), Column("year", .column("Year")),
            Column("arrivals", .column("count"), .round(decimals: 0)),
        ],
        keeping: Condition("Code", except: ["", "OWID_WRL"]))
}

extension UnimportableTable {
    static let tateArtists = UnimportableTable(
        "tate-artists", licence: "CC0-1.0", source: Text(zh: "泰特美术馆作者表", en: "Tate, artists"),
        recognisedBy: TableSignature(labels: ["name", "gender", "yearOfBirth", "placeOfBirth"]),
        reason: Text(
            zh: "是一份人名与生卒年表,含在世者,没有一件藏品;CT-P2 每件藏品一行。请用藏品表。",
            en: "It lists persons with their years of life, living ones among them, and no object; CT-P2 has a row for each object. "
                + "Use the table of objects."))

    static let tateArtwork = UnimportableTable(
        "tate-artwork", licence: "CC0-1.0", source: Text(zh: "泰特美术馆单件藏品", en: "Tate, one artwork"),
        recognisedBy: TableSignature(labels: ["acno", "all_artists", "dateText", "subjects"]),
        reason: Text(
            zh: "是一件藏品的嵌套文档而不是表;收藏单位在境外,没有 CT-P2 必填的统一社会信用代码。",
            en: "It is a nested document of one object, no table; and its holder abroad has no unified social credit code, "
                + "which CT-P2 requires."))

    static let holidaySchema = UnimportableTable(
        "holiday-cn-schema", licence: "MIT", source: Text(zh: "holiday-cn 的 JSON 模式", en: "The JSON schema of holiday-cn"),
        recognisedBy: TableSignature(labels: ["$schema", "properties", "required"]),
        reason: Text(
            zh: "是节假日文件的格式说明,没有数据。请导入各年文件。",
            en: "It describes the holiday files and holds no data. Import the files of the years."))
}
