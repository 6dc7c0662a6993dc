// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import SectorKit

extension Tables {
    struct Map: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "映射 Turn a published table into a product's, by a sector's named mapping; each conversion is told.")
        @Argument(help: "文件 File: CSV, TSV, JSON or JSON Lines, plain or gzip.")
        var file: String
        @Option(name: .long, help: "输出 Where the product's table goes, as CSV; without it only the report is made.")
        var to: String?
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            struct Conversion: Encodable { let field, origin: String }
            let sector, mapping, productKind, licence: String
            let source: Text
            let conversions: [Conversion]
            let rows, kept, leftOut, invalid: Int
            let problems: [String]
        }

        func run() async throws {
            let importer = TableImport(sectors: Sectors.all)
            let candidate = try importer.candidate(file)
            guard let match = candidate.match else { throw Refusal.nothingFits(file) }
            let mapped = try importer.map(file, as: match)
            if let to {
                let output = try OutputFile(path: to, replaces: false)
                try output.write(mapped.csv)
                try output.commit()
            }
            let mapping = match.mapping
            let form = Form(
                sector: match.sector, mapping: mapping.id, productKind: mapping.productKind, licence: mapping.licence,
                source: mapping.source,
                conversions: mapping.columns.map { Form.Conversion(field: $0.field, origin: $0.origin.words.en) },
                rows: candidate.rowCount, kept: mapped.keptCount, leftOut: mapped.leftOutCount, invalid: mapped.invalidCount,
                problems: mapped.problems)
            shared.console.answer(form)
            show(mapping, form, shared.console)
        }

        private func show(_ mapping: TableMapping, _ form: Form, _ console: Console) {
            console.say(
                Text(
                    zh: "\(form.mapping) → \(form.productKind)(\(form.source.zh),许可 \(form.licence))",
                    en: "\(form.mapping) → \(form.productKind) (\(form.source.en), licence \(form.licence))"))
            var table = TextTable((Text(zh: "字段", en: "field"), .left), (Text(zh: "来自", en: "made from"), .left))
            for column in mapping.columns { table.add(column.field, column.origin.words(console.language)) }
            console.show(table)
            for condition in mapping.conditions {
                let values = condition.values.sorted().joined(separator: ", ")
                console.say(Text(zh: "只取 \(condition.column) 为 \(values) 的行", en: "only rows with \(condition.column) \(values)"))
            }
            console.say(
                Text(
                    zh: "\(form.rows) 行:取 \(form.kept),按条件略去 \(form.leftOut),不合数据模式而略去 \(form.invalid)",
                    en: "\(form.rows) rows: \(form.kept) kept, \(form.leftOut) left out, \(form.invalid) break the schema"))
            for problem in form.problems { console.say(Text(zh: "  ✗ \(problem)", en: "  ✗ \(problem)")) }
        }
    }
}

extension TableMapping.Origin {
    /// What is done to which column.
    fileprivate var words: Text {
        switch self {
        case .copy(let column): Text(zh: "\(column),照录", en: "\(column), as it is")
        case .lookUp(let column, let words): Text(zh: "\(column),按 \(words.count) 个词换算", en: "\(column), by a list of \(words.count) words")
        case .round(let column, let decimals): Text(zh: "\(column),取 \(decimals) 位小数", en: "\(column), to \(decimals) decimals")
        case .weekday(let column): Text(zh: "\(column) 的星期", en: "the day of the week of \(column)")
        }
    }
}

extension Refusal {
    fileprivate static func nothingFits(_ file: String) -> Refusal {
        Refusal(
            "import.no-mapping-fits",
            Text(
                zh: "没有行业的映射适合 \(file),其列名也不是任何产品的。请在行业模块中写一个 TableMapping。",
                en: "No sector's mapping fits \(file), nor are its columns a product's. Write a TableMapping in the sector's module."),
            subject: file)
    }
}
