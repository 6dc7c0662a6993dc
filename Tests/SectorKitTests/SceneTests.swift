// SPDX-License-Identifier: Apache-2.0
import SectorKit
import Testing

@Suite struct SceneTests {
    private let template = SceneTemplate(
        "planting", Text(zh: "种植", en: "Planting"), scene: "agriculture",
        inputs: [
            .init(Text(zh: "价格", en: "prices"), anyOf: ["RV-P1"]),
            .init(Text(zh: "天气", en: "weather"), anyOf: ["RV-P2", "RV-P3"]),
            .init(Text(zh: "地名", en: "places"), anyOf: ["RV-P5"], isOptional: true),
        ], forms: [.report, .model])

    @Test func `the eleven industries have codes of their own`() {
        #expect(Scene.industries.count == 11 && Set(Scene.industries.map(\.id)).count == 11)
    }

    @Test func `a template with what it needs makes a plan, its optional input left out`() throws {
        let plan = try template.plan(inputs: ["RV-P3", "RV-P1"], form: .report)
        #expect(plan.map(\.kind) == ["RV-P1", "RV-P3"])
        #expect(try template.plan(inputs: ["RV-P1", "RV-P2", "RV-P5"], form: .model).count == 3)
    }

    @Test func `a missing input and a form that may not leave are refused by name`() {
        #expect(throws: Refusal("scene.input-missing", Text(zh: "", en: ""), subject: "weather")) {
            try template.plan(inputs: ["RV-P1", "RV-P5"], form: .report)
        }
        #expect(throws: Refusal("scene.form-not-allowed", Text(zh: "", en: ""), subject: "dataset")) {
            try template.plan(inputs: ["RV-P1", "RV-P2"], form: .dataset)
        }
    }

    @Test func `a declaration takes answers of its kind alone`() {
        #expect(Declaration.Answer.number.takes(.integer(3)) && !Declaration.Answer.integer.takes(.number(0.5)))
        #expect(Declaration.Answer.text(["a"]).takes("a") && !Declaration.Answer.text(["a"]).takes("b"))
        #expect(Declaration.Answer.evidence(.consent).takes("C-1") && !Declaration.Answer.flag.takes("yes"))
    }
}
