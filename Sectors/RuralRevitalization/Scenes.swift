// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension SceneTemplate {
    /// Smart agriculture (智慧农业): what to plant and when to sell, from prices, yields and weather.
    static let smartAgriculture = SceneTemplate(
        "smart-agriculture", Text(zh: "智慧农业·产销决策", en: "Smart agriculture: planting and selling"), scene: "agriculture",
        inputs: [
            .init(Text(zh: "产地价格", en: "farm-gate prices"), anyOf: ["RV-P1"]),
            .init(Text(zh: "单产或农业气象", en: "yields or weather"), anyOf: ["RV-P2", "RV-P3"]),
            .init(Text(zh: "村镇底表", en: "register of places"), anyOf: ["RV-P5"], isOptional: true),
        ], forms: [.dataset, .api, .report, .model])

    /// Smart finance (智慧金融): lending to farmers on a yes or no that they agreed to; no raw feature leaves.
    static let smartFinance = SceneTemplate(
        "smart-finance", Text(zh: "智慧金融·涉农信贷核验", en: "Smart finance: verification for farm loans"), scene: "agriculture",
        inputs: [
            .init(Text(zh: "农户信用特征", en: "credit features of farmers"), anyOf: ["RV-P6"]),
            .init(Text(zh: "产地价格", en: "farm-gate prices"), anyOf: ["RV-P1"], isOptional: true),
        ], forms: [.verification])
}
