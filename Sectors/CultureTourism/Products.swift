// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ProductKind {
    static let scenicFlowDaily = ProductKind(
        id: "CT-P1", name: Text(zh: "景区客流日报", en: "Daily visitor flow"),
        summary: Text(
            zh: "每景区每日的接待人次、承载率与客源省,用于客流预测、商圈选址与安全管理。",
            en: "Admissions, occupancy and leading origin of each scenic area and day, for forecasts, siting and safety."),
        schemaJSON: ScenicFlowDaily.schemaJSON,
        forms: [.dataset, .api, .report, .model, .computeOnly],
        priceModels: [.subscription, .tiered, .fixed, .publicBenefit])

    static let collectionCatalog = ProductKind(
        id: "CT-P2", name: Text(zh: "文物与馆藏目录", en: "Catalogue of relics and collections"),
        summary: Text(
            zh: "藏品的名称、年代、质地、级别与图像权利,用于研究、文创与数字展陈;不含库房与安防信息。",
            en: "Name, period, material, level and image right of objects, for research, design and display; no storage."),
        schemaJSON: CollectionCatalog.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let heritageSites = ProductKind(
        id: "CT-P3", name: Text(zh: "世界遗产与文保单位空间目录", en: "Spatial catalogue of heritage sites"),
        summary: Text(
            zh: "世界遗产与全国重点文物保护单位的名称、批次与概略位置,用于线路规划与文旅融合。",
            en: "Name, batch and rough position of World Heritage and national sites, for routes and fusion products."),
        schemaJSON: HeritageSites.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let bookingDeidentified = ProductKind(
        id: "CT-P4", name: Text(zh: "研学与票务订单脱敏集", en: "De-identified study-tour and ticket bookings"),
        summary: Text(
            zh: "去标识化的订单:年龄段、来源城市、同行人数与停留,用于客群分析;默认可用不可见。",
            en: "De-identified bookings with age band, home city, party and stay, for audience studies; best computed in place."),
        schemaJSON: BookingDeid.schemaJSON,
        forms: [.computeOnly, .dataset, .report, .model], priceModels: [.tiered, .fixed, .subscription],
        quasiIdentifiers: [BookingDeid.Field.ageBand, .homeCity, .visitDate].map(\.rawValue))

    static let accessCalendar = ProductKind(
        id: "CT-P5", name: Text(zh: "节假日底表", en: "Calendar of public holidays"),
        summary: Text(
            zh: "国务院办公厅通知所列放假与调休日,是客流预测的底表。",
            en: "Days off and days worked in exchange by State Council notice: the base of every flow forecast."),
        schemaJSON: AccessCalendar.schemaJSON,
        forms: [.dataset, .api], priceModels: [.publicBenefit, .fixed, .subscription])

    static let accessAirports = ProductKind(
        id: "CT-P6", name: Text(zh: "航空可达底表", en: "Airports that serve the region"),
        summary: Text(
            zh: "甘肃及周边民用机场的代码与概略位置,用于可达性分析。",
            en: "Codes and rough positions of civil airports in and around Gansu, for accessibility."),
        schemaJSON: AccessAirports.schemaJSON,
        forms: [.dataset, .api], priceModels: [.publicBenefit, .fixed, .subscription])

    static let tourismArrivals = ProductKind(
        id: "CT-P7", name: Text(zh: "各国入境旅游人次", en: "International tourism arrivals"),
        summary: Text(
            zh: "各国逐年入境人次的公布统计,用于客源市场研究。",
            en: "Published arrivals by country and year, for research on source markets."),
        schemaJSON: TourismArrivals.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit, .auction])
}
