// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel
import Foundation
import TableSchema

extension Refusal.Code {
    /// A body is not JSON, or a value in it is missing or of another type.
    package static let unreadable: Self = "request.unreadable"
    /// A body has a field that its command does not have.
    package static let unknownField: Self = "request.unknown-field"
    /// A body has a field twice.
    package static let repeatedField: Self = "request.repeated-field"
    /// A body has a field that is not taken at this place.
    package static let closedField: Self = "request.closed-field"
    /// The body says something else than the path.
    package static let pathDiffers: Self = "request.path-differs"
}

extension Refusal {
    static let notJSON = Refusal(
        .unreadable,
        Text(
            zh: "请求体不是完整的 JSON(UTF-8)。请检查引号、逗号和括号。",
            en: "The body is not complete JSON in UTF-8. Check its quotes, commas and brackets."),
        subject: "")

    static func unknownField(_ path: [String], _ known: [FieldTree.Entry]) -> Refusal {
        let pointer = pointer(path)
        let names = known.filter { $0.closed == nil }.map(\.name).joined(separator: ", ")
        return Refusal(
            .unknownField,
            Text(
                zh: "没有名为“\(pointer)”的字段。此处的字段有:\(names.isEmpty ? "无" : names)。",
                en: "There is no field '\(pointer)'. The fields here are: \(names.isEmpty ? "none" : names)."),
            subject: pointer)
    }

    static func repeatedField(_ path: [String]) -> Refusal {
        let pointer = pointer(path)
        return Refusal(
            .repeatedField,
            Text(
                zh: "字段“\(pointer)”出现了两次。每个字段只写一次。",
                en: "The field '\(pointer)' comes twice. Write each field once."),
            subject: pointer)
    }

    static func closedField(_ path: [String], _ reason: Text) -> Refusal {
        let pointer = pointer(path)
        return Refusal(
            .closedField,
            Text(
                zh: "此处不接受字段“\(pointer)”。\(reason.zh)",
                en: "The field '\(pointer)' is not taken here. \(reason.en)"),
            subject: pointer)
    }

    static func pathDiffers(_ name: String, _ value: String) -> Refusal {
        Refusal(
            .pathDiffers,
            Text(
                zh: "请求体中的“\(name)”与路径中的“\(value)”不同。请删去请求体中的该字段,或使二者一致。",
                en: "The body's '\(name)' is not the path's '\(value)'. Leave it out of the body, or make them the same."),
            subject: "/" + name)
    }

    /// A value that is not of its shape.
    static func unreadable(at path: [String], _ shape: Shape?, detail: String? = nil) -> Refusal {
        let pointer = pointer(path)
        let expected = shape?.words ?? Text(zh: "另一种值", en: "another value")
        let name = pointer.isEmpty ? Text(zh: "请求体", en: "The body") : Text(zh: "“\(pointer)”", en: "'\(pointer)'")
        return Refusal(
            .unreadable,
            Text(
                zh: "\(name.zh)应为\(expected.zh)。",
                en: "\(name.en) must be \(expected.en)." + (detail.map { " (\($0))" } ?? "")),
            subject: pointer)
    }

    private static func missing(_ path: [String], _ shape: Shape?) -> Refusal {
        let pointer = pointer(path)
        let expected = shape?.words ?? Text(zh: "一个值", en: "a value")
        return Refusal(
            .unreadable,
            Text(
                zh: "缺少字段“\(pointer)”,应为\(expected.zh)。",
                en: "The field '\(pointer)' is missing; it must be \(expected.en)."),
            subject: pointer)
    }

    /// What a decoder ran into, in the words of the body's shape.
    static func unreadable(_ error: DecodingError, _ body: Data, _ shape: Shape) -> Refusal {
        func place(_ context: DecodingError.Context) -> [String] {
            context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        }
        switch error {
        case .keyNotFound(let key, let context):
            let path = place(context) + [key.stringValue]
            return missing(path, shape.value(at: path))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return unreadable(at: place(context), shape.value(at: place(context)))
        case .dataCorrupted(let context):
            let path = place(context)
            guard path.isEmpty else { return unreadable(at: path, shape.value(at: path), detail: context.debugDescription) }
            // Of a number that does not fit, the decoder says only that the document is not JSON.
            guard let document = try? JSONParser.parse(Array(body)), let number = shape.misfit(in: document) else { return notJSON }
            return unreadable(at: number, shape.value(at: number))
        @unknown default:
            return unreadable(at: [], shape)
        }
    }

    /// The JSON pointer of a value (RFC 6901).
    private static func pointer(_ path: [String]) -> String {
        path.map { part in
            "/"
                + part.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
        }.joined()
    }
}

extension Shape {
    /// The path of a number that is not the whole number it should be; `nil` when there is none.
    fileprivate func misfit(in value: JSONValue) -> [String]? {
        func first<Step>(_ steps: some Sequence<Step>, _ look: (Step) -> (name: String, path: [String]?)) -> [String]? {
            for step in steps {
                let (name, path) = look(step)
                if let path { return [name] + path }
            }
            return nil
        }
        switch (definition, value) {
        case (.scalar(let scalar), .number(let number)):
            return scalar.kind == .integer && number.integer == nil ? [] : nil
        case (.list(let element), .array(let values)):
            return first(values.enumerated()) { ("\($0.offset)", element.misfit(in: $0.element)) }
        case (.map(let shape), .object(let members)):
            return first(members) { ($0.name, shape.misfit(in: $0.value)) }
        case (.object(let fields), .object(let members)), (.union(let fields), .object(let members)):
            return first(members) { member in
                (member.name, fields.first { $0.name == member.name }?.shape.misfit(in: member.value))
            }
        default: return nil
        }
    }
}
