// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird

/// Every command as a form, made from its schema: what has no page of its own can be done here too.
///
/// `GET /do/orders/HX-…/cancellation` shows the form, `POST` gives the command. Other pages post to the same addresses.
struct CommandPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/commands") { _, visit in try index(visit) }
        for route in CommandRoutes.all {
            let path = RouterPath(route.formPath.replacing("{", with: ":").replacing("}", with: ""))
            router.get(path) { request, visit in try form(route, request, visit) }
            router.post(path) { request, visit in try await give(route, request, visit) }
        }
    }

    private struct Area {
        let name: String
        let commands: [Link]
        struct Link {
            let title: String
            let name: String
            let path: String?
        }
    }

    /// What this visitor's roles and desks may do.
    private func index(_ visit: Visit) throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let allowed = CommandRoutes.all.filter { route in
            let capacity = Capacity.table.first { $0.command == route.command }?.capacity ?? []
            return !visit.visitor.capacities.isDisjoint(with: capacity)
        }
        let areas = Dictionary(grouping: allowed) { String($0.command.prefix { $0 != "." }) }.sorted { $0.key < $1.key }
        let content = areas.map { area in
            Area(
                name: area.key,
                commands: area.value.map {
                    Area.Link(
                        title: $0.summary(visit.language), name: $0.command, path: $0.parameters.isEmpty ? $0.formPath : nil)
                })
        }
        return try pages.show("commands", title: Text(zh: "全部业务", en: "All actions"), ["areas": content], visit, path: "/commands")
    }

    private struct Content {
        let action: String
        let fields: [FormField]
        let problem: String?
        let command: String
        let back: String?
        /// Whether a file is handed in with it.
        let hasFile: Bool
    }

    private func form(
        _ route: CommandRoute, _ request: Request, _ visit: Visit, values: Form? = nil, problem: Refusal? = nil
    ) throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let fields = FormField.fields(
            of: route.body, values: values ?? Form(encoded: Substring(request.uri.query ?? "")), visit.language)
        let content = Content(
            action: request.uri.path, fields: fields, problem: problem?.message(visit.language), command: route.command,
            back: (values?["back"] ?? request.query("back"))?.localPath, hasFile: fields.contains(where: \.isFile))
        return try pages.show(
            "command", title: route.summary, content, visit, path: request.uri.path,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func give(_ route: CommandRoute, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await fields(route, request, visit)
        try request.refuseForgery(form, visit)
        let parameters = Dictionary(
            uniqueKeysWithValues: route.parameters.compactMap { field in visit.parameters.get(field.name).map { (field.name, $0) } })
        do {
            let body = try FormBody(form, route.body).json
            let command = try route.decode(body, parameters: parameters)
            let given = try await site.give(
                command, body: String(decoding: try JSONEncoder().encode(command.payload), as: UTF8.self), by: visit.visitor,
                key: form["key"] ?? UUID().uuidString)
            return done(given, form)
        } catch let refusal as Refusal where !["access.sign-in-needed", "access.form-stale"].contains(refusal.code.rawValue) {
            return try self.form(route, request, visit, values: form, problem: refusal)
        }
    }

    /// What was filled in. A file that came with it goes to the vault, and its digest into the field that asks for one.
    private func fields(_ route: CommandRoute, _ request: Request, _ visit: Visit) async throws -> Form {
        guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true else { return try await Form(request) }
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let upload = try await Upload(request, of: visit.visitor, to: pages)
        guard let file = upload.chosen, let input = FormInput.file(of: FormInput.inputs(of: route.body)) else { return upload.form }
        return Form(fields: upload.form.fields.filter { $0.name != input.name } + [(name: input.name, value: file.digest.hex)])
    }

    /// Goes back to where the form stood, or to what came of it.
    private func done(_ given: Given, _ form: Form) -> Response {
        switch given {
        case .proposed(let proposal): return .to("/proposals?made=\(proposal.id)")
        case .accepted(let receipt):
            let back = form["back"].map(\.localPath) ?? "/records/\(receipt.sequence)"
            return .to(back + (back.contains("?") ? "&" : "?") + "done=\(receipt.sequence)")
        }
    }
}

extension CommandRoute {
    /// The address of its form: where it shares its path with another act, the method is in it.
    var formPath: String { "/do" + (method == .post ? "" : "/" + method.rawValue.lowercased()) + path }
}
