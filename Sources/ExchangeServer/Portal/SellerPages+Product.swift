// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import TableSchema

// A product's road to its listing.
extension SellerPages {
    private struct Content {
        let id: String
        let status: String
        let state: String
        let reason: String?
        let examination: [Fact]
        let isExamined: Bool
        let problems: [Problem]
        let hasProblems: Bool
        let persons: [String]
        let hasPersons: Bool
        let warnings: [String]
        let price: String?
        let appraisal: String?
        let canSubmit: Bool
        let isSubmitted: Bool
        let problem: String?
        let done: String?

        struct Problem {
            let row: String
            let field: String
            let type: String
            let text: String
        }
    }

    func show(_ id: ExchangeID, _ request: Request, _ visit: Visit, problem: Refusal? = nil) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let found = try await pages.site.read { market in
            market.catalog.products[id].map { ($0, market.pricing.prices[id], market.pricing.appraisals[id]) }
        }
        guard let (product, price, appraisal) = found, visit.visitor.mayRead(product.seller) else { throw Refusal.pageNotFound("\(id)") }
        let language = visit.language
        let document = ExaminationDocument(of: product, in: pages.site.vault)
        let problems = document?.examination.validity?.firstProblems ?? []
        let persons = document?.examination.personalInformation ?? []
        let labels = document?.examination.labels ?? []
        let content = Content(
            id: "\(id)", status: product.status.title(language), state: product.status.state, reason: product.reason,
            examination: examination(product, language), isExamined: product.examination != nil,
            problems: problems.map {
                Content.Problem(row: $0.row.map { "\($0)" } ?? "", field: $0.field ?? "", type: $0.code, text: $0.message(language))
            }, hasProblems: !problems.isEmpty,
            persons: persons.map { "\(labels.indices.contains($0.column) ? labels[$0.column] : "\($0.column)"):\($0.kind.rawValue) × \($0.count)" },
            hasPersons: !persons.isEmpty, warnings: document?.examination.warnings.map { $0(language) } ?? [],
            price: price?.summary(language), appraisal: appraisal.map { "\($0.value.grouped) · \($0.until)" },
            canSubmit: product.examination != nil && price != nil && (product.status == .described || product.status == .rejected),
            isSubmitted: product.status == .submitted, problem: problem?.message(language), done: request.query("done"))
        return try pages.show(
            "seller-product", title: product.description.title, content, visit, path: request.uri.path,
            status: problem == nil ? .ok : .unprocessableContent)
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

    func examine(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let upload = try await Upload(request, of: visit.visitor, to: pages)
        try request.refuseForgery(upload.form, visit)
        do {
            let outcome = try await Examining(site: pages.site).examine(id, try upload.stored().digest, by: visit.visitor)
            return .to("/desk/products/\(id)?done=\(outcome.receipt.sequence)")
        } catch let refusal as Refusal where refusal.code.rawValue != "request.not-found" {
            return try await show(id, request, visit, problem: refusal)
        } catch let fault as Fault where fault.isOfFile {
            return try await show(id, request, visit, problem: Refusal(.init(rawValue: fault.code.rawValue), fault.message))
        }
    }
}

extension Fault {
    /// Whether the file that someone handed in is at fault, not our machinery.
    var isOfFile: Bool { ["table.", "json.", "schema.", "csv."].contains { code.rawValue.hasPrefix($0) } }
}
