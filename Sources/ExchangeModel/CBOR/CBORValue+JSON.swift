// SPDX-License-Identifier: Apache-2.0

extension CBORValue {
    /// The value as JSON, for people to read.
    ///
    /// Integers are exact, byte strings become lowercase hexadecimal text, a tag becomes its value, and a float that JSON cannot
    /// say (NaN, infinity) becomes text.
    ///
    /// - Parameter pretty: Whether to put every element on a line of its own, indented by two spaces.
    public func jsonText(pretty: Bool = false) -> String {
        var json: [UInt8] = []
        appendJSON(to: &json, indent: pretty ? 0 : nil)
        return String(decoding: json, as: UTF8.self)
    }

    private func appendJSON(to json: inout [UInt8], indent: Int?) {
        switch self {
        case .unsigned(let number): json.appendJSON(number)
        case .negative(let number): json.appendJSON(negative: number)
        case .bytes(let bytes): json.appendJSON(hex: bytes)
        case .text(let text): json.appendJSON(text: text.utf8)
        case .array(let elements):
            CBORValue.appendList(elements, between: ("[", "]"), to: &json, indent: indent) { element, json, indent in
                element.appendJSON(to: &json, indent: indent)
            }
        case .map(let pairs):
            CBORValue.appendList(pairs, between: ("{", "}"), to: &json, indent: indent) { pair, json, indent in
                json.appendJSON(text: pair.key.utf8)
                json.append(contentsOf: indent == nil ? ":".utf8 : ": ".utf8)
                pair.value.appendJSON(to: &json, indent: indent)
            }
        case .bool(let value): json.append(contentsOf: value ? "true".utf8 : "false".utf8)
        case .null: json.append(contentsOf: "null".utf8)
        case .double(let value): json.appendJSON(value)
        case .tag(let tag, .bytes(let bytes)) where (tag == 2 || tag == 3) && bytes.count > 8:
            json.appendJSON(hex: bytes, after: tag == 2 ? "0x" : "-1-0x")
        case .tag(_, let value): value.appendJSON(to: &json, indent: indent)
        }
    }

    private static func appendList<Element>(
        _ elements: [Element], between brackets: (String, String), to json: inout [UInt8], indent: Int?,
        append: (Element, inout [UInt8], Int?) -> Void
    ) {
        let inner = indent.map { $0 + 2 }
        json.append(contentsOf: brackets.0.utf8)
        for (index, element) in elements.enumerated() {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            appendLine(to: &json, indent: inner)
            append(element, &json, inner)
        }
        if !elements.isEmpty { appendLine(to: &json, indent: indent) }
        json.append(contentsOf: brackets.1.utf8)
    }

    private static func appendLine(to json: inout [UInt8], indent: Int?) {
        guard let indent else { return }
        json.append(UInt8(ascii: "\n"))
        json.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }
}
