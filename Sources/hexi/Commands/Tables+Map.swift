// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import SectorKit

extension Tables {
    struct Map: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "映射 Turn a published table into a product's, by a sector's named mapping; each conversion and rejection is told.")
        @Argument(help: "文件 File: CSV, TSV, fixed width, JSON or JSON Lines, plain or gzip.")
        var file: String
        @Option(name: .long, help: "输出 Where the product's table goes, as CSV; without it only the report is made.")
        var to: String?
        @Option(name: .long, help: "映射 The mapping to take, such as airportsdata; by default the one that fits.")
        var mapping: String?
        @Option(name: .customLong("set"), help: "名=值 A fact the file leaves out, such as zone=+08:00.")
        var settings: [String] = []
        @Option(name: .long, help: "密钥文件 File with the key of keyed hashes, 32 bytes or more; it is neither stored nor shown.")
        var keyFile: String?
        @OptionGroup var shared: ConsoleOptions

        /// How many rejected rows are told on a terminal; the answer in JSON has them all.
        private static let rejectionLimit = 50

        func run() async throws {
            let importer = TableImport(sectors: Sectors.all)
            let candidate = try importer.candidate(file, named: mapping)
            guard let match = candidate.match else { throw Refusal.nothingFits(file) }
            let mapped = try importer.map(file, as: match, settings: try importSettings())
            if let to {
                let output = try OutputFile(path: to, replaces: false)
                try output.write(mapped.csv)
                try output.commit()
            }
            shared.console.answer(mapped.report)
            show(mapped.report, shared.console)
        }

        private func importSettings() throws -> ImportSettings {
            var values: [String: String] = [:]
            for setting in settings {
                guard let mark = setting.firstIndex(of: "="), mark > setting.startIndex else { throw Refusal.notASetting(setting) }
                values[String(setting[..<mark])] = String(setting[setting.index(after: mark)...])
            }
            return ImportSettings(values: values, key: try keyFile.map { try Files.read($0, limit: 1 << 16) })
        }

        private func show(_ report: MappingReport, _ console: Console) {
            let language = console.language
            console.say(
                Text(
                    zh: "\(report.mapping) → \(report.productKind)(\(report.source.zh),许可 \(report.licence))",
                    en: "\(report.mapping) → \(report.productKind) (\(report.source.en), licence \(report.licence))"))
            var table = TextTable(
                (Text(zh: "字段", en: "field"), .left), (Text(zh: "来自", en: "made from"), .left),
                (Text(zh: "换算", en: "conversions"), .left), (Text(zh: "改动格", en: "changed"), .right),
                (Text(zh: "其中为空", en: "emptied"), .right))
            for field in report.fields {
                let conversions = field.conversions.map { $0(language) }.joined(separator: "; ")
                table.add(field.field, field.origin(language), conversions, String(field.changed), String(field.emptied))
            }
            console.show(table)
            if let series = report.series {
                console.say(
                    Text(
                        zh: "\(series.zh);\(report.emptySeriesCells) 格为空,不成行",
                        en: "\(series.en); \(report.emptySeriesCells) empty cells gave no row"))
            }
            for condition in report.leftOut {
                console.say(Text(zh: "\(condition.condition.zh):略去 \(condition.rows)", en: "\(condition.condition.en): \(condition.rows) left out"))
            }
            if report.isHashed {
                let fields = report.hashedFields.joined(separator: ", ")
                console.say(Text(zh: "\(fields) 为导入者密钥的散列", en: "\(fields): hashes under the importer's key"))
            }
            if report.neutralised > 0 {
                console.say(Text(zh: "\(report.neutralised) 格加撇号,以防公式", en: "\(report.neutralised) cells got an apostrophe against formulas"))
            }
            if !report.unused.isEmpty {
                let unused = report.unused.map { $0.isEmpty ? "∅" : $0 }.joined(separator: ", ")
                console.say(Text(zh: "未用的列:\(unused)", en: "unused columns: \(unused)"))
            }
            console.say(
                Text(
                    zh: "读 \(report.rowsRead) 行:取 \(report.rowsKept),按条件略去 \(report.rowsLeftOut),拒收 \(report.rowsRejected)",
                    en: "\(report.rowsRead) rows read: \(report.rowsKept) kept, \(report.rowsLeftOut) left out, \(report.rowsRejected) rejected"))
            showRejections(report, console)
        }

        private func showRejections(_ report: MappingReport, _ console: Console) {
            for rejection in report.rejections.prefix(Self.rejectionLimit) {
                let place = [rejection.series, rejection.field, rejection.cell.map { "'\($0)'" }].compactMap(\.self).joined(separator: " ")
                console.say(
                    Text(
                        zh: "  ✗ 第 \(rejection.row) 行 \(place):\(rejection.reason.zh)",
                        en: "  ✗ row \(rejection.row) \(place): \(rejection.reason.en)"))
            }
            let more = report.rejections.count - Self.rejectionLimit
            if more > 0 { console.say(Text(zh: "  …另有 \(more) 条,见 --json", en: "  … and \(more) more: see --json")) }
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

    fileprivate static func notASetting(_ text: String) -> Refusal {
        Refusal(
            "import.not-a-setting",
            Text(zh: "'\(text)' 不是 名=值。", en: "'\(text)' is not name=value."), subject: text)
    }
}
