// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import TableSchema

extension Tables {
    struct Profile: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "概览 Profile a file: rows, completeness, distinct values, quality (GB/T 36344), personal information.")
        @OptionGroup var file: TableFile
        @Option(name: .long, help: "数据模式 Table Schema (JSON).")
        var schema: String?
        @Option(name: .long, help: "准标识列,逗号分隔 Quasi-identifiers for k-anonymity, with commas between.")
        var quasiIdentifiers: String?
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let examination: Examination
            let profile: TableProfile
            let personalInformation: [PersonalInformationFinding]
        }

        func run() async throws {
            let console = shared.console
            let schema = try self.schema.map { try TableSchema(json: Files.read($0, limit: 16 << 20)) }
            let columns = (quasiIdentifiers ?? "").split(separator: ",").map { KAnonymityPlan.QuasiIdentifier(String($0)) }
            let examiner = TableExaminer(
                schema: schema,
                plan: ExaminationPlan(asOf: SystemClock().now.date, anonymity: columns.isEmpty ? nil : KAnonymityPlan(columns)))
            let source = try file.source()
            let size = source.size
            let bar = console.progressBar(Text(zh: "概览", en: "Profiling"))
            // Nothing is put on record here, so the file's digest is not asked for.
            let outcome = try examiner.examine(
                source, digest: Digest(words: 0, 0, 0, 0), byteCount: size, options: try file.options()
            ) { bar.show(Double($0.byteCount) / Double(max(size, 1))) }
            bar.end()
            console.answer(
                Form(examination: outcome.examination, profile: outcome.profile, personalInformation: outcome.findings))
            show(outcome, console)
        }

        private func show(_ outcome: TableExaminer.Outcome, _ console: Console) {
            var table = TextTable(
                (Text(zh: "列", en: "column"), .left), (Text(zh: "类型", en: "kind"), .left),
                (Text(zh: "完整率", en: "complete"), .right), (Text(zh: "不同值", en: "distinct"), .right),
                (Text(zh: "最小", en: "minimum"), .left), (Text(zh: "最大", en: "maximum"), .left))
            for column in outcome.profile.columns {
                table.add(
                    column.label, column.kind.rawValue, "\(column.completeness)",
                    (column.isDistinctEstimated ? "≈" : "") + "\(column.distinctCount)", column.minimum ?? "",
                    column.maximum ?? "")
            }
            console.show(table)
            let found = outcome.examination
            console.say(
                Text(
                    zh: "\(found.rowCount) 行 × \(found.columnCount) 列,完整率 \(found.completeness)",
                    en: "\(found.rowCount) rows × \(found.columnCount) columns, completeness \(found.completeness)"))
            if let quality = found.quality {
                for dimension in QualityDimension.allCases {
                    let value = quality.values[dimension]
                    let filled = String(repeating: "█", count: Int(value.partsPerMillion / 50_000))
                    console.say(
                        Text(zh: "  \(dimension.name.zh)  \(filled) \(value)", en: "  \(dimension.name.en)  \(filled) \(value)"))
                }
                console.say(Text(zh: "质量得分 \(quality.total)", en: "quality score \(quality.total)"))
            }
            if let anonymity = found.anonymity {
                console.say(
                    Text(
                        zh: "k-匿名:k = \(anonymity.k),\(anonymity.classCount) 类",
                        en: "k-anonymity: k = \(anonymity.k), \(anonymity.classCount) classes"))
            }
            for finding in outcome.findings {
                console.say(
                    Text(
                        zh: "! 列“\(finding.label)”:\(finding.kind.name.zh) \(finding.count) 处(\(finding.maskedExample ?? ""))",
                        en: "! column '\(finding.label)': \(finding.kind.name.en), \(finding.count) cells (\(finding.maskedExample ?? ""))"))
            }
        }
    }
}
