// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ProductKind {
    static let cohortDeidentified = ProductKind(
        id: "BM-P1", name: Text(zh: "专病队列脱敏集", en: "De-identified disease cohort"),
        summary: Text(
            zh: "受试者的年龄、诊断、治疗组、随访与结局,用于真实世界研究;默认可用不可见。",
            en: "Age, diagnosis, arm, follow-up and outcome of subjects, for real-world studies; best computed in place."),
        schemaJSON: CohortDeid.schemaJSON,
        forms: [.computeOnly, .dataset, .model, .report, .verification], priceModels: [.fixed, .tiered, .subscription],
        quasiIdentifiers: [CohortDeid.Field.age, .sex, .region].map(\.rawValue))

    static let reactionSummary = ProductKind(
        id: "BM-P2", name: Text(zh: "药品不良反应汇总", en: "Summary of adverse drug reactions"),
        summary: Text(
            zh: "按药品、反应与季度汇总的报告数与比值比,用于药物警戒;不足 5 例不发布。",
            en: "Reports and odds ratios by drug, reaction and quarter, for pharmacovigilance; fewer than 5 are suppressed."),
        schemaJSON: AdrSummary.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .tiered, .publicBenefit])

    static let variantFrequency = ProductKind(
        id: "BM-P3", name: Text(zh: "基因变异频率", en: "Variant frequencies"),
        summary: Text(
            zh: "各人群的变异与等位基因频率,属人类遗传资源信息,只在境内、受控地使用。",
            en: "Variants and allele frequencies of populations: human genetic resource information, used in the mainland only."),
        schemaJSON: VariantFreq.schemaJSON,
        forms: [.computeOnly, .api, .report], priceModels: [.fixed, .subscription, .tiered])

    static let wearableSeries = ProductKind(
        id: "BM-P4", name: Text(zh: "连续血糖时序", en: "Continuous glucose series"),
        summary: Text(
            zh: "可穿戴设备的血糖与传感器电流,带时区,用于慢病管理与算法训练。",
            en: "Glucose and sensor current of wearables, with time zone, for chronic care and training of models."),
        schemaJSON: WearableTs.schemaJSON,
        forms: [.computeOnly, .dataset, .model, .report], priceModels: [.tiered, .fixed, .subscription])

    static let herbCatalog = ProductKind(
        id: "BM-P5", name: Text(zh: "道地药材批次目录", en: "Catalogue of medicinal herbs"),
        summary: Text(
            zh: "当归、党参、黄芪等药材各批次的产地、含量与重金属,用于采购与质量追溯。",
            en: "Origin, content and metals of batches of angelica, codonopsis, astragalus and others, for purchase and tracing."),
        schemaJSON: HerbCatalog.schemaJSON,
        forms: [.dataset, .api, .verification, .report], priceModels: [.fixed, .subscription, .tiered, .publicBenefit])

    static let medicalTerms = ProductKind(
        id: "BM-P6", name: Text(zh: "医学与基因术语", en: "Medical terms and gene symbols"),
        summary: Text(
            zh: "疾病、基因的代码、名称、同义词与对照码,用于编码与检索;不含个人数据。",
            en: "Codes, names, synonyms and cross-references of diseases and genes, for coding and search; no personal data."),
        schemaJSON: MedicalTerms.schemaJSON,
        forms: [.dataset, .api, .report], priceModels: [.fixed, .subscription, .publicBenefit])

    static let clinicalEvents = ProductKind(
        id: "BM-P7", name: Text(zh: "去标识化诊疗事件", en: "De-identified clinical events"),
        summary: Text(
            zh: "诊断、过敏、器械与影像的起止年月与代码,按受试者散列可连接,用于真实世界研究。",
            en: "Months and codes of conditions, allergies, devices and images, linked by subject hashes, for real-world studies."),
        schemaJSON: ClinicalEvents.schemaJSON,
        forms: [.computeOnly, .dataset, .model, .report], priceModels: [.fixed, .subscription, .tiered])
}
