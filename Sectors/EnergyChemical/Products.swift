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
}
