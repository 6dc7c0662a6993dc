// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension SceneTemplate {
    /// Smart education (智慧教育): study tours planned from visitor flow and holidays; single pupils never appear.
    static let smartEducation = SceneTemplate(
        "smart-education", Text(zh: "智慧教育·研学组织", en: "Smart education: study tours"), scene: "education",
        inputs: [
            .init(Text(zh: "景区客流", en: "visitor flow"), anyOf: ["CT-P1", "CT-F1"]),
            .init(Text(zh: "节假日底表", en: "calendar of holidays"), anyOf: ["CT-P5"]),
            .init(Text(zh: "馆藏目录", en: "catalogue of collections"), anyOf: ["CT-P2", "CT-P3"], isOptional: true),
        ], forms: [.report, .api, .model])
}
