// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// An object of a schema document, with the place it stands at, so that every complaint can name it.
struct SchemaNode {
    let members: [JSONValue.Member]
    let pointer: JSONPointer

    init(_ value: JSONValue, at pointer: JSONPointer) throws(Fault) {
        guard case .object(let members) = value else {
            throw SchemaNode.fault(at: pointer, zh: "应为 JSON 对象", en: "a JSON object should stand here")
        }
        self.members = members
        self.pointer = pointer
    }

    subscript(name: String) -> JSONValue? {
        guard let value = members.first(where: { $0.name == name })?.value, value != .null else { return nil }
        return value
    }

    func string(_ name: String) throws(Fault) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.string else { throw wrong(name, zh: "应为文本", en: "should be a text") }
        return text
    }

    func bool(_ name: String) throws(Fault) -> Bool? {
        guard let value = self[name] else { return nil }
        guard let flag = value.bool else { throw wrong(name, zh: "应为 true 或 false", en: "should be true or false") }
        return flag
    }

    func count(_ name: String) throws(Fault) -> Int? {
        guard let value = self[name] else { return nil }
        guard let integer = value.number?.integer, integer >= 0 else {
            throw wrong(name, zh: "应为非负整数", en: "should be a whole number, zero or more")
        }
        return Int(integer)
    }

    func array(_ name: String) throws(Fault) -> [JSONValue]? {
        guard let value = self[name] else { return nil }
        guard let values = value.array else { throw wrong(name, zh: "应为数组", en: "should be an array") }
        return values
    }

    func strings(_ name: String) throws(Fault) -> [String]? {
        guard let values = try array(name) else { return nil }
        var texts: [String] = []
        for value in values {
            guard let text = value.string else { throw wrong(name, zh: "应为文本数组", en: "should be an array of texts") }
            texts.append(text)
        }
        return texts
    }

    /// One text, or an array of them: Frictionless v1 allows both for keys.
    func oneOrMoreStrings(_ name: String) throws(Fault) -> [String]? {
        if let text = self[name]?.string { return [text] }
        return try strings(name)
    }

    func value<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws(Fault) -> Choice? where Choice.RawValue == String {
        guard let text = try string(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(name, zh: "'\(text)' 不在 \(known) 之中", en: "'\(text)' is none of \(known)")
        }
        return choice
    }

    func others(than known: [String]) -> [JSONValue.Member] {
        members.filter { !known.contains($0.name) }
    }

    func wrong(_ name: String, zh: String, en: String) -> Fault {
        SchemaNode.fault(at: pointer.appending(name), zh: zh, en: en)
    }

    static func fault(at pointer: JSONPointer, zh: String, en: String) -> Fault {
        Fault(
            "schema.not-understood",
            Text(
                zh: "表结构在 \"\(pointer)\" 处有误:\(zh)。请修改表结构。",
                en: "The schema is wrong at \"\(pointer)\": \(en). Correct the schema."),
            subject: pointer.description)
    }
}
