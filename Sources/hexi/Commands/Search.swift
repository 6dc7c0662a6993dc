// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit
import TableSchema

/// `hexi search`
struct Search: ExchangeCommand {
    static let configuration = CommandConfiguration(abstract: "检索 Search the catalogue; words of two characters are found.")
    @Argument(help: "关键词 Words; everything without them.")
    var words: [String] = []
    @Option(name: .long, help: "行业(可多次) Only this sector; repeat for more.")
    var sector: [String] = []
    @Option(name: .long, help: "分级(可多次) Only this grade: L1, L2, L3, L4, I, C; repeat for more.")
    var grade: [Grade] = []
    @Option(name: .long, help: "供方所在市州(可多次) Only sellers in this prefecture (GB/T 2260); repeat for more.")
    var region: [Region] = []
    @Option(name: .long, help: "形态(可多次) Only this form: dataset, api, verification, report, model, computeOnly, raw; repeat for more.")
    var form: [ProductForm] = []
    @Flag(name: .long, help: "含未上架 Products that are not on offer too.")
    var all = false
    @Option(name: .long, help: "最多条数 At most so many.")
    var limit = 20
    @OptionGroup var options: ExchangeOptions

    func run(on open: OpenExchange, _ console: Console) async throws {
        let page = try await open.products(
            ProductQuery(
                words: words.joined(separator: " "),
                filter: ProductFilter(sectors: Set(sector), regions: Set(region), grades: Set(grade), forms: Set(form)),
                isListedOnly: !all, limit: limit))
        console.answer(page.products)
        console.show(page.products)
        console.say(Text(zh: "共 \(page.total) 个", en: "\(page.total) in all"))
    }
}

extension Console {
    /// Shows products as a table.
    func show(_ products: [ProductSummary]) {
        var table = TextTable(
            (Text(zh: "编号", en: "id"), .left), (Text(zh: "名称", en: "name"), .left), (Text(zh: "分级", en: "grade"), .left),
            (Text(zh: "价格", en: "price"), .left), (Text(zh: "状态", en: "status"), .left))
        for product in products {
            table.add(
                "\(product.id)", product.title(language), product.grade?.rawValue ?? "—",
                product.price?.summary(language) ?? "—", product.status.rawValue)
        }
        show(table)
    }

    /// Shows what an examination found.
    func show(_ outcome: ProductExaminer.Outcome) {
        let report = outcome.report
        say(
            Text(
                zh: "  \(report.rowCount) 行 × \(report.columns.count) 列;分级 \(report.grade.rawValue);质量 \(report.quality);"
                    + "完整率 \(report.completeness);不合模式 \(report.errorCount) 处"
                    + (report.kAnonymity.map { ";k = \($0)" } ?? ""),
                en: "  \(report.rowCount) rows × \(report.columns.count) columns; grade \(report.grade.rawValue); "
                    + "quality \(report.quality); completeness \(report.completeness); schema errors \(report.errorCount)"
                    + (report.kAnonymity.map { "; k = \($0)" } ?? "")))
        for warning in outcome.examination.warnings { say(Text(zh: "  ! \(warning.zh)", en: "  ! \(warning.en)")) }
    }
}
