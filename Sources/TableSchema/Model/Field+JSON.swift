// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Field {
    private static let properties = [
        "name", "title", "description", "type", "format", "constraints", "missingValues", "decimalChar", "groupChar",
        "bareNumber", "trueValues", "falseValues", "delimiter", "itemType", "level", "pi", "unit",
    ]

    init(json: JSONValue, at pointer: JSONPointer) throws(Fault) {
        let node = try SchemaNode(json, at: pointer)
        guard let name = try node.string("name"), !name.isEmpty else {
            throw node.wrong("name", zh: "字段必须有名称", en: "a field needs a name")
        }
        self.init(name, try node.value("type", of: FieldType.self) ?? .string)
        title = try node.string("title")
        description = try node.string("description")
        format = try node.string("format") ?? "default"
        if let value = node["constraints"] {
            constraints = try Constraints(json: value, type: type, at: pointer.appending("constraints"))
        }
        if let values = try MissingValues.read(node) { missingValues = values }
        decimalChar = try node.string("decimalChar")
        groupChar = try node.string("groupChar")
        bareNumber = try node.bool("bareNumber") ?? true
        trueValues = try node.strings("trueValues")
        falseValues = try node.strings("falseValues")
        delimiter = try node.string("delimiter")
        itemType = try node.value("itemType", of: FieldType.self)
        level = try node.value("level", of: Grade.self)
        personalInformation = try node.value("pi", of: PersonalInformationClass.self)
        unit = try node.string("unit")
        otherProperties = node.others(than: Field.properties)
    }

    var json: JSONValue {
        var members: [JSONValue.Member] = [.init("name", .string(name))]
        func add(_ name: String, _ text: String?) {
            if let text { members.append(.init(name, .string(text))) }
        }
        add("title", title)
        add("description", description)
        add("type", type.rawValue)
        if format != "default" { add("format", format) }
        add("decimalChar", decimalChar)
        add("groupChar", groupChar)
        if !bareNumber { members.append(.init("bareNumber", .bool(false))) }
        if let trueValues { members.append(.init("trueValues", .array(trueValues.map { .string($0) }))) }
        if let falseValues { members.append(.init("falseValues", .array(falseValues.map { .string($0) }))) }
        add("delimiter", delimiter)
        add("itemType", itemType?.rawValue)
        if let missingValues { members.append(.init("missingValues", missingValues.json)) }
        if constraints != Constraints() { members.append(.init("constraints", constraints.json)) }
        add("unit", unit)
        add("level", level?.rawValue)
        add("pi", personalInformation?.rawValue)
        return .object(members + otherProperties)
    }
}

extension MissingValues {
    /// Reads texts, or (Frictionless v2) objects with a `value` and a `label`.
    static func read(_ node: SchemaNode) throws(Fault) -> MissingValues? {
        guard let values = try node.array("missingValues") else { return nil }
        var texts: [String] = []
        for value in values {
            guard let text = value.string ?? value["value"]?.string else {
                throw node.wrong("missingValues", zh: "应为文本数组", en: "should be an array of texts")
            }
            texts.append(text)
        }
        return MissingValues(texts)
    }

    var json: JSONValue { .array(values.map { .string($0) }) }
}
