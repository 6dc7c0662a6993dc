// SPDX-License-Identifier: Apache-2.0

/// Says in a few words what is wrong with a cell, and what to do when that is easy to see.
enum CellNote {
    static func note(_ outcome: CellOutcome, _ field: Field, _ cell: UnsafeRawBufferPointer) -> String {
        let constraints = field.constraints
        func constraint(_ name: String, _ value: JSONValue?) -> String {
            "constraint \"\(name)\" is \"\(value.map { $0.string ?? $0.text() } ?? "")\""
        }
        switch outcome {
        case .sound, .missing: return ""
        case .wrongType:
            let hint = hint(field, String(decoding: cell.prefix(100), as: UTF8.self)).map { "; \($0)" } ?? ""
            return "type is \"\(field.type.rawValue)/\(field.format)\"" + hint
        case .requiredValueMissing: return "constraint \"required\" is \"True\""
        case .belowMinimum:
            return constraints.minimum == nil
                ? constraint("exclusiveMinimum", constraints.exclusiveMinimum) : constraint("minimum", constraints.minimum)
        case .aboveMaximum:
            return constraints.maximum == nil
                ? constraint("exclusiveMaximum", constraints.exclusiveMaximum) : constraint("maximum", constraints.maximum)
        case .tooShort: return constraint("minLength", constraints.minLength.map { .integer($0) })
        case .tooLong: return constraint("maxLength", constraints.maxLength.map { .integer($0) })
        case .patternNotMatched: return constraint("pattern", constraints.pattern.map { .string($0) })
        case .notAllowed: return constraint("enum", constraints.allowed.map { .array($0) })
        }
    }

    /// What the sender probably did; `nil` when that is not plain to see.
    static func hint(_ field: Field, _ text: String) -> String? {
        let scalars = text.unicodeScalars
        if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) { return "full-width digits: write ASCII digits" }
        if text.hasPrefix(" ") || text.hasSuffix(" ") { return "blanks around the value: remove them" }
        if ["na", "n/a", "nil", "null", "none", "-", "--", "."].contains(text.lowercased()) {
            return "if it means no value, add it to missingValues"
        }
        if field.type == .integer || field.type == .number { return numberHint(field, text) }
        return field.type == .date || field.type == .datetime ? dateHint(field, text) : nil
    }

    private static func numberHint(_ field: Field, _ text: String) -> String? {
        let bytes = Array(text.utf8)
        if bytes.withUnsafeBytes({ NumberReader.isDecimalForm($0) }) {
            return field.type == .integer ? "it has a fraction or an exponent" : "it is beyond the range of numbers"
        }
        if text.contains("°") { return "write degrees as a decimal number" }
        if text.contains(","), field.groupChar == nil { return "commas in a number: remove them or declare groupChar" }
        return nil
    }

    private static func dateHint(_ field: Field, _ text: String) -> String? {
        let bytes = Array(text.utf8)
        let digits = bytes.count { $0 &- 0x30 < 10 }
        if digits == bytes.count, digits == 5 { return "it looks like a spreadsheet's serial number of a day" }
        if digits == bytes.count, digits == 8 { return "write it as YYYY-MM-DD or declare the format %Y%m%d" }
        if bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, digits >= 8 {
            let hasDay = bytes[..<10].withUnsafeBytes { DateReader.parts($0) != nil }
            if !hasDay { return "there is no such day" }
            if bytes.count >= 13, bytes[11] == 0x32, bytes[12] == 0x34 { return "hours run from 00 to 23" }
        }
        if text.contains("/") { return "write it as YYYY-MM-DD or declare its format" }
        return nil
    }
}
