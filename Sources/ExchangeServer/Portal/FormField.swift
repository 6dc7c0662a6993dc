// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// One field of a form that is made from a command's shape.
struct FormField {
    struct Choice {
        let value: String
        let title: String
        let isChosen: Bool
    }

    let name: String
    let label: String
    let hint: String?
    let value: String
    let isRequired: Bool
    let isText: Bool
    let isLong: Bool
    let isNumber: Bool
    let isDate: Bool
    let isChoice: Bool
    /// Whether it asks for a file, whose digest is the value.
    let isFile: Bool
    /// Whether the file must be handed in, and its digest alone is not enough.
    let needsFile: Bool
    let choices: [Choice]

    /// The fields of an object; what stands inside another object has a name with dots.
    static func fields(of shape: Shape, values: Form, _ language: Language) -> [FormField] {
        let inputs = FormInput.inputs(of: shape)
        return inputs.map { FormField($0, values, asksForFile: $0 == FormInput.file(of: inputs), language) }
    }

    /// A field of a form that a page makes itself.
    init(
        _ name: String, _ label: Text, _ kind: FormInput.Kind, hint: Text? = nil, value: String = "", isRequired: Bool = true,
        choices: [Choice] = [], _ language: Language
    ) {
        self.init(
            FormInput(name: name, kind: kind, isRequired: isRequired, options: []), label: label(language), hint: hint?(language), value: value,
            asksForFile: kind == .digest, needsFile: kind == .digest && isRequired, choices: choices)
    }

    private static let digestHint = Text(zh: "64 位十六进制数字", en: "64 hexadecimal digits")

    private init(
        _ input: FormInput, label: String, hint: String?, value: String, asksForFile: Bool, needsFile: Bool = false, choices: [Choice]
    ) {
        name = input.name
        self.label = label
        self.hint = hint
        self.value = value
        isRequired = input.isRequired
        isFile = asksForFile
        self.needsFile = needsFile
        isText = [.text, .moment].contains(input.kind) || input.kind == .digest && !asksForFile
        isLong = input.kind == .lines || input.kind == .json
        isNumber = [.integer, .number, .money, .rate].contains(input.kind)
        isDate = input.kind == .date
        isChoice = input.kind == .choice
        self.choices = choices
    }

    private init(_ input: FormInput, _ values: Form, asksForFile: Bool, _ language: Language) {
        let given = values[input.name]
        let empty = input.isRequired ? [] : [Choice(value: "", title: "—", isChosen: given == nil)]
        let choices = input.options.map { option in
            Choice(value: option, title: FieldLabel.option(option)(language), isChosen: option == given)
        }
        self.init(
            input, label: (asksForFile ? FieldLabel.file(input.name) : FieldLabel.text(input.name))(language),
            hint: (input.kind == .digest && !asksForFile ? Self.digestHint : input.hint)?(language), value: given ?? "", asksForFile: asksForFile,
            choices: empty + choices)
    }
}

/// How one value of a command is asked for and read back.
struct FormInput: Equatable {
    enum Kind {
        case text, integer, number, money, rate, date, moment, choice, lines, json, digest
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    let options: [String]

    /// How deep objects inside objects are taken apart; what is deeper is asked for as JSON.
    private static let depthLimit = 3

    /// The one value that may be handed in as a file: the digest of a form that has no other, or that of the document.
    static func file(of inputs: [FormInput]) -> FormInput? {
        let digests = inputs.filter { $0.kind == .digest }
        return digests.count == 1 ? digests.first : digests.first { $0.name == "document" }
    }

    /// The inputs of an object's fields.
    static func inputs(of shape: Shape, prefix: String = "", isRequired: Bool = true, depth: Int = 0) -> [FormInput] {
        shape.fields.flatMap { field in
            inputs(of: field.shape, named: prefix + field.name, isRequired: isRequired && field.isRequired, depth: depth)
        }
    }

    private static func inputs(of shape: Shape, named name: String, isRequired: Bool, depth: Int) -> [FormInput] {
        func one(_ kind: Kind, _ options: [String] = []) -> [FormInput] {
            [FormInput(name: name, kind: kind, isRequired: isRequired, options: options)]
        }
        switch shape {
        case .named("Money", _): return one(.money)
        case .named("Rate", _): return one(.rate)
        case .named("Instant", _): return one(.moment)
        case .named("Digest", _): return one(.digest)
        case .named("CalendarDate", _), .named("CalendarMonth", _): return one(.date)
        case .named, .scalar, .options, .list, .map, .object, .union, .reference: break
        }
        switch shape.definition {
        case .scalar(let scalar):
            switch scalar.kind {
            case .boolean: return one(.choice, ["true", "false"])
            case .integer: return one(.integer)
            case .number: return one(.number)
            case .string: return one(.text)
            }
        case .options(let options): return one(.choice, options)
        case .list(let element):
            switch element.definition {
            case .scalar(let scalar) where scalar.kind == .string: return one(.lines)
            case .options: return one(.lines)
            default: return one(.json)
            }
        case .object where depth < depthLimit && isRequired:
            return inputs(of: shape, prefix: name + ".", isRequired: isRequired, depth: depth + 1)
        case .object, .map, .union, .named, .reference: return one(.json)
        }
    }

    /// What to write, where the label does not say it.
    var hint: Text? {
        switch kind {
        case .money: Text(zh: "元,最多两位小数", en: "in yuan, at most two decimals")
        case .rate: Text(zh: "百分数,如 6", en: "in per cent, such as 6")
        case .moment: Text(zh: "北京时间,如 2026-12-01 18:00", en: "Beijing time, such as 2026-12-01 18:00")
        case .lines:
            options.isEmpty ? Text(zh: "每行一项", en: "one on each line") : Text(zh: "每行一项:", en: "one on each line: ")
        case .json: Text(zh: "JSON;写法见接口文档", en: "JSON; see the API reference for its form")
        case .digest: Text(zh: "文件只存于本交易所的文件库,日志中仅记其摘要值", en: "the file stays in the exchange's vault; the journal holds its digest alone")
        case .text, .integer, .number, .date, .choice: nil
        }
    }
}
