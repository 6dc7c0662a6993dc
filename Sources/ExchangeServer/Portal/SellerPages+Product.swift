// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import SectorKit
import TableSchema

// A product's road to its listing.
extension SellerPages {
    private struct Content {
        let id: String
        let status: String
        /// How good the status is: not called `state`, which cells of tables have or have not.
        let standing: String
        let reason: String?
        /// The examination that runs.
        let live: Live?
        let examination: [Fact]
        let isExamined: Bool
        let takesFile: Bool
        let tables: [ThingList]
        let charts: String
        let hasCharts: Bool
        let warnings: [String]
        let price: String?
        let appraisal: String?
        let canSubmit: Bool
        let isSubmitted: Bool
        let problem: String?
        let done: String?
    }

    /// What is seen of an examination while it runs.
    private struct Live {
        struct Line {
            let row: String
            let field: String
            let what: String
            let count: Int
        }

        let stage: String
        let percent: Int
        let rowCount: Int
        let errorCount: Int
        let problems: [Line]
        let persons: [Line]

        init(_ state: ExaminationState, _ language: Language) {
            stage =
                state.stage == .waiting
                ? Text(zh: "排队中,即将开始", en: "Waiting for its turn")(language) : Text(zh: "正在读取文件", en: "Reading the file")(language)
            (percent, rowCount, errorCount) = (state.percent, state.rowCount, state.errorCount)
            problems = state.firstProblems.map {
                Line(row: $0.row.map { "\($0)" } ?? "—", field: $0.field ?? "—", what: $0.title(language), count: 1)
            }
            persons = state.personalInformation.map { Line(row: "", field: $0.label, what: $0.name(language), count: $0.count) }
        }
    }

    func show(_ id: ExchangeID, _ request: Request, _ visit: Visit, problem: Refusal? = nil) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        // Asked first: what has ended by now is on record when the market is asked.
        let running = pages.examinations.examination(of: id).map { ExaminationState($0, $0.snapshot) }
        let found = try await pages.site.read { market in
            market.catalog.products[id].map { ($0, market.pricing.prices[id], market.pricing.appraisals[id]) }
        }
        guard let (product, price, appraisal) = found, visit.visitor.mayRead(product.seller) else { throw Refusal.pageNotFound("\(id)") }
        let language = visit.language
        let results = product.examination.map { report in
            ExaminationResults(
                document: ExaminationDocument(of: product, in: pages.site.vault), report: report,
                schema: try? pages.site.exchange.rulebook.productKind(product.kind, of: product.sector)?.schema(), language: language)
        }
        let trace = try await AppraisalTrace(of: id, appraisal, at: pages.site)?.table(language)
        let isWritable = product.status == .described || product.status == .rejected
        let charts = results?.charts ?? ""
        let refused = running?.problem.map { $0.messages(language) }
        let content = Content(
            id: "\(id)", status: product.status.title(language), standing: product.status.state, reason: product.reason,
            live: running.flatMap { $0.hasEnded ? nil : Live($0, language) }, examination: examination(product, language),
            isExamined: product.examination != nil, takesFile: product.status != .submitted && running?.hasEnded ?? true,
            tables: (results?.tables ?? []) + (trace.map { [$0] } ?? []), charts: charts, hasCharts: !charts.isEmpty,
            warnings: results?.document?.examination.warnings.map { $0(language) } ?? [], price: price?.summary(language),
            appraisal: appraisal.map { "\($0.value.grouped) · \($0.until)" },
            canSubmit: product.examination != nil && price != nil && isWritable, isSubmitted: product.status == .submitted,
            problem: problem?.message(language) ?? refused,
            done: request.query("done") ?? (request.query("examined") == nil ? nil : running?.record.map { "\($0)" }))
        return try pages.show(
            "seller-product", title: product.description.title, content, visit, path: request.uri.path,
            status: problem.map { .init(code: Problem($0, language).status) } ?? .ok)
    }

    private func examination(_ product: Product, _ language: Language) -> [Fact] {
        guard let report = product.examination else { return [] }
        return [
            Fact(Text(zh: "行数", en: "Rows"), "\(report.rowCount)", language),
            Fact(Text(zh: "不合模式", en: "Schema errors"), "\(report.errorCount)", language),
            Fact(Text(zh: "质量评分", en: "Quality"), "\(report.quality)", language),
            Fact(Text(zh: "完整率", en: "Completeness"), "\(report.completeness)", language),
            Fact(Text(zh: "级别", en: "Grade"), "\(report.grade.rawValue) \(report.grade.name(language))", language),
            Fact(Text(zh: "k-匿名", en: "k-anonymity"), report.kAnonymity.map { "\($0)" } ?? "—", language),
            Fact(Text(zh: "未脱敏直接标识列", en: "Columns with direct identifiers"), report.directIdentifiers.joined(separator: ", "), language),
        ].filter { !$0.value.isEmpty }
    }

    /// Sets a fixed price; other models have the form of the command.
    func setPrice(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let price = try Money(decimal: (form["price"] ?? "").replacing(",", with: ""), currency: .cny)
            let given = try await pages.site.give(
                .pricing(.setPrice(SetPrice(product: id, model: .fixed(price: price)))), body: "", by: visit.visitor, key: form["key"] ?? Token.make()
            )
            guard case .accepted(let receipt) = given else { return .to("/desk/products/\(id)") }
            return .to("/desk/products/\(id)?done=\(receipt.sequence)")
        } catch let refusal as Refusal {
            return try await show(id, request, visit, problem: refusal)
        }
    }

    /// Takes a file, or one that came in parts, and has it examined: the page shows how that goes.
    func examine(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let examining = Examining(site: pages.site, running: pages.examinations)
        let (product, account) = try await examining.refuseUnlessAllowed(id, visit.visitor)
        do {
            try pages.examinations.refuseMore(id, of: product.seller)
            let upload = try await Upload(request, of: visit.visitor, to: pages)
            try request.refuseForgery(upload.form, visit)
            let parts = upload.form["upload"].flatMap { $0.isEmpty ? nil : $0 }
            let file = try upload.chosen ?? parts.map { try pages.uploads.file($0, of: account.name) } ?? upload.stored()
            _ = try await examining.begin(id, file, by: visit.visitor)
            return .to("/desk/products/\(id)?examined=1")
        } catch let refusal as Refusal where refusal.code.rawValue != "access.form-stale" {
            return try await show(id, request, visit, problem: refusal)
        }
    }
}
