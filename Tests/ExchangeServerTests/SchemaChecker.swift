// SPDX-License-Identifier: Apache-2.0

/// A JSON value, as tests look at it.
indirect enum JSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let values = try? container.decode([JSON].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(name: String) -> JSON? { object?[name] }
    var object: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
    var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// Holds values against JSON Schemas: the words that our schemas use, and a complaint about any other.
struct SchemaChecker {
    let document: JSON

    private static let words: Set<String> = [
        "type", "properties", "required", "additionalProperties", "items", "enum", "oneOf", "$ref", "pattern", "format", "minimum",
        "description",
    ]

    func flaws(of value: JSON, _ schema: JSON, at path: String = "") -> [String] {
        guard let members = schema.object else { return ["\(path): not a schema"] }
        var flaws = members.keys.filter { !Self.words.contains($0) }.map { "\(path): unknown word \($0)" }
        if let reference = schema["$ref"]?.text {
            guard let target = resolve(reference) else { return flaws + ["\(path): nothing at \(reference)"] }
            return flaws + self.flaws(of: value, target, at: path)
        }
        if let choices = schema["oneOf"]?.array {
            let fitting = choices.count { self.flaws(of: value, $0, at: path).isEmpty }
            return flaws + (fitting == 1 ? [] : ["\(path): fits \(fitting) of \(choices.count)"])
        }
        if let type = schema["type"]?.text, !isOf(type, value) { flaws.append("\(path): not of type \(type)") }
        if let options = schema["enum"]?.array, !options.contains(value) { flaws.append("\(path): none of the options") }
        if let pattern = schema["pattern"]?.text, let text = value.text {
            let matches = (try? Regex(pattern)).map { text.wholeMatch(of: $0) != nil } ?? false
            if !matches { flaws.append("\(path): '\(text)' does not match \(pattern)") }
        }
        if case .integer(let minimum)? = schema["minimum"], case .integer(let number) = value, number < minimum {
            flaws.append("\(path): below \(minimum)")
        }
        for (place, element) in (value.array ?? []).enumerated() {
            if let items = schema["items"] { flaws += self.flaws(of: element, items, at: "\(path)/\(place)") }
        }
        return flaws + memberFlaws(of: value, schema, at: path)
    }

    private func memberFlaws(of value: JSON, _ schema: JSON, at path: String) -> [String] {
        guard let members = value.object else { return [] }
        var flaws: [String] = []
        for name in (schema["required"]?.array ?? []).compactMap(\.text) where members[name] == nil {
            flaws.append("\(path): no \(name)")
        }
        for (name, member) in members {
            if let known = schema["properties"]?[name] {
                flaws += self.flaws(of: member, known, at: path + "/" + name)
            } else if schema["additionalProperties"] == .bool(false) {
                flaws.append("\(path): unknown \(name)")
            } else if let other = schema["additionalProperties"] {
                flaws += self.flaws(of: member, other, at: path + "/" + name)
            }
        }
        return flaws
    }

    func resolve(_ reference: String) -> JSON? {
        reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
    }

    private func isOf(_ type: String, _ value: JSON) -> Bool {
        switch (type, value) {
        case ("boolean", .bool), ("integer", .integer), ("number", .integer), ("number", .number), ("string", .text),
            ("array", .array), ("object", .object):
            true
        default: false
        }
    }
}
