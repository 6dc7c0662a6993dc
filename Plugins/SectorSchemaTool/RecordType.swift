// SPDX-License-Identifier: Apache-2.0
import TableSchema

/// The Swift type of a schema's rows: `scenic_flow_daily` becomes `ScenicFlowDaily`.
struct RecordType {
    private static let keywords: Set<String> = [
        "as", "break", "case", "class", "continue", "default", "defer", "do", "else", "enum", "extension", "false", "for", "func",
        "guard", "if", "import", "in", "init", "internal", "is", "let", "nil", "operator", "private", "protocol", "public", "repeat",
        "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "true", "try", "var", "where", "while",
    ]

    private let name: String
    private let schema: TableSchema
    private let json: String

    init(named name: String, _ schema: TableSchema, json: String) {
        self.name = name
        self.schema = schema
        self.json = json
    }

    var text: String {
        let type = Self.words(name).map(Self.capitalised).joined()
        let fields = schema.fields.map { (field: $0, name: Self.property($0.name)) }
        let cases = fields.map { "        /// \($0.field.title ?? $0.field.name)\n        case \($0.name) = \"\($0.field.name)\"" }.joined(
            separator: "\n")
        let properties = fields.map { "    \(Self.comment($0.field))\n    public let \($0.name): \(Self.swiftType($0.field))?" }
        let reads = fields.map { "        \($0.name) = try row.\(Self.reader($0.field))(\"\($0.field.name)\")" }
        return """
            // Made by SectorSchema from \(name).schema.json: change the schema, not this file.
            public import SectorKit

            /// One row of `\(name)`. A missing value is `nil`.
            public struct \(type): TableRecord {
                /// The fields, by the names they have in files.
                public enum Field: String, Sendable, CaseIterable {
            \(cases)
                }

            \(properties.joined(separator: "\n"))

                /// Reads a row.
                public init(_ row: RecordRow) throws(Refusal) {
            \(reads.joined(separator: "\n"))
                }

                /// The schema document.
                public static let schemaJSON = Array(
                    ####\"\"\"
            \(json.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
            \"\"\"####.utf8)
            }

            """
    }

    private static func comment(_ field: Field) -> String {
        let unit = field.unit.map { $0 == "1" ? "" : " (\($0))" } ?? ""
        let words = "\(field.title ?? "") \(field.description ?? field.name)".filter { !$0.isNewline }
        return "/// \(words)\(unit)"
    }

    private static func swiftType(_ field: Field) -> String {
        switch field.type {
        case .integer, .year: "Int64"
        case .number: "Decimal"
        case .boolean: "Bool"
        case .date: "CalendarDate"
        default: "String"
        }
    }

    private static func reader(_ field: Field) -> String {
        switch field.type {
        case .integer, .year: "integer"
        case .number: "number"
        case .boolean: "flag"
        case .date: "date"
        default: "text"
        }
    }

    private static func property(_ name: String) -> String {
        let words = words(name)
        let name = (words.prefix(1) + words.dropFirst().map(capitalised)).joined()
        let safe = name.first?.isNumber == true ? "_" + name : name
        return keywords.contains(safe) ? "`\(safe)`" : safe
    }

    private static func words(_ name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func capitalised(_ word: String) -> String {
        ["id", "uri", "cas"].contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
}
