// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird
import SectorKit
import TableSchema

/// One product: what it is, what is in it, how good it is, what it costs and what backs it.
struct ProductPage {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/products/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private struct Column {
        let name: String
        let title: String?
        let type: String
        let level: String?
        let unit: String?
        let completeness: String?
        let width: Int
    }

    private struct Content {
        let id: String
        let summary: String
        let status: String
        /// How good the status is: not called `state`, which cells of tables have or have not.
        let standing: String
        let reason: String?
        let facts: [Fact]
        let description: [Fact]
        let columns: [Column]
        let quality: [Fact]
        let hasQuality: Bool
        let qualityChart: String
        let verdicts: [String]
        let canBuy: Bool
        let isNegotiated: Bool
        let isOwn: Bool
        let isReviewed: Bool
        /// Whether the visitor may stop the listing with a reason that everyone reads.
        let canStop: Bool
        let certificate: String?
        let sample: ThingList?
        let records: [UInt64]
        let done: String?
    }

    private struct Known: Sendable {
        let product: Product
        let price: Price?
        let seller: Participant?
        let right: Registration?
        let appraisal: RecordedAppraisal?
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let known = try await site.read { market in
            market.catalog.products[id].map { product in
                Known(
                    product: product, price: market.pricing.prices[id], seller: market.participants.all[product.seller],
                    right: market.rights.all[product.right], appraisal: market.pricing.appraisals[id])
            }
        }
        // What is not on offer yet is its seller's and the venue's business: to others it is not there.
        guard let known, known.product.status != .described && known.product.status != .submitted || visit.visitor.mayRead(known.product.seller)
        else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let records = try site.exchange.readModels.sequences(about: id, limit: 10)
        return try pages.show(
            "product", title: known.product.description.title, content(known, records, request, visit), visit, path: request.uri.path)
    }

    private func content(_ known: Known, _ records: [UInt64], _ request: Request, _ visit: Visit) -> Content {
        let product = known.product
        let language = visit.language
        let report = ExaminationDocument(of: product, in: site.vault)
        return Content(
            id: "\(product.id)", summary: product.description.summary(language), status: product.status.title(language),
            standing: product.status.state, reason: product.reason, facts: facts(known, language), description: description(product, language),
            columns: columns(product, report), quality: quality(product, language), hasQuality: product.examination != nil,
            qualityChart: report?.chart(language) ?? "", verdicts: product.verdicts,
            canBuy: product.status == .listed && !visit.visitor.capacities.isDisjoint(with: [.buyer, .dealer])
                && visit.visitor.participant != product.seller,
            isNegotiated: known.price?.model.kind == .negotiated, isOwn: visit.visitor.participant == product.seller,
            isReviewed: visit.visitor.isStaff && product.status == .submitted, canStop: product.status == .listed && mayStop(visit.visitor),
            certificate: known.right.map { "\($0.id)" }, sample: ownSample(product, report, language) ?? sample(product, language), records: records,
            done: request.query("done"))
    }

    private func mayStop(_ visitor: Visitor) -> Bool {
        visitor.capacities.contains(.regulator) || visitor.isStaff && visitor.account?.desks.isDisjoint(with: [.listing, .disputes]) == false
    }

    /// How many rows of a sample are shown.
    private static let sampleRows = 5

    /// The first rows of the data itself, when its seller lets everyone see them and it is of level 1 or 2.
    private func ownSample(_ product: Product, _ report: ExaminationDocument?, _ language: Language) -> ThingList? {
        guard let sample = report?.sample, product.declared.isTrue(.publishesSample), product.grade.map({ $0 <= .l2 }) == true else { return nil }
        return ThingList(
            Text(zh: "样例行", en: "Sample rows"), sample.labels.map { (Text(zh: $0, en: $0), false) },
            rows: sample.rows.map { row in row.map { .init(text: $0 ?? "•••") } },
            note: Text(
                zh: "本产品自己数据的前 \(sample.rows.count) 行,供方已许可公开;“•••”为遮盖的字段(与个人有关、未声明或级别较高)。",
                en: "The first \(sample.rows.count) rows of the data on offer, shown by leave of its seller; "
                    + "••• masks fields that are about persons, undeclared or of a higher level."), language)
    }

    /// Some rows as the sector publishes them for this kind of product, not of the data on offer.
    private func sample(_ product: Product, _ language: Language) -> ThingList? {
        guard let sample = site.exchange.rulebook.sector(product.sector)?.samples.first(where: { $0.productKind == product.kind }) else { return nil }
        let lines = String(decoding: sample.csv, as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        guard let head = lines.first, !lines.contains(where: { $0.contains("\"") }) else { return nil }
        func cells(_ line: Substring) -> [String] { line.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return ThingList(
            Text(zh: "样例行", en: "Sample rows"), cells(head).map { (Text(zh: $0, en: $0), false) },
            rows: lines.dropFirst().prefix(Self.sampleRows).map { cells($0).map { .init(text: $0) } },
            note: Text(
                zh: "该种类产品的行业样例,不是本产品的数据:\(sample.provenance.zh)",
                en: "A sample of this kind that the sector publishes, not the data on offer: \(sample.provenance.en)"), language)
    }

    private func facts(_ known: Known, _ language: Language) -> [Fact] {
        let product = known.product
        let sector = site.exchange.rulebook.sector(product.sector)
        return [
            Fact(Text(zh: "编号", en: "Id"), "\(product.id)", language),
            Fact(Text(zh: "价格", en: "Price"), known.price?.summary(language), language),
            Fact(Text(zh: "供方", en: "Seller"), known.seller?.name, language),
            Fact(
                Text(zh: "行业与种类", en: "Sector and kind"),
                [sector?.manifest.name, sector?.product(product.kind)?.name].compactMap { $0?(language) }.joined(separator: " · "), language),
            Fact(Text(zh: "形态", en: "Form"), product.form.name(language), language),
            Fact(Text(zh: "级别", en: "Grade"), product.grade.map { "\($0.rawValue) \($0.name(language))" }, language),
            Fact(Text(zh: "版本", en: "Version"), "\(product.version)", language),
            Fact(Text(zh: "登记证书", en: "Rights certificate"), known.right?.certificate.map { "\($0)" }, language),
            Fact(Text(zh: "评估价值", en: "Appraised at"), known.appraisal.map { "\($0.value.grouped) · \($0.until)" }, language),
        ].filter { !$0.value.isEmpty }
    }

    private func description(_ product: Product, _ language: Language) -> [Fact] {
        let text = product.description
        return [
            Fact(Text(zh: "类别", en: "Category"), text.category, language), Fact(Text(zh: "来源", en: "Source"), text.source, language),
            Fact(Text(zh: "更新周期", en: "Updated"), text.updateCycle, language), Fact(Text(zh: "时间范围", en: "Covers"), text.timeSpan, language),
            Fact(Text(zh: "交付方式", en: "Delivered by"), text.deliveryMode, language),
            Fact(Text(zh: "使用限制", en: "Limits of use"), text.useLimits, language), Fact(Text(zh: "样例", en: "Sample"), text.sample, language),
        ]
    }

    private func quality(_ product: Product, _ language: Language) -> [Fact] {
        guard let report = product.examination else { return [] }
        return [
            Fact(Text(zh: "质量评分(GB/T 36344)", en: "Quality (GB/T 36344)"), "\(report.quality)", language),
            Fact(Text(zh: "完整率", en: "Completeness"), "\(report.completeness)", language),
            Fact(Text(zh: "行数", en: "Rows"), "\(report.rowCount)", language), Fact(Text(zh: "字节", en: "Bytes"), "\(report.byteCount)", language),
            Fact(Text(zh: "不合模式", en: "Schema errors"), "\(report.errorCount)", language),
            Fact(Text(zh: "k-匿名", en: "k-anonymity"), report.kAnonymity.map { "\($0)" }, language),
            Fact(Text(zh: "文件摘要", en: "File digest"), report.file.hex, language),
        ].filter { !$0.value.isEmpty }
    }

    private func columns(_ product: Product, _ report: ExaminationDocument?) -> [Column] {
        let kind = site.exchange.rulebook.productKind(product.kind, of: product.sector)
        let fields = (try? kind?.schema().fields) ?? []
        return fields.map { field in
            let measured = report?.profile.columns.first { $0.label == field.name }
            let share = measured.map { Double($0.presentCount) / Double(max($0.presentCount + $0.missingCount, 1)) }
            return Column(
                name: field.name, title: field.title, type: field.type.rawValue, level: field.level?.rawValue, unit: field.unit,
                completeness: measured.map { "\($0.completeness)" }, width: Int((share ?? 0) * 100))
        }
    }
}

/// A named value on a page.
struct Fact {
    let label: String
    let value: String

    init(_ label: Text, _ value: String?, _ language: Language) {
        self.label = label(language)
        self.value = value ?? ""
    }
}

/// The full report of an examination, as it lies in the vault.
struct ExaminationDocument: Decodable {
    let examination: Examination
    let profile: TableProfile
    /// The first rows, if its seller lets everyone see them.
    let sample: SampleRows?

    /// Reads the report of a product; `nil` when there is none or the file is gone: the page says less then.
    init?(of product: Product, in vault: Vault) {
        guard let digest = product.examination?.report, let bytes = try? vault.bytes(of: digest),
            let document = try? JSONDecoder().decode(Self.self, from: Data(bytes))
        else { return nil }
        self = document
    }

    /// How complete each column is.
    func chart(_ language: Language) -> String {
        BarChart(
            title: Text(zh: "各列完整率", en: "Completeness of each column")(language),
            headings: (Text(zh: "字段", en: "Field")(language), Text(zh: "完整率", en: "Complete")(language)),
            bars: profile.columns.prefix(40).map { column in
                BarChart.Bar(
                    label: column.label, value: Double(column.presentCount) / Double(max(column.presentCount + column.missingCount, 1)),
                    text: "\(column.completeness)")
            }
        ).html(language)
    }
}
