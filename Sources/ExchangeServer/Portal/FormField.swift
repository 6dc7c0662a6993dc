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
    let choices: [Choice]

    /// The fields of an object; what stands inside another object has a name with dots.
    static func fields(of shape: Shape, values: Form, _ language: Language) -> [FormField] {
        FormInput.inputs(of: shape).map { FormField($0, values, language) }
    }

    private init(_ input: FormInput, _ values: Form, _ language: Language) {
        name = input.name
        label = FieldLabel.text(input.name)(language)
        hint = input.hint?(language)
        isRequired = input.isRequired
        let given = values[input.name]
        value = given ?? ""
        isText = input.kind == .text
        isLong = input.kind == .lines || input.kind == .json
        isNumber = [.integer, .number, .money, .rate].contains(input.kind)
        isDate = input.kind == .date
        isChoice = input.kind == .choice
        let empty = input.isRequired ? [] : [Choice(value: "", title: "—", isChosen: given == nil)]
        choices =
            empty
            + input.options.map { option in
                Choice(value: option, title: FieldLabel.option(option)(language), isChosen: option == given)
            }
    }
}

/// How one value of a command is asked for and read back.
struct FormInput {
    enum Kind {
        case text, integer, number, money, rate, date, moment, choice, lines, json
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    let options: [String]

    /// How deep objects inside objects are taken apart; what is deeper is asked for as JSON.
    private static let depthLimit = 3

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
        case .text, .integer, .number, .date, .choice: nil
        }
    }
}
