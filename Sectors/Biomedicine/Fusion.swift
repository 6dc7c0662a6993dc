// SPDX-License-Identifier: Apache-2.0
import SectorKit

// What the sector fuses from public and enterprise data.
extension ProductKind {
    static let herbSafety = ProductKind(
        id: "BM-F1", name: Text(zh: "道地药材安全信号", en: "Safety signals of medicinal herbs"),
        summary: Text(
            zh: "由不良反应汇总(企业)与药材批次目录(公共)融合:提示需要关注的药材与反应,不作诊疗依据。",
            en: "Fused from reaction summaries and the public catalogue of herbs: what deserves a look; not for treatment."),
        schemaJSON: HerbSafety.schemaJSON,
        forms: [.api, .report, .model, .dataset], priceModels: [.subscription, .fixed, .tiered], madeFrom: ["BM-P2", "BM-P5"])
}

extension Sample {
    static let herbSafety = Sample(
        productKind: "BM-F1", fileName: "herb_safety.csv", title: Text(zh: "虚构信号四十行", en: "Invented signals"),
        csv: PackageResources.herb_safety_csv,
        provenance: Text(
            zh: "由本模块 BM-P2 与 BM-P5 两个示例拼合;数值与对应关系均为虚构。",
            en: "Fused from the samples of BM-P2 and BM-P5; figures and pairing are invented."),
        isIllustrative: true)
}
