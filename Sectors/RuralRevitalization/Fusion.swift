// SPDX-License-Identifier: Apache-2.0
import SectorKit

// What the sector fuses from public and enterprise data.
extension ProductKind {
    static let priceRisk = ProductKind(
        id: "RV-F1", name: Text(zh: "产地价格风险指数", en: "Farm-gate price risk"),
        summary: Text(
            zh: "由产地价格(企业)与农业气象(公共)融合:逐日价格风险,供价格保险与涉农信贷使用。",
            en: "Fused from farm-gate prices and public weather: price risk by day, for insurance and credit."),
        schemaJSON: PriceRisk.schemaJSON,
        forms: [.api, .report, .model, .dataset], priceModels: [.subscription, .fixed, .tiered], madeFrom: ["RV-P1", "RV-P3"])
}

extension Sample {
    static let priceRisk = Sample(
        productKind: "RV-F1", fileName: "price_risk.csv", title: Text(zh: "三个虚构市场指数", en: "Indices of three invented markets"),
        csv: PackageResources.price_risk_csv,
        provenance: Text(
            zh: "由本模块 RV-P1 与 RV-P3 两个示例算出;价格与气象为虚构。",
            en: "Computed from the samples of RV-P1 and RV-P3; prices and weather are invented."),
        isIllustrative: true)
}
