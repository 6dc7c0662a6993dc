// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Sample {
    static let cohortDeidentified = Sample(
        productKind: "BM-P1", fileName: "cohort_deid.csv", title: Text(zh: "七十二名虚构受试者", en: "Seventy-two invented subjects"),
        csv: PackageResources.cohort_deid_csv,
        provenance: Text(
            zh: "受试者全部虚构;按年龄、性别、地区每类 6 人。",
            en: "Every subject is invented; six in each class over age, sex and region."),
        isIllustrative: true)

    static let reactionSummary = Sample(
        productKind: "BM-P2", fileName: "adr_summary.csv", title: Text(zh: "三十二行虚构汇总", en: "Thirty-two invented rows"),
        csv: PackageResources.adr_summary_csv,
        provenance: Text(
            zh: "报告数与比值全部虚构;反应用通俗词,不取自 MedDRA。",
            en: "Counts and ratios are invented; reactions are plain words and not MedDRA terms."),
        isIllustrative: true)

    static let variantFrequency = Sample(
        productKind: "BM-P3", fileName: "variant_freq.csv", title: Text(zh: "三十行虚构频率", en: "Thirty invented frequencies"),
        csv: PackageResources.variant_freq_csv,
        provenance: Text(
            zh: "位置与频率全部虚构;基因名为公开符号,含 NA、SEPT7 等易被误读者。",
            en: "Positions and frequencies are invented; the symbols are public and include NA and SEPT7, which are easily misread."),
        isIllustrative: true)

    static let wearableSeries = Sample(
        productKind: "BM-P4", fileName: "wearable_ts.csv", title: Text(zh: "三台虚构设备的读数", en: "Readings of three invented devices"),
        csv: PackageResources.wearable_ts_csv,
        provenance: Text(zh: "读数全部虚构;缺失的电流写作 nil。", en: "Every reading is invented; a missing current reads nil."),
        isIllustrative: true)

    static let herbCatalog = Sample(
        productKind: "BM-P5", fileName: "herb_catalog.csv", title: Text(zh: "三十批甘肃药材", en: "Thirty batches of Gansu herbs"),
        csv: PackageResources.herb_catalog_csv,
        provenance: Text(
            zh: "批次、含量与重金属为虚构;药名、学名与产区为公开事实。",
            en: "Batches, contents and metals are invented; names, species and regions are public facts."),
        isIllustrative: true)

    static let medicalTerms = Sample(
        productKind: "BM-P6", fileName: "medical_terms.csv", title: Text(zh: "七个公开术语", en: "Seven public terms"),
        csv: PackageResources.medical_terms_csv,
        provenance: Text(zh: "Entrez Gene 与 Disease Ontology 的公开符号。", en: "Public symbols of Entrez Gene and the Disease Ontology."),
        isIllustrative: false)

    static let clinicalEvents = Sample(
        productKind: "BM-P7", fileName: "clinical_events.csv",
        title: Text(zh: "三名虚构受试者的事件", en: "Events of three invented subjects"),
        csv: PackageResources.clinical_events_csv, provenance: Text(zh: "受试者与事件全部虚构。", en: "Subjects and events are invented."),
        isIllustrative: true)
}
