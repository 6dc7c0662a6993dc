// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// Writes the document, on one line or indented by two spaces.
    public func text(isPretty: Bool = false) -> String {
        var output = ""
        write(to: &output, indent: isPretty ? 0 : nil)
        return output
    }

    private func write(to output: inout String, indent: Int?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let number): output += number.description
        case .string(let text): JSONValue.write(text, to: &output)
        case .array(let values):
            JSONValue.writeItems(values, between: ("[", "]"), to: &output, indent: indent) { value, output, indent in
                value.write(to: &output, indent: indent)
            }
        case .object(let members):
            JSONValue.writeItems(members, between: ("{", "}"), to: &output, indent: indent) { member, output, indent in
                JSONValue.write(member.name, to: &output)
                output += indent == nil ? ":" : ": "
                member.value.write(to: &output, indent: indent)
            }
        }
    }

    private static func writeItems<Item>(
        _ items: [Item], between brackets: (String, String), to output: inout String, indent: Int?,
        _ writeItem: (Item, inout String, Int?) -> Void
    ) {
        output += brackets.0
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," }
            if let indent { output += "\n" + String(repeating: " ", count: indent + 2) }
            writeItem(item, &output, indent.map { $0 + 2 })
        }
        if let indent, !items.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
        output += brackets.1
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
