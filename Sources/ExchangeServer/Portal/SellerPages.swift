// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird
import SectorKit

/// A seller's way from a file to a product on offer: register, describe, upload and examine, price, hand in.
struct SellerPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/desk/products") { request, visit in try await list(request, visit) }
        router.get("/desk/products/:id") { request, visit in try await show(try visit.id(), request, visit) }
        router.post("/desk/products/:id/price") { request, visit in try await setPrice(try visit.id(), request, visit) }
        router.post("/desk/products/:id/file") { request, visit in try await examine(try visit.id(), request, visit) }
        router.get("/desk/rights/new") { request, visit in try newRight(request, visit) }
        router.post("/desk/rights/new") { request, visit in try await register(request, visit) }
        router.get("/desk/products/new") { request, visit in try await newProduct(request, visit) }
        router.post("/desk/products/new") { request, visit in try await describe(request, visit) }
    }

    private func seller(_ visit: Visit) throws -> ExchangeID {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        guard let participant = visit.visitor.participant, !visit.visitor.capacities.isDisjoint(with: [.seller, .dealer]) else {
            throw Refusal.pageNotFound("seller")
        }
        return participant
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let seller = try seller(visit)
        let products = try await site.read { $0.catalog.products.sorted.reversed().filter { $0.seller == seller } }
        let language = visit.language
        let content = ThingList(
            Text(zh: "我的产品", en: "My products"),
            [
                (Text(zh: "产品", en: "Product"), false), (Text(zh: "名称", en: "Name"), false), (Text(zh: "级别", en: "Grade"), false),
                (Text(zh: "状态", en: "Status"), false),
            ],
            rows: products.map {
                [
                    .init(text: "\($0.id)", link: "/desk/products/\($0.id)"), .init(text: $0.description.title(language)),
                    .init(text: $0.grade?.rawValue ?? "—"), .init(text: $0.status.title(language), state: $0.status.state),
                ]
            }, actions: [ThingAction(Text(zh: "描述新产品", en: "Describe a product"), "/desk/products/new", back: "/desk/products", language)],
            done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "我的产品", en: "My products"), content, visit, path: "/desk/products")
    }

    // MARK: - Registration

    private struct RightForm {
        let values: [String: String]
        let problem: String?
        let classes: [FormField.Choice]
        let acquisitions: [FormField.Choice]
    }

    private func newRight(_ request: Request, _ visit: Visit, problem: Refusal? = nil, _ values: [String: String] = [:]) throws -> Response {
        _ = try seller(visit)
        func choice(_ value: String, _ name: String) -> FormField.Choice {
            FormField.Choice(value: value, title: FieldLabel.option(value)(visit.language), isChosen: values[name] == value)
        }
        let content = RightForm(
            values: values, problem: problem?.message(visit.language), classes: SourceClass.allCases.map { choice($0.rawValue, "sourceClass") },
            acquisitions: DataResource.Acquisition.allCases.map { choice($0.rawValue, "acquisition") })
        return try pages.show(
            "new-right", title: Text(zh: "申请确权登记", en: "Register a data resource"), content, visit, path: "/desk/rights/new",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func register(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try seller(visit)
        let upload = try await Upload(request, of: visit.visitor, to: pages)
        try request.refuseForgery(upload.form, visit)
        do {
            let file = try upload.stored()
            let resource = DataResource(
                title: upload.form["title"] ?? "", summary: upload.form["summary"] ?? "",
                sourceClass: try known(SourceClass(rawValue: upload.form["sourceClass"] ?? ""), "sourceClass"),
                acquisition: try known(DataResource.Acquisition(rawValue: upload.form["acquisition"] ?? ""), "acquisition"),
                evidence: upload.form["evidence"] ?? "", sourceLicence: upload.form["sourceLicence"].flatMap { $0.isEmpty ? nil : $0 },
                content: file.digest)
            let given = try await site.give(
                .rights(.register(RegisterRight(resource: resource))), body: "", by: visit.visitor, key: upload.form["key"] ?? UUID().uuidString)
            guard case .accepted(let receipt) = given, let right = receipt.events.lazy.compactMap(\.subject).first else { return .to("/desk/rights") }
            return .to("/rights/\(right)?done=\(receipt.sequence)")
        } catch let refusal as Refusal {
            return try newRight(request, visit, problem: refusal, Dictionary(upload.form.fields.map { ($0.name, $0.value) }) { first, _ in first })
        }
    }

    private func known<Value>(_ value: Value?, _ field: String) throws(Refusal) -> Value {
        guard let value else { throw .valueUnreadable(field) }
        return value
    }

    // MARK: - Description

    private struct ProductForm {
        let rights: [FormField.Choice]
        let hasRights: Bool
        let kinds: [FormField.Choice]
        let forms: [FormField.Choice]
        let values: [String: String]
        let problem: String?
    }

    private func newProduct(_ request: Request, _ visit: Visit, problem: Refusal? = nil, _ values: [String: String] = [:]) async throws -> Response {
        let seller = try seller(visit)
        let chosen = values["right"] ?? request.query("right")
        let rights = try await site.read { $0.rights.all.sorted.filter { $0.status == .certified && $0.productOperator == seller } }
        let language = visit.language
        let kinds = site.exchange.rulebook.sectors.flatMap { sector in
            sector.products.map { kind in
                FormField.Choice(
                    value: kind.id, title: "\(sector.manifest.name(language)) · \(kind.name(language))", isChosen: values["kind"] == kind.id)
            }
        }
        let content = ProductForm(
            rights: rights.map { .init(value: "\($0.id)", title: $0.resource.title, isChosen: "\($0.id)" == chosen) }, hasRights: !rights.isEmpty,
            kinds: kinds,
            forms: SectorKit.ProductForm.allCases.map {
                .init(value: $0.rawValue, title: $0.name(language), isChosen: values["form"] == $0.rawValue)
            },
            values: values, problem: problem?.message(language))
        return try pages.show(
            "new-product", title: Text(zh: "描述数据产品", en: "Describe a data product"), content, visit, path: "/desk/products/new",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func describe(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try seller(visit)
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let kind = form["kind"] ?? ""
            let sector = site.exchange.rulebook.sectors.first { $0.product(kind) != nil }
            let command = DescribeProduct(
                right: try ExchangeID(form["right"] ?? ""), sector: try known(sector?.manifest.id, "kind"), kind: kind,
                form: try known(SectorKit.ProductForm(rawValue: form["form"] ?? ""), "form"), description: description(form),
                declared: try declared(form))
            let given = try await site.give(.catalog(.describe(command)), body: "", by: visit.visitor, key: form["key"] ?? UUID().uuidString)
            guard case .accepted(let receipt) = given, let product = receipt.events.lazy.compactMap(\.subject).first else {
                return .to("/desk/products")
            }
            return .to("/desk/products/\(product)?done=\(receipt.sequence)")
        } catch let refusal as Refusal where refusal.code.rawValue != "access.form-stale" {
            return try await newProduct(request, visit, problem: refusal, Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first })
        }
    }

    private func description(_ form: Form) -> ProductDescription {
        func text(_ name: String) -> String { form[name] ?? "" }
        func both(_ name: String) -> Text { Text(zh: text(name + ".zh"), en: text(name + ".en").isEmpty ? text(name + ".zh") : text(name + ".en")) }
        return ProductDescription(
            title: both("title"), summary: both("summary"), category: text("category"), updateCycle: text("updateCycle"),
            timeSpan: text("timeSpan"), deliveryMode: text("deliveryMode"), useLimits: text("useLimits"), source: text("source"),
            sample: text("sample"), keywords: text("keywords").split { " ,,、;;".contains($0) }.map(String.init))
    }

    private func declared(_ form: Form) throws(Refusal) -> Facts {
        var declared = try facts(form["declared"] ?? "")
        if form["publishesSample"] == "true" { declared[.publishesSample] = .flag(true) }
        return declared
    }

    /// Declared facts, one on each line: `name = value`.
    private func facts(_ text: String) throws(Refusal) -> Facts {
        var facts = Facts()
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2 else { throw .valueUnreadable("declared") }
            facts[FactName(rawValue: parts[0])] = FactValue(written: parts[1])
        }
        return facts
    }
}
