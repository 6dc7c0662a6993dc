// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension SceneTemplate {
    /// Power and carbon of an industrial park, from load, output and the carbon ledger.
    static let powerAndCarbon = SceneTemplate(
        "power-and-carbon", Text(zh: "园区能碳管理", en: "Power and carbon of an industrial park"), scene: "industry",
        inputs: [
            .init(Text(zh: "用电负荷", en: "load"), anyOf: ["EC-P1"]),
            .init(Text(zh: "碳排台账", en: "carbon ledger"), anyOf: ["EC-P5"]),
            .init(Text(zh: "新能源出力", en: "renewable output"), anyOf: ["EC-P2"], isOptional: true),
        ], forms: [.report, .api, .model, .computeOnly])
}
