// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import TableSchema

/// `SectorSchemaTool SCHEMA OUTPUT`: checks a schema and writes the Swift type of its rows.
///
/// Mistakes are told as compilers tell them, `path:line: error: …`, so that editors lead to them.
@main enum SectorSchemaTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { fail("usage: SectorSchemaTool SCHEMA OUTPUT") }
        let path = arguments[1]
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let schema: TableSchema
        do throws(Fault) {
            schema = try TableSchema(json: bytes)
        } catch {
            let place = error.subject ?? ""
            let line = Int(place).map { SchemaLines.line(at: $0, in: bytes) } ?? SchemaLines(bytes).line(of: place)
            fail("\(path):\(line): error: \(error.message.en)")
        }
        let lacks = SchemaCompleteness.findings(schema)
        guard lacks.isEmpty else {
            let lines = SchemaLines(bytes)
            fail(lacks.map { "\(path):\(lines.line(of: $0.pointer)): error: \($0.reason)" }.joined(separator: "\n"))
        }
        let name = URL(filePath: path).lastPathComponent.replacing(".schema.json", with: "")
        let text = RecordType(named: name, schema, json: String(decoding: bytes, as: UTF8.self)).text
        try text.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}

/// What a sector's schema says of each field, beyond what any schema must.
enum SchemaCompleteness {
    static func findings(_ schema: TableSchema) -> [(pointer: String, reason: String)] {
        var findings: [(pointer: String, reason: String)] = []
        for (index, field) in schema.fields.enumerated() {
            let pointer = "/fields/\(index)"
            func lacks(_ what: String) { findings.append((pointer, "field '\(field.name)' lacks \(what)")) }
            if field.title?.isEmpty ?? true { lacks("a \"title\" in Chinese") }
            if field.description?.isEmpty ?? true { lacks("a \"description\" in English") }
            if field.level == nil { lacks("its \"level\": L1 to L4, I or C (GB/T 43697)") }
            if field.personalInformation == nil { lacks("its \"pi\": none, general, sensitive, deidentified or aggregate") }
            if field.unit == nil, field.type == .number || field.type == .integer { lacks("its \"unit\"; \"1\" for a plain number") }
        }
        if schema.primaryKey.isEmpty { findings.append(("/fields", "the schema lacks its \"primaryKey\"")) }
        return findings
    }
}
