// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ProductKind {
    static let farmPrice = ProductKind(
        id: "RV-P1", name: Text(zh: "农产品产地价格", en: "Farm-gate prices"),
        summary: Text(
            zh: "各产地市场逐日的最低、最高与平均价,用于收购、保险与信贷。",
            en: "Low, high and mean prices of markets at the origin by day, for purchase, insurance and credit."),
        schemaJSON: FarmPrice.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.subscription, .fixed, .tiered, .publicBenefit])

    static let cropYield = ProductKind(
        id: "RV-P2", name: Text(zh: "作物单产", en: "Crop yields"),
        summary: Text(
            zh: "各县逐年的面积、产量与单产,用于规划、保险与期货研究。",
            en: "Area, harvest and yield by county and year, for planning, insurance and research."),
        schemaJSON: CropYield.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let agroWeather = ProductKind(
        id: "RV-P3", name: Text(zh: "农业气象观测", en: "Agricultural weather"),
        summary: Text(
            zh: "各站逐日气温、降水、蒸散与辐射观测,用于灌溉与指数保险;不是预报。",
            en: "Daily temperature, rain, evapotranspiration and radiation, for irrigation and index insurance; not a forecast."),
        schemaJSON: AgroWeather.schemaJSON,
        forms: [.dataset, .api, .report, .model], priceModels: [.subscription, .fixed, .tiered, .publicBenefit])

    static let landContract = ProductKind(
        id: "RV-P4", name: Text(zh: "承包地与经营主体汇总", en: "Contracted land, aggregated"),
        summary: Text(
            zh: "各村各经营主体的户数、地块与流转面积,每行不少于 10 户;收益须返还村集体。",
            en: "Households, parcels and transferred area by village and entity, ten households a row; the village shares the income."),
        schemaJSON: LandContractAgg.schemaJSON,
        forms: [.dataset, .report, .computeOnly], priceModels: [.fixed, .tiered, .subscription])

    static let adminUnits = ProductKind(
        id: "RV-P5", name: Text(zh: "村镇基础底表", en: "Administrative units"),
        summary: Text(
            zh: "省、市、县、乡、村代码与名称及上下级,是各类乡村数据的底表。",
            en: "Codes, names and parents from province to village: what rural data is joined on."),
        schemaJSON: AdminUnits.schemaJSON,
        forms: [.dataset, .api], priceModels: [.publicBenefit, .fixed, .subscription])

    static let farmCredit = ProductKind(
        id: "RV-P6", name: Text(zh: "农户信用核验", en: "Verification of farm credit"),
        summary: Text(
            zh: "经申请人授权,对持牌金融机构只答通过、复核或不通过;原始字段不出域。",
            en: "With the applicant's consent, licensed lenders learn pass, review or fail; no raw field leaves."),
        schemaJSON: FarmCreditAnswer.schemaJSON,
        forms: [.verification], priceModels: [.tiered, .fixed])

    static let commodityPrices = ProductKind(
        id: "RV-P7", name: Text(zh: "大宗农产品月度价格", en: "Monthly prices of farm commodities"),
        summary: Text(
            zh: "国际市场逐月价格,单位逐行写明,用于行情研究与指数;不是产地价。",
            en: "Monthly world market prices with their units, for research and indices; not farm-gate prices."),
        schemaJSON: CommodityPrices.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])
}
