// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension SceneTemplate {
    /// Smart medicine (智慧医疗): research and decision support on cohorts that are computed in place.
    static let smartMedicine = SceneTemplate(
        "smart-medicine", Text(zh: "智慧医疗·专病研究", en: "Smart medicine: disease research"), scene: "health",
        inputs: [
            .init(Text(zh: "专病队列或时序", en: "cohort or series"), anyOf: ["BM-P1", "BM-P4"]),
            .init(Text(zh: "不良反应汇总", en: "adverse reactions"), anyOf: ["BM-P2"], isOptional: true),
            .init(Text(zh: "变异频率", en: "variant frequencies"), anyOf: ["BM-P3"], isOptional: true),
        ], forms: [.computeOnly, .report, .model, .verification])
}
