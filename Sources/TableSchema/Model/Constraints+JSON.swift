// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Constraints {
    private static let properties = [
        "required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
        "pattern", "enum",
    ]

    init(json: JSONValue, type: FieldType, at pointer: JSONPointer) throws(Fault) {
        let node = try SchemaNode(json, at: pointer)
        if let unknown = node.others(than: Constraints.properties).first {
            let known = Constraints.properties.joined(separator: ", ")
            throw node.wrong(unknown.name, zh: "没有这种约束;可用的有 \(known)", en: "there is no such constraint; there are \(known)")
        }
        self.init(
            required: try node.bool("required") ?? false, unique: try node.bool("unique") ?? false,
            minimum: node["minimum"], maximum: node["maximum"], exclusiveMinimum: node["exclusiveMinimum"],
            exclusiveMaximum: node["exclusiveMaximum"], minLength: try node.count("minLength"),
            maxLength: try node.count("maxLength"), pattern: try node.string("pattern"), allowed: try node.array("enum"))
        if !type.isOrdered {
            for name in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] where node[name] != nil {
                throw node.wrong(name, zh: "\(type.rawValue) 类型没有大小之分", en: "values of type \(type.rawValue) have no order")
            }
        }
        if !type.hasLength {
            for name in ["minLength", "maxLength"] where node[name] != nil {
                throw node.wrong(name, zh: "\(type.rawValue) 类型没有长度", en: "values of type \(type.rawValue) have no length")
            }
        }
        if pattern != nil, type != .string, type != .any {
            throw node.wrong("pattern", zh: "pattern 只用于 string 类型", en: "a pattern is for type string only")
        }
        if allowed?.isEmpty == true {
            throw node.wrong("enum", zh: "enum 不能为空", en: "an enum needs at least one value")
        }
    }

    var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name, value)) }
        }
        if required { add("required", .bool(true)) }
        if unique { add("unique", .bool(true)) }
        add("minimum", minimum)
        add("maximum", maximum)
        add("exclusiveMinimum", exclusiveMinimum)
        add("exclusiveMaximum", exclusiveMaximum)
        add("minLength", minLength.map { .integer($0) })
        add("maxLength", maxLength.map { .integer($0) })
        add("pattern", pattern.map { .string($0) })
        add("enum", allowed.map { .array($0) })
        return .object(members)
    }
}
