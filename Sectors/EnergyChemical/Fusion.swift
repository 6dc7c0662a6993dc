// SPDX-License-Identifier: Apache-2.0
import SectorKit

// What the sector fuses from public and enterprise data.
extension ProductKind {
    static let curtailmentRisk = ProductKind(
        id: "EC-F1", name: Text(zh: "弃电风险评分", en: "Curtailment risk"),
        summary: Text(
            zh: "由场站出力(企业)与乡村振兴行业的农业气象(公共)融合:逐日弃电风险,供售电、保险与银行使用。",
            en: "Fused from plant output and the rural sector's public weather: risk by day, for power traders, insurers and banks."),
        schemaJSON: CurtailmentRisk.schemaJSON,
        forms: [.api, .model, .report, .dataset], priceModels: [.subscription, .tiered, .fixed], madeFrom: ["EC-P2", "RV-P3"])
}

extension Sample {
    static let curtailmentRisk = Sample(
        productKind: "EC-F1", fileName: "curtailment_risk.csv", title: Text(zh: "两座虚构电站评分", en: "Scores of two invented plants"),
        csv: PackageResources.curtailment_risk_csv,
        provenance: Text(
            zh: "由 EC-P2 与 RV-P3 两个示例算出;电站与气象为虚构。",
            en: "Computed from the samples of EC-P2 and RV-P3; plants and weather are invented."),
        isIllustrative: true)
}
