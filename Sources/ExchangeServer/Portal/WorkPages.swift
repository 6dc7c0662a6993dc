// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird

/// Where an agency hands in its work, by a form of its kind of service.
struct WorkPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/engagements/:id/work") { request, visit in
            try await show(try visit.id(), Form(encoded: Substring(request.uri.query ?? "")), visit)
        }
        router.post("/engagements/:id/work") { request, visit in try await deliver(try visit.id(), request, visit) }
    }

    /// The engagement, for the agency that works on it.
    private func engagement(_ id: ExchangeID, _ visit: Visit) async throws -> (Engagement, client: Text) {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let found = try await site.read { market in
            market.services.engagements[id].map { ($0, market.participants.all[$0.client]?.title ?? Text(zh: "", en: "")) }
        }
        guard let found, visit.visitor.participant == found.0.agency else { throw Refusal.pageNotFound("\(id)") }
        return found
    }

    private func show(_ id: ExchangeID, _ values: Form, _ visit: Visit, problem: Refusal? = nil) async throws -> Response {
        let (engagement, client) = try await engagement(id, visit)
        let language = visit.language
        let path = "/engagements/\(id)"
        let form = ThingForm(
            engagement.kind.name, path + "/work",
            note: Text(zh: "成果须附已签署的文件。交付后由委托人验收或退回。", en: "The signed document goes with it. The client then accepts the work or sends it back."),
            fields: WorkForm(engagement.kind).fields(values, language), button: Text(zh: "交付成果", en: "Deliver the work"), back: path, language)
        var page = ThingPage(
            sections: [
                (
                    Text(zh: "委托", en: "Engagement"),
                    [
                        Fact(Text(zh: "委托人", en: "Client"), client(language), language),
                        Fact(Text(zh: "对象", en: "About"), engagement.subject.map { "\($0)" }, language),
                        Fact(Text(zh: "费用(元)", en: "Fee (CNY)"), engagement.fee?.grouped, language),
                        Fact(Text(zh: "期限", en: "Deadline"), engagement.deadline.short, language),
                    ]
                )
            ], forms: [form], links: [PageLink(Text(zh: "回到委托", en: "Back to the engagement"), path, language)], language)
        page.problem = problem?.message(language)
        return try pages.show(
            "thing", title: Text(zh: "交付成果", en: "Deliver the work"), page, visit, path: path + "/work",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func deliver(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let kind = try await engagement(id, visit).0.kind
        let form = try await fields(request, WorkForm(kind), visit)
        try request.refuseForgery(form, visit)
        guard let route = CommandRoutes.all.first(where: { $0.command == DeliverWork.name }) else { throw Refusal.pageNotFound(DeliverWork.name) }
        do {
            let body = try WorkForm(kind).body(form)
            let command = try route.decode(body, parameters: ["engagement": "\(id)"])
            _ = try await site.give(
                command, body: String(decoding: body, as: UTF8.self), by: visit.visitor, key: form["key"] ?? UUID().uuidString)
            return .to("/engagements/\(id)")
        } catch let refusal as Refusal where refusal.code.rawValue != "access.form-stale" {
            return try await show(id, form, visit, problem: refusal.inWordsOfTheForm)
        }
    }

    /// What was filled in. The signed document goes to the vault, and its digest into its field.
    private func fields(_ request: Request, _ work: WorkForm, _ visit: Visit) async throws -> Form {
        guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true else { return try await Form(request) }
        let upload = try await Upload(request, of: visit.visitor, to: pages)
        guard let file = upload.chosen, let input = FormInput.file(of: FormInput.inputs(of: work.shape)) else { return upload.form }
        return Form(fields: upload.form.fields.filter { $0.name != input.name } + [(name: input.name, value: file.digest.hex)])
    }
}

extension Refusal {
    /// What was said about a value of a body or of a work product, said about the field of the form instead.
    fileprivate var inWordsOfTheForm: Refusal {
        guard ["services.work-unusable", "request.unreadable"].contains(code.rawValue), let subject else { return self }
        let field = subject.split(separator: "/").last.map(String.init) ?? subject
        let label = FieldLabel.text(field)
        return Refusal(
            code,
            Text(zh: "“\(label.zh)”的内容不合理或无法读取,请更正。", en: "'\(label.en)' makes no sense or cannot be read. Correct it."), subject: field)
    }
}
