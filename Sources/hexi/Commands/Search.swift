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
    @Option(name: .long, help: "行业 Only this sector.")
    var sector: String?
    @Option(name: .long, help: "分级 Only this grade: L1, L2, L3, L4, I, C.")
    var grade: Grade?
    @Flag(name: .long, help: "含未上架 Products that are not on offer too.")
    var all = false
    @Option(name: .long, help: "最多条数 At most so many.")
    var limit = 20
    @OptionGroup var options: ExchangeOptions

    func run(on open: OpenExchange, _ console: Console) async throws {
        let page = try await open.products(
            ProductQuery(
                words: words.joined(separator: " "), sector: sector, grade: grade, isListedOnly: !all, limit: limit))
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

extension PriceModel {
    /// One line for people.
    func summary(_ language: Language) -> String {
        let text =
            switch self {
            case .fixed(let price): Text(zh: "\(price.grouped) 元/份", en: "CNY \(price.grouped) a licence")
            case .subscription(let monthly): Text(zh: "\(monthly.grouped) 元/月", en: "CNY \(monthly.grouped) a month")
            case .publicBenefit, .negotiated: kind.name
            case .metered(let meter):
                Text(
                    zh: "\(meter.unitPrice.grouped) 元/次,免费 \(meter.freeUnits) 次"
                        + (meter.cap.map { ",封顶 \($0.grouped) 元" } ?? ""),
                    en: "CNY \(meter.unitPrice.grouped) a use, \(meter.freeUnits) free"
                        + (meter.cap.map { ", at most CNY \($0.grouped)" } ?? ""))
            case .plan(let plan):
                Text(
                    zh: "\(plan.price.grouped) 元/\(plan.period == .month ? "自然月" : "年")",
                    en: "CNY \(plan.price.grouped) a calendar \(plan.period.rawValue)")
            case .auction(let rule):
                Text(zh: "密封竞价,保留价 \(rule.reserve.grouped) 元", en: "sealed-bid auction, reserve CNY \(rule.reserve.grouped)")
            case .royalty(let royalty):
                Text(
                    zh: "收入的 \(royalty.rate),\(royalty.minimum.grouped) 至 \(royalty.maximum.grouped) 元",
                    en: "\(royalty.rate) of income, CNY \(royalty.minimum.grouped) to \(royalty.maximum.grouped)")
            case .bundle(let bundle):
                Text(
                    zh: "\(bundle.parts.count) 个产品 \(bundle.price.grouped) 元",
                    en: "CNY \(bundle.price.grouped) for \(bundle.parts.count) products")
            case .guided(let price):
                Text(
                    zh: "政府指导价 \(price.unitPrice.grouped) 元,上限 \(price.unitCap.grouped) 元",
                    en: "guided: CNY \(price.unitPrice.grouped), cap \(price.unitCap.grouped)")
            case .tiered(let tiers):
                Text(
                    zh: tiers.map { "\($0.after + 1) 起 \($0.unitPrice.grouped) 元" }.joined(separator: ","),
                    en: tiers.map { "from \($0.after + 1): CNY \($0.unitPrice.grouped)" }.joined(separator: ", "))
            }
        return text(language)
    }
}
