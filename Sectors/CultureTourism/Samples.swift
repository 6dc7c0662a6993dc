// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Sample {
    static let scenicFlowDaily = Sample(
        productKind: "CT-P1", fileName: "scenic_flow_daily.csv",
        title: Text(zh: "三处虚构景区三十日客流", en: "Thirty days of three invented scenic areas"),
        csv: PackageResources.scenic_flow_daily_csv,
        provenance: Text(
            zh: "客流与收入为虚构示例;是否放假取自国务院办公厅关于2025年部分节假日安排的通知。",
            en: "Visitors and revenue are invented; days off follow the State Council notice for 2025."),
        isIllustrative: true)

    static let collectionCatalog = Sample(
        productKind: "CT-P2", fileName: "collection_catalog.csv",
        title: Text(zh: "三十件虚构藏品", en: "Thirty invented objects"),
        csv: PackageResources.collection_catalog_csv,
        provenance: Text(zh: "藏品、收藏单位与图像地址均为虚构。", en: "Objects, holder and image addresses are invented."),
        isIllustrative: true)

    static let heritageSites = Sample(
        productKind: "CT-P3", fileName: "heritage_sites.csv",
        title: Text(zh: "甘肃三十处文保单位", en: "Thirty protected sites of Gansu"),
        csv: PackageResources.heritage_sites_csv,
        provenance: Text(
            zh: "名称与批次依国务院历次公布的全国重点文物保护单位名单,引用前请核对;位置只到 0.1°,开放状态为示例。",
            en: "Names and batches follow the State Council lists of national key protected units, to be verified before "
                + "quoting; positions to 0.1° only, opening is illustrative."),
        isIllustrative: true)

    static let bookingDeidentified = Sample(
        productKind: "CT-P4", fileName: "booking_deid.csv",
        title: Text(zh: "六十笔虚构订单", en: "Sixty invented bookings"),
        csv: PackageResources.booking_deid_csv,
        provenance: Text(
            zh: "订单全部虚构;按年龄段、来源城市、游览日期每类 6 行。",
            en: "Every booking is invented; six rows in each class over age band, home city and day."),
        isIllustrative: true)

    static let accessCalendar = Sample(
        productKind: "CT-P5", fileName: "access_calendar.csv",
        title: Text(zh: "2025 与 2026 年放假与调休", en: "Days off and days worked in 2025 and 2026"),
        csv: PackageResources.access_calendar_csv,
        provenance: Text(
            zh: "国务院办公厅关于2025年(2024-11-12)和2026年(2025-11-04)部分节假日安排的通知。",
            en: "State Council notices on the holidays of 2025 (2024-11-12) and 2026 (2025-11-04)."),
        isIllustrative: false)

    static let accessAirports = Sample(
        productKind: "CT-P6", fileName: "access_airports.csv",
        title: Text(zh: "甘肃及周边三十座机场", en: "Thirty airports in and around Gansu"),
        csv: PackageResources.access_airports_csv,
        provenance: Text(
            zh: "代码与位置取自 airportsdata 20260905(MIT),取至 0.01°;来源无标高者留空。",
            en: "Codes and positions from airportsdata 20260905 (MIT), rounded to 0.01°; unknown elevations stay empty."),
        isIllustrative: false)

    static let tourismArrivals = Sample(
        productKind: "CT-P7", fileName: "tourism_arrivals.csv", title: Text(zh: "三国两年虚构人次", en: "Invented arrivals of three countries"),
        csv: PackageResources.tourism_arrivals_csv, provenance: Text(zh: "人次全部虚构。", en: "Arrivals are invented."),
        isIllustrative: true)
}
