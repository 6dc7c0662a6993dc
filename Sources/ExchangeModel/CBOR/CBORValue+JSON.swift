// SPDX-License-Identifier: Apache-2.0

extension CBORValue {
    /// The value as JSON, for people to read.
    ///
    /// Integers are exact, byte strings become lowercase hexadecimal text, a tag becomes its value, and a float that JSON cannot
    /// say (NaN, infinity) becomes text.
    ///
    /// - Parameter pretty: Whether to put every element on a line of its own, indented by two spaces.
    public func jsonText(pretty: Bool = false) -> String {
        var json = ""
        appendJSON(to: &json, indent: pretty ? 0 : nil)
        return json
    }

    private func appendJSON(to json: inout String, indent: Int?) {
        switch self {
        case .unsigned(let number): json += String(number)
        case .negative(let number): json += String(-1 - Int128(number))
        case .bytes(let bytes): CBORValue.appendJSON(CBORValue.hex(bytes), to: &json)
        case .text(let text): CBORValue.appendJSON(text, to: &json)
        case .array(let elements):
            CBORValue.appendList(elements, between: ("[", "]"), to: &json, indent: indent) { element, json, indent in
                element.appendJSON(to: &json, indent: indent)
            }
        case .map(let pairs):
            CBORValue.appendList(pairs, between: ("{", "}"), to: &json, indent: indent) { pair, json, indent in
                CBORValue.appendJSON(pair.key, to: &json)
                json += indent == nil ? ":" : ": "
                pair.value.appendJSON(to: &json, indent: indent)
            }
        case .bool(let value): json += value ? "true" : "false"
        case .null: json += "null"
        case .double(let value): json += value.isFinite ? "\(value)" : "\"\(value)\""
        case .tag(let tag, .bytes(let bytes)) where (tag == 2 || tag == 3) && bytes.count > 8:
            CBORValue.appendJSON((tag == 2 ? "0x" : "-1-0x") + CBORValue.hex(bytes), to: &json)
        case .tag(_, let value): value.appendJSON(to: &json, indent: indent)
        }
    }

    private static func appendList<Element>(
        _ elements: [Element], between brackets: (String, String), to json: inout String, indent: Int?,
        append: (Element, inout String, Int?) -> Void
    ) {
        let inner = indent.map { $0 + 2 }
        json += brackets.0
        for (index, element) in elements.enumerated() {
            if index > 0 { json += "," }
            appendLine(to: &json, indent: inner)
            append(element, &json, inner)
        }
        if !elements.isEmpty { appendLine(to: &json, indent: indent) }
        json += brackets.1
    }

    private static func appendLine(to json: inout String, indent: Int?) {
        guard let indent else { return }
        json += "\n" + String(repeating: " ", count: indent)
    }

    private static func appendJSON(_ text: String, to json: inout String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
