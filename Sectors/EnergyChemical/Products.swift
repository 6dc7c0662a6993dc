// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ProductKind {
    static let loadCurve = ProductKind(
        id: "EC-P1", name: Text(zh: "用电负荷曲线", en: "Load curves"),
        summary: Text(
            zh: "各电表每时段的电量、用户类别与行业,用于电力交易、信贷与规划;居民数据先聚合。",
            en: "Energy by meter and interval with class and industry, for power trading, credit and planning; homes in groups."),
        schemaJSON: LoadCurve.schemaJSON,
        forms: [.computeOnly, .dataset, .api, .report, .model], priceModels: [.subscription, .tiered, .fixed])

    static let renewableOutput = ProductKind(
        id: "EC-P2", name: Text(zh: "新能源场站出力与气象", en: "Output of renewable plants"),
        summary: Text(
            zh: "风电、光伏等场站的出力与同期气象,位置只到县,用于功率预测与弃电风险评分。",
            en: "Output of wind, solar and other plants with weather, to the county, for forecasts and curtailment risk."),
        schemaJSON: RenewableOutput.schemaJSON,
        forms: [.dataset, .api, .report, .model, .computeOnly], priceModels: [.subscription, .tiered, .fixed])

    static let transformerState = ProductKind(
        id: "EC-P3", name: Text(zh: "变压器油温", en: "Transformer oil temperature"),
        summary: Text(
            zh: "去名称、去位置的变压器逐时负荷与油温,用于状态检修算法。",
            en: "Hourly loads and oil temperature of transformers without name or place, for condition-based maintenance."),
        schemaJSON: TransformerState.schemaJSON,
        forms: [.dataset, .model, .computeOnly, .report], priceModels: [.fixed, .subscription, .tiered])

    static let chemicalSafety = ProductKind(
        id: "EC-P4", name: Text(zh: "化学品安全信息", en: "Chemical safety facts"),
        summary: Text(
            zh: "CAS 号、联合国编号、GHS 象形图与限值,用于应急、运输与合规;不含库存与位置。",
            en: "CAS and UN numbers, pictograms and limits, for emergencies, transport and compliance; no stock and no place."),
        schemaJSON: ChemSafety.schemaJSON,
        forms: [.dataset, .api, .verification, .report], priceModels: [.fixed, .subscription, .tiered, .publicBenefit])

    static let carbonLedger = ProductKind(
        id: "EC-P5", name: Text(zh: "碳排与能效台账", en: "Carbon ledger"),
        summary: Text(
            zh: "企业逐月的活动数据、因子与排放量,经企业许可用于绿色信贷与核查。",
            en: "Monthly quantities, factors and emissions of enterprises, with their permission, for green credit and audits."),
        schemaJSON: CarbonLedger.schemaJSON,
        forms: [.computeOnly, .verification, .report, .api, .dataset], priceModels: [.fixed, .subscription, .tiered])

    static let chemicalFacts = ProductKind(
        id: "EC-P6", name: Text(zh: "化学品物性与名录事实", en: "Published facts of chemicals"),
        summary: Text(
            zh: "闪点、增温潜势、名录登记与产量等公开事实,每项一行,单位写明;不含企业、库存与位置。",
            en: "Flash points, warming potentials, listings and national volumes, a row each with its unit; no firm, stock or place."),
        schemaJSON: ChemFacts.schemaJSON,
        forms: [.dataset, .api, .verification, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let technologyParameters = ProductKind(
        id: "EC-P7", name: Text(zh: "能源技术参数", en: "Parameters of energy technologies"),
        summary: Text(
            zh: "各类电源、储能与机组的造价、寿命、效率与功率曲线,单位逐行写明,用于规划与评估。",
            en: "Costs, lifetimes, efficiencies and power curves of plants and machines, each with its unit, for planning and appraisal."),
        schemaJSON: TechParameters.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let plantRegister = ProductKind(
        id: "EC-P8", name: Text(zh: "电厂名录", en: "Register of power plants"),
        summary: Text(
            zh: "电厂的能源、容量、投产年份与 0.1° 位置,用于统计与研究;不含电网接入。",
            en: "Fuel, capacity, year and place to 0.1° of power plants, for statistics and research; no grid connection."),
        schemaJSON: PlantRegister.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let siteWeather = ProductKind(
        id: "EC-P9", name: Text(zh: "场址逐时气象", en: "Hourly weather of sites"),
        summary: Text(
            zh: "场址逐时辐射、气温、风速等观测或典型年,用于发电量评估;不是预报。",
            en: "Hourly irradiance, temperature and wind of sites, observed or of a typical year, for yield studies; not a forecast."),
        schemaJSON: SiteWeather.schemaJSON,
        forms: [.dataset, .api, .report, .model], priceModels: [.fixed, .subscription, .publicBenefit])
}
