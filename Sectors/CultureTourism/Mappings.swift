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
}
