// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Hummingbird
import Logging

/// Applying for admission without an account: farmers, doctors and other natural persons, and organisations.
///
/// What a person says about themselves is sealed under a key of its own before anything is submitted: the journal holds the alias, the
/// prefecture and the sealed bytes, never a name or a number.
struct ApplicationPages {
    let pages: Pages
    private var site: Site { pages.site }
    /// How many applications may wait: strangers cannot fill the journal.
    static let waitingLimit = 1_000
    private static let fieldLimit = 100

    func add(to router: Router<Visit>) {
        router.get("/apply") { request, visit in try form(visit, Form(fields: [])) }
        router.post("/apply") { request, visit in try await apply(request, visit) }
        router.get("/apply/:id") { _, visit in try await show(try visit.id(), visit) }
        router.post("/participants/:id/personal") { request, visit in try await reveal(try visit.id(), request, visit) }
    }

    private struct Content {
        let problem: String?
        let values: [String: String]
        let kinds: [FormField.Choice]
        let roles: [FormField.Choice]
        let regions: [FormField.Choice]
    }

    private func form(_ visit: Visit, _ form: Form, problem: Refusal? = nil) throws -> Response {
        let language = visit.language
        let prefectures = AdministrativeDivisions.gansu.filter { $0.level == .prefecture && !$0.isStatistical }
        let content = Content(
            problem: problem?.message(language), values: Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first },
            kinds: Participant.Kind.allCases.reversed().map {
                .init(value: $0.rawValue, title: FieldLabel.option($0.rawValue)(language), isChosen: form["kind"] == $0.rawValue)
            },
            roles: [Participant.Role.seller, .buyer, .dealer, .broker, .service].map {
                .init(value: $0.rawValue, title: $0.title(language), isChosen: form.all("role").contains($0.rawValue))
            },
            regions: prefectures.map { .init(value: "\($0.region)", title: $0.region.title(language), isChosen: form["region"] == "\($0.region)") })
        return try pages.show(
            "apply", title: Text(zh: "申请入市", en: "Apply for admission"), content, visit, path: "/apply",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func apply(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let waiting = try await site.read { $0.participants.all.count(where: { $0.status == .applied }) }
            guard waiting < Self.waitingLimit else { throw Refusal.tooManyApplications }
            let kind = Participant.Kind(rawValue: form["kind"] ?? "") ?? .legalPerson
            let receipt = kind == .naturalPerson ? try await person(form) : try await organisation(form, kind)
            guard let id = receipt.events.lazy.compactMap(\.subject).first else { throw Refusal.pageNotFound("participant") }
            return .to("/apply/\(id)")
        } catch let refusal as Refusal where refusal.code.rawValue != "access.form-stale" {
            return try self.form(visit, form, problem: refusal)
        }
    }

    /// Seals what is personal, then applies under the alias.
    private func person(_ form: Form) async throws -> CommandReceipt {
        func text(_ name: String) -> String { String((form[name] ?? "").trimmingCharacters(in: .whitespaces).prefix(Self.fieldLimit)) }
        guard form["consent"] == "yes" else { throw Refusal.valueUnreadable("consent") }
        let (name, phone, alias) = (text("name"), text("phone"), text("title"))
        guard !name.isEmpty else { throw Refusal.valueUnreadable("name") }
        let number = try ResidentIdentityNumber(text("identityNumber").uppercased())
        guard phone.isEmpty || phone.allSatisfy({ $0.isNumber || "+- ".contains($0) }) else { throw Refusal.valueUnreadable("phone") }
        // An alias that gives its owner away would be in the journal for good.
        let personal = [name, number.text, phone].filter { !$0.isEmpty }
        guard !alias.isEmpty, !personal.contains(where: { alias.localizedCaseInsensitiveContains($0) }) else { throw Refusal.aliasIsPersonal }
        let sealed = try site.persons.seal(["name": name, "identityNumber": number.text, "phone": phone])
        do {
            return try await submit(
                ApplyForAdmission(kind: .naturalPerson, title: alias, code: nil, region: region(form), roles: roles(form), sealed: sealed), form)
        } catch {
            // Nobody can ask for what was not taken up to be erased.
            _ = site.persons.erase(sealed)
            throw error
        }
    }

    private func organisation(_ form: Form, _ kind: Participant.Kind) async throws -> CommandReceipt {
        let code = form["code"].map { $0.trimmingCharacters(in: .whitespaces).uppercased() }
        return try await submit(
            ApplyForAdmission(
                kind: kind, title: String((form["title"] ?? "").prefix(Self.fieldLimit)), code: code.flatMap { $0.isEmpty ? nil : $0 },
                region: region(form), roles: roles(form)), form)
    }

    private func submit(_ command: ApplyForAdmission, _ form: Form) async throws -> CommandReceipt {
        try await site.exchange.submit(
            .participants(.apply(command)), as: .venue("applicant, by the portal"), key: "application " + (form["key"] ?? Token.make()))
    }

    /// The prefecture: what is nearer would tell too much about a person.
    private func region(_ form: Form) -> Region? { form["region"].flatMap { Region($0) }.flatMap { Region(code: $0.prefecture) } }

    /// The parts that strangers may ask to play: supervisors are entered by the venue.
    private func roles(_ form: Form) -> [Participant.Role] {
        let chosen = Set(form.all("role"))
        return [Participant.Role.seller, .buyer, .dealer, .broker, .service].filter { chosen.contains($0.rawValue) }
    }

    /// How far an application is, for whoever knows its number; it says nothing about who applied.
    private func show(_ id: ExchangeID, _ visit: Visit) async throws -> Response {
        guard let status = try await site.read({ $0.participants.all[id]?.status }) else { throw Refusal.pageNotFound("\(id)") }
        let language = visit.language
        let page = ThingPage(
            status: (status.title, status.state),
            intro: Text(
                zh: "请记下申请编号 \(id)。准入岗核验后会与您联系:先为您开设账户,由您签署六环节安全承诺,再经两人审核准入。个人信息已单独加密,日志和存证中没有;您可以随时要求删除。",
                en:
                    "Write down the number \(id). The desk of admission will contact you: it opens your account, you sign the six-stage commitment, "
                    + "and two people decide. Personal information is encrypted under a key of its own and is "
                    + "not in the journal; you may ask for its "
                    + "deletion at any time.")(language), sections: [], language)
        return try pages.show("thing", title: Text(zh: "入市申请", en: "Application"), page, visit, path: "/apply/\(id)")
    }

    // MARK: - For the desk of admission

    /// Shows what a person handed in to whoever checks it. That it was looked at is in the log.
    private func reveal(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        try request.refuseForgery(try await Form(request), visit)
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        guard visit.visitor.isStaff, account.desks.contains(.admission) else { throw Refusal.deskMissing("persons.reveal", Desk.admission.title) }
        try await site.settled()
        guard let sealed = try sealed(of: id), let fields = try site.persons.open(sealed) else { throw Refusal.pageNotFound("\(id)") }
        visit.logger.notice("personal information shown", metadata: ["participant": "\(id)", "account": "\(account.name)"])
        let labels = [
            ("name", Text(zh: "姓名", en: "Name")), ("identityNumber", Text(zh: "身份证号", en: "Identity number")), ("phone", Text(zh: "电话", en: "Phone")),
        ]
        let known = labels.map { Fact($0.1, fields[$0.0], visit.language) }
        let others = fields.filter { field in !labels.contains { $0.0 == field.key } }.sorted { $0.key < $1.key }
        let page = ThingPage(
            intro: Text(zh: "仅供核验身份使用;本次查看已记入日志。", en: "For checking who applies, and nothing else. That you looked is in the log.")(visit.language),
            sections: [
                (
                    Text(zh: "密封的个人信息", en: "Sealed personal information"),
                    known + others.map { Fact(Text(zh: $0.key, en: $0.key), $0.value, visit.language) }
                )
            ], links: [PageLink(Text(zh: "回到主体", en: "Back to the participant"), "/participants/\(id)", visit.language)], visit.language)
        return try pages.show("thing", title: Text(zh: "核验身份", en: "Check who applies"), page, visit, path: "/participants/\(id)")
    }

    /// The sealed bytes of an application: its record has them.
    private func sealed(of id: ExchangeID) throws -> [UInt8]? {
        for sequence in try site.exchange.readModels.sequences(about: id, limit: 1_000).reversed() {
            for case .participants(.applied(let applied)) in try site.exchange.journal.record(at: sequence)?.record.events ?? []
            where applied.participant == id { return applied.sealed }
        }
        return nil
    }
}

extension Refusal {
    static let tooManyApplications = Refusal(
        "access.too-many-applications",
        Text(zh: "待审核的申请太多,暂不受理新申请。请稍后再试。", en: "Too many applications are waiting. Try again later."))

    static let aliasIsPersonal = Refusal(
        "form.alias-is-personal",
        Text(
            zh: "化名会公开,不能为空,也不能含有姓名、身份证号或电话。请换一个。",
            en: "The alias is public: it must not be empty or hold the name, the identity number or the phone. Choose another."),
        subject: "title")
}
