// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import Foundation

/// The form in which an agency hands in its work: the fields of the work product of its kind of service, from the type itself.
struct WorkForm {
    /// The case of ``WorkProduct`` that the kind of service makes.
    let product: String
    /// The fields, with a choice of cases taken apart into one field each.
    let shape: Shape
    private let unions: [String]

    init(_ kind: ServiceKind) {
        product = kind.workProduct
        guard case .union(let cases) = SchemaProbe.shape(of: WorkProduct.self).definition,
            let fields = cases.first(where: { [product] in $0.name == product })?.shape.fields
        else { preconditionFailure("every kind of service has a work product") }
        unions = fields.filter(\.isUnion).map(\.name)
        shape = .object(fields.map(\.withCasesApart))
    }

    /// The fields to fill in.
    func fields(_ values: Form, _ language: Language) -> [FormField] { FormField.fields(of: shape, values: values, language) }

    /// The body of the command, from what was filled in.
    ///
    /// - Throws: `form.value-missing` or `form.value-unreadable`, naming the field.
    func body(_ form: Form) throws -> Data {
        for input in FormInput.inputs(of: shape) {
            let text = form[input.name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            guard !input.isRequired || !text.isEmpty else { throw Refusal.valueMissing(input.name) }
            guard input.kind != .digest || text.isEmpty || Digest(hex: text) != nil else { throw Refusal.valueUnreadable(input.name) }
        }
        let json = try FormBody(form, shape).json
        var fields = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
        for name in unions {
            guard var parts = fields[name] as? [String: Any], let chosen = parts.removeValue(forKey: "case") as? String else {
                throw Refusal.valueMissing(name)
            }
            let label = String(chosen.dropFirst(name.count + 1))
            fields[name] = [label: parts.filter { part in caseFields(of: name, label).contains(part.key) }]
            for needed in caseFields(of: name, label) where parts[needed] == nil { throw Refusal.valueMissing(name + "." + needed) }
        }
        return try JSONSerialization.data(withJSONObject: ["work": [product: fields]], options: .sortedKeys)
    }

    /// The fields of one case of a choice.
    private func caseFields(of name: String, _ label: String) -> [String] {
        SchemaProbe.shape(of: WorkProduct.self).value(at: [product, name, label])?.fields.map(\.name) ?? []
    }
}

extension Shape.Field {
    fileprivate var isUnion: Bool { if case .union = shape.definition { true } else { false } }

    /// A choice of cases as a choice of their names and all of their fields, none of which has to be there.
    fileprivate var withCasesApart: Shape.Field {
        guard case .union(let cases) = shape.definition else { return self }
        let names = Shape.options(cases.map { name + "." + $0.name })
        let parts = cases.flatMap(\.shape.fields).map { Shape.Field($0.name, $0.shape, isRequired: false) }
        return Shape.Field(name, .object([Shape.Field("case", names)] + parts), isRequired: isRequired)
    }
}

extension ServiceKind {
    /// The name of the work product that this kind of service makes.
    fileprivate var workProduct: String {
        switch self {
        case .integration: "integration"
        case .brokerage: "introduction"
        case .certification: "certificate"
        case .audit: "auditOpinion"
        case .notarisation: "notarialCertificate"
        case .insurance: "policy"
        case .custody: "custodyRecord"
        case .appraisal: "appraisalReport"
        case .arbitration: "arbitrationReference"
        case .training: "trainingRecord"
        case .financing: "loanOffer"
        }
    }
}

extension Refusal {
    static func valueMissing(_ field: String) -> Refusal {
        let label = FieldLabel.text(field)
        return Refusal(
            "form.value-missing", Text(zh: "请填写“\(label.zh)”。", en: "Fill in '\(label.en)'."), subject: field)
    }
}
