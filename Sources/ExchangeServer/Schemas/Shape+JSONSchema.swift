// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
package import TableSchema

extension Shape {
    /// The shape as a JSON Schema (draft 2020-12). Named shapes are references into `components/schemas`.
    package var schema: JSONValue {
        switch self {
        case .scalar(let scalar): scalar.schema
        case .options(let options):
            .members(("type", .string("string")), ("enum", .array(options.map(JSONValue.string))))
        case .list(let element): .members(("type", .string("array")), ("items", element.schema))
        case .map(let value): .members(("type", .string("object")), ("additionalProperties", value.schema))
        case .object(let fields): Shape.schema(of: fields)
        case .union(let fields): .members(("oneOf", .array(fields.map { Shape.schema(of: [$0]) })))
        case .named(let name, _), .reference(let name): .members(("$ref", .string("#/components/schemas/\(name)")))
        }
    }

    private static func schema(of fields: [Field]) -> JSONValue {
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        return .object(
            [.init("type", .string("object"))]
                + (fields.isEmpty ? [] : [.init("properties", .object(fields.map { .init($0.name, $0.shape.schema) }))])
                + (required.isEmpty ? [] : [.init("required", .array(required))])
                + [.init("additionalProperties", .bool(false))])
    }

    /// Every named shape inside, by its name.
    package func collect(into named: inout [String: Shape]) {
        switch self {
        case .scalar, .options, .reference: break
        case .list(let inner), .map(let inner): inner.collect(into: &named)
        case .object(let fields), .union(let fields): for field in fields { field.shape.collect(into: &named) }
        case .named(let name, let definition):
            if let other = named[name] {
                precondition(other == definition, "two types called \(name) have different shapes: name one of them by hand")
                return
            }
            named[name] = definition
            definition.collect(into: &named)
        }
    }
}

extension Shape.Scalar {
    var schema: JSONValue {
        var members: [JSONValue.Member] = [.init("type", .string(kind.rawValue))]
        if let format { members.append(.init("format", .string(format))) }
        if let pattern { members.append(.init("pattern", .string(pattern))) }
        if let minimum { members.append(.init("minimum", .integer(minimum))) }
        if !Shape.plain.contains(self) { members.append(.init("description", .string(words.zh + " / " + words.en))) }
        return .object(members)
    }
}

extension Shape {
    /// The single values that need no description.
    fileprivate static let plain: Set<Scalar> = Set(
        [Shape.boolean, .integer, .count, .number, .text].compactMap { shape in
            if case .scalar(let scalar) = shape { scalar } else { nil }
        })
}
