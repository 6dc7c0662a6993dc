// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// A command's body from the fields of a form.
struct FormBody {
    let json: Data

    /// Reads the fields that a shape has.
    ///
    /// - Throws: `form.value-unreadable`, naming the field.
    init(_ form: Form, _ shape: Shape) throws {
        var root = Node()
        for input in FormInput.inputs(of: shape) {
            guard let text = form[input.name]?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { continue }
            root.put(try input.value(of: text), at: input.name.split(separator: ".").map(String.init)[...])
        }
        json = try JSONSerialization.data(withJSONObject: root.object, options: .sortedKeys)
    }

    /// An object being put together.
    private struct Node {
        var values: [String: Any] = [:]
        var children: [String: Node] = [:]

        mutating func put(_ value: Any, at path: ArraySlice<String>) {
            guard let first = path.first else { return }
            if path.count == 1 { values[first] = value } else { children[first, default: Node()].put(value, at: path.dropFirst()) }
        }

        var object: [String: Any] { values.merging(children.mapValues(\.object)) { value, _ in value } }
    }
}

extension FormInput {
    /// A value of JSON from what someone typed.
    func value(of text: String) throws -> Any {
        switch kind {
        case .text, .digest: return text
        case .choice: return options == ["true", "false"] ? text == "true" : text
        case .integer: return try known(Int64(text))
        case .number: return try known(Double(text))
        case .money:
            let money = try Money(decimal: text.replacing(",", with: ""), currency: .cny)
            return ["currency": money.currency.code, "minorUnits": money.minorUnits]
        case .rate:
            let percent = try known(Decimal(string: text.replacing("%", with: ""), locale: Locale(identifier: "en_US_POSIX")))
            return NSDecimalNumber(decimal: percent * 10_000).int64Value
        case .date: return try known(CalendarDate(text)).description
        case .moment: return try moment(text)
        case .lines: return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        case .json: return try known(try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
        }
    }

    /// A day and a time in China, in milliseconds since 1970.
    private func moment(_ text: String) throws -> Int64 {
        let parts = text.replacing("T", with: " ").split(separator: " ")
        let day = try known(parts.first.flatMap { CalendarDate(String($0)) })
        let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int64($0) } : [0, 0]
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { throw Refusal.valueUnreadable(name) }
        return Instant(startOf: day).milliseconds + (clock[0] * 60 + clock[1]) * 60_000
    }

    private func known<Value>(_ value: Value?) throws(Refusal) -> Value {
        guard let value else { throw .valueUnreadable(name) }
        return value
    }
}

extension Refusal {
    static func valueUnreadable(_ field: String) -> Refusal {
        let label = FieldLabel.text(field)
        return Refusal(
            "form.value-unreadable",
            Text(zh: "“\(label.zh)”的内容无法读取,请按提示填写。", en: "'\(label.en)' cannot be read. Write it as the hint says."), subject: field)
    }
}
