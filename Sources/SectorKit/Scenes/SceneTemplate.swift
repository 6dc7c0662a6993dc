// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A way of putting data to use that a sector has thought through: what it takes, and in which forms its result may leave.
///
/// ```swift
/// let plan = try template.plan(inputs: ["RV-P1", "RV-P3"], form: .report)
/// ```
public struct SceneTemplate: Sendable, Identifiable {
    /// One thing the scene takes: any of some product kinds.
    public struct Input: Sendable, Hashable {
        /// What it is for.
        public let name: Text
        /// The product kinds that serve, of the template's sector or of others.
        public let kinds: [ProductKind.ID]
        /// Whether the scene works without it.
        public let isOptional: Bool

        /// Asks for a product of one of some kinds.
        public init(_ name: Text, anyOf kinds: [ProductKind.ID], isOptional: Bool = false) {
            self.name = name
            self.kinds = kinds
            self.isOptional = isOptional
        }
    }

    /// A permanent code such as `smart-agriculture`.
    public let id: String
    /// The name people use.
    public let name: Text
    /// The code of the ``Scene`` it belongs to.
    public let scene: Scene.ID
    /// What it takes.
    public let inputs: [Input]
    /// The forms in which its result may leave.
    public let forms: [ProductForm]

    /// Describes a template.
    public init(_ id: String, _ name: Text, scene: Scene.ID, inputs: [Input], forms: [ProductForm]) {
        self.id = id
        self.name = name
        self.scene = scene
        self.inputs = inputs
        self.forms = forms
    }

    /// A use of data after the template.
    ///
    /// - Parameters:
    ///   - kinds: The product kinds at hand.
    ///   - form: The form in which the result is to leave.
    /// - Returns: Which of the kinds serves each input; an optional input that nothing serves is left out.
    /// - Throws: `scene.input-missing`, `scene.form-not-allowed`.
    public func plan(inputs kinds: [ProductKind.ID], form: ProductForm) throws(Refusal) -> [(input: Input, kind: ProductKind.ID)] {
        guard forms.contains(form) else { throw .formNotAllowed(form, self) }
        var plan: [(input: Input, kind: ProductKind.ID)] = []
        for input in inputs {
            if let kind = kinds.first(where: input.kinds.contains) {
                plan.append((input, kind))
            } else if !input.isOptional {
                throw .inputMissing(input, self)
            }
        }
        return plan
    }
}

extension Refusal {
    fileprivate static func formNotAllowed(_ form: ProductForm, _ template: SceneTemplate) -> Refusal {
        Refusal(
            "scene.form-not-allowed",
            Text(
                zh: "场景“\(template.name.zh)”的成果不得以\(form.name.zh)交付,可选:\(template.forms.map(\.name.zh).joined(separator: "、"))。",
                en: "The result of '\(template.name.en)' does not leave as \(form.name.en). Choose: "
                    + template.forms.map(\.name.en).joined(separator: ", ") + "."),
            subject: form.rawValue)
    }

    fileprivate static func inputMissing(_ input: SceneTemplate.Input, _ template: SceneTemplate) -> Refusal {
        Refusal(
            "scene.input-missing",
            Text(
                zh: "场景“\(template.name.zh)”缺少\(input.name.zh):需 \(input.kinds.joined(separator: "、")) 之一。",
                en: "'\(template.name.en)' lacks \(input.name.en): one of \(input.kinds.joined(separator: ", "))."),
            subject: input.name.en)
    }
}
