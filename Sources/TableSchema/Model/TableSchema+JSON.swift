// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension TableSchema {
    private static let properties = ["fields", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys", "fieldsMatch"]

    /// Reads a schema document and makes sure that every part of it is understood.
    ///
    /// - Throws: `Fault` with codes `json.*` or `schema.*`, naming the spot as a JSON pointer.
    public init(json bytes: [UInt8]) throws(Fault) { try self.init(json: JSONParser.parse(bytes)) }

    /// Reads a schema that was parsed before, for instance out of a data package.
    public init(json: JSONValue) throws(Fault) {
        let top = JSONPointer()
        let node = try SchemaNode(json, at: top)
        guard let values = try node.array("fields"), !values.isEmpty else {
            throw node.wrong("fields", zh: "必须有字段", en: "a schema needs fields")
        }
        var fields: [Field] = []
        for (index, value) in values.enumerated() {
            fields.append(try Field(json: value, at: top.appending("fields").appending(String(index))))
        }
        self.init(fields: fields)
        missingValues = try MissingValues.read(node) ?? .usual
        primaryKey = try node.oneOrMoreStrings("primaryKey") ?? []
        for value in try node.array("uniqueKeys") ?? [] {
            guard let names = value.array?.compactMap(\.string), !names.isEmpty else {
                throw node.wrong("uniqueKeys", zh: "应为字段名数组的数组", en: "should be an array of arrays of field names")
            }
            uniqueKeys.append(names)
        }
        for (index, value) in (try node.array("foreignKeys") ?? []).enumerated() {
            foreignKeys.append(
                try ForeignKey(json: value, at: top.appending("foreignKeys").appending(String(index))))
        }
        fieldMatch = try TableSchema.fieldMatch(node)
        otherProperties = node.others(than: TableSchema.properties)
        try check()
    }

    /// The schema as a document; reading it back gives an equal schema.
    public var json: JSONValue {
        var members: [JSONValue.Member] = []
        if fieldMatch != .exact { members.append(.init("fieldsMatch", .string(fieldMatch.rawValue))) }
        members.append(.init("fields", .array(fields.map(\.json))))
        if missingValues != .usual { members.append(.init("missingValues", missingValues.json)) }
        if !primaryKey.isEmpty { members.append(.init("primaryKey", .array(primaryKey.map { .string($0) }))) }
        if !uniqueKeys.isEmpty {
            members.append(.init("uniqueKeys", .array(uniqueKeys.map { .array($0.map { .string($0) }) })))
        }
        if !foreignKeys.isEmpty { members.append(.init("foreignKeys", .array(foreignKeys.map(\.json)))) }
        return .object(members + otherProperties)
    }

    /// Makes sure that names are distinct, keys name fields, and every constraint can be checked.
    public func check() throws(Fault) {
        let top = JSONPointer()
        var names: Set<String> = []
        for (index, field) in fields.enumerated() {
            let pointer = top.appending("fields").appending(String(index))
            guard names.insert(field.name).inserted else {
                throw SchemaNode.fault(
                    at: pointer.appending("name"), zh: "字段名 '\(field.name)' 重复", en: "the field name '\(field.name)' occurs twice"
                )
            }
        }
        for (place, group) in [("primaryKey", primaryKey)] + uniqueKeys.map({ ("uniqueKeys", $0) }) {
            try check(group, exist: names, at: top.appending(place))
        }
        for (index, key) in foreignKeys.enumerated() {
            let pointer = top.appending("foreignKeys").appending(String(index))
            try check(key.fields, exist: names, at: pointer.appending("fields"))
            if key.resource.isEmpty { try check(key.referencedFields, exist: names, at: pointer.appending("reference")) }
            guard key.fields.count == key.referencedFields.count, !key.fields.isEmpty else {
                throw SchemaNode.fault(at: pointer, zh: "两边的字段数不等", en: "the two sides name different numbers of fields")
            }
        }
        _ = try CompiledSchema(self)
    }

    private func check(_ group: [String], exist names: Set<String>, at pointer: JSONPointer) throws(Fault) {
        for name in group where !names.contains(name) {
            throw SchemaNode.fault(at: pointer, zh: "没有名为 '\(name)' 的字段", en: "there is no field named '\(name)'")
        }
    }

    /// Frictionless writes one text, or (in its own schema) an array with one.
    private static func fieldMatch(_ node: SchemaNode) throws(Fault) -> FieldMatch {
        guard let text = try node.oneOrMoreStrings("fieldsMatch")?.first else { return .exact }
        guard let match = FieldMatch(rawValue: text) else {
            throw node.wrong("fieldsMatch", zh: "'\(text)' 不是已知的匹配方式", en: "'\(text)' is no known way to match fields")
        }
        return match
    }
}

extension ForeignKey {
    init(json: JSONValue, at pointer: JSONPointer) throws(Fault) {
        let node = try SchemaNode(json, at: pointer)
        guard let target = node["reference"] else {
            throw node.wrong("reference", zh: "缺少引用目标", en: "a foreign key needs a reference")
        }
        let reference = try SchemaNode(target, at: pointer.appending("reference"))
        self.init(
            fields: try node.oneOrMoreStrings("fields") ?? [], resource: try reference.string("resource") ?? "",
            referencedFields: try reference.oneOrMoreStrings("fields") ?? [])
    }

    var json: JSONValue {
        .object([
            .init("fields", .array(fields.map { .string($0) })),
            .init(
                "reference",
                .object([
                    .init("resource", .string(resource)), .init("fields", .array(referencedFields.map { .string($0) })),
                ])),
        ])
    }
}
