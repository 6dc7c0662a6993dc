// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel
import Foundation
import TableSchema

/// `hexi table`
struct Tables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "数据表 Tables: validate, profile, infer a schema, map to a product.",
        subcommands: [Validate.self, Profile.self, Infer.self, Map.self])

    struct Validate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "校验 Validate a file against a Table Schema; exit code 1 when it is not valid.")
        @OptionGroup var file: TableFile
        @Option(name: .long, help: "数据模式 Table Schema (JSON); without it only the form of the file is checked.")
        var schema: String?
        @Option(name: .long, help: "最多列出的错误 List at most so many errors.")
        var limit = 1_000
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            let console = shared.console
            let schema = try self.schema.map { try TableSchema(json: Files.read($0, limit: 16 << 20)) }
            let source = try file.source()
            let bar = console.progressBar(Text(zh: "校验", en: "Validating"))
            let size = max(source.size, 1)
            var options = ValidationOptions()
            options.errorLimit = limit
            let report = try TableValidator.validate(
                source, against: schema, options: try file.options(), validation: options, name: file.name,
                place: file.path
            ) { bar.show(Double($0) / Double(size)) }
            bar.end()
            if console.isJSON { print(report.json.text(isPretty: true)) }
            show(report, console)
            if !report.isValid { throw CheckFailed() }
        }

        private func show(_ report: ValidationReport, _ console: Console) {
            var table = TextTable(
                (Text(zh: "行", en: "row"), .right), (Text(zh: "列", en: "field"), .right),
                (Text(zh: "错误", en: "error"), .left), (Text(zh: "说明", en: "note"), .left))
            for error in report.errors {
                table.add(
                    error.rowNumber.map(String.init) ?? "—", error.fieldNumber.map(String.init) ?? "—", error.type.rawValue,
                    error.note)
            }
            if !table.isEmpty { console.show(table) }
            for warning in report.warnings { console.say(Text(zh: "! \(warning)", en: "! \(warning)")) }
            console.say(
                report.isValid
                    ? Text(zh: "✓ 有效:\(report.rows) 行", en: "✓ valid: \(report.rows) rows")
                    : Text(
                        zh: "✗ 无效:\(report.rows) 行,\(report.errorCount) 处错误",
                        en: "✗ not valid: \(report.rows) rows, \(report.errorCount) errors"))
        }
    }

    struct Infer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "推断模式 Infer a Table Schema from a file.")
        @OptionGroup var file: TableFile
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            var inference = SchemaInference()
            _ = try TableReader(source: try file.source(), options: try file.options()).read(into: &inference)
            print(inference.schema.json.text(isPretty: true))
        }
    }
}

/// A file with a table, and what is known about its form.
struct TableFile: ParsableArguments {
    @Argument(help: "文件 File; - is standard input.")
    var path: String

    @Option(name: .long, help: "编码 Encoding: utf-8, utf-16le, utf-16be, gb18030; UTF-8 or its byte order mark by default.")
    var encoding: String?

    @Option(name: .long, help: "分隔符 Delimiter, one character.")
    var delimiter: String?

    @Option(name: .long, help: "注释行前缀 Lines that begin so are comments.")
    var comment: String?

    var name: String { path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? "table" }

    func source() throws -> FileSource { path == "-" ? FileSource(descriptor: 0) : try FileSource(path: path) }

    func options() throws -> TableOptions {
        var options = TableOptions(fileName: path)
        if let encoding {
            guard let known = TextEncoding(name: encoding) else {
                let names = "utf-8, utf-16le, utf-16be, gb18030"
                throw ValidationError("不认识的编码 Unknown encoding '\(encoding)'. Choose one of: \(names).")
            }
            options.encoding = known
        }
        if let delimiter {
            guard let byte = delimiter.utf8.first, delimiter.utf8.count == 1 else {
                throw ValidationError("分隔符应为一个 ASCII 字符 The delimiter is one ASCII character.")
            }
            options.dialect.delimiter = byte
        }
        options.dialect.commentPrefix = comment
        return options
    }
}
