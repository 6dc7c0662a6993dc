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
        } catch let refusal as Refusal where !["access.form-stale", "access.too-many-applications"].contains(refusal.code.rawValue) {
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
        let englishAlias = englishTitle(form)
        for shown in [alias, englishAlias].compactMap({ $0 }) {
            guard !shown.isEmpty, !personal.contains(where: { shown.localizedCaseInsensitiveContains($0) }) else { throw Refusal.aliasIsPersonal }
        }
        let sealed = try site.persons.seal(["name": name, "identityNumber": number.text, "phone": phone])
        do {
            return try await submit(
                ApplyForAdmission(
                    kind: .naturalPerson, title: alias, englishTitle: englishAlias, code: nil, region: region(form), roles: roles(form),
                    sealed: sealed), form)
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
                kind: kind, title: String((form["title"] ?? "").prefix(Self.fieldLimit)), englishTitle: englishTitle(form),
                code: code.flatMap { $0.isEmpty ? nil : $0 },
                region: region(form), roles: roles(form)), form)
    }

    private func submit(_ command: ApplyForAdmission, _ form: Form) async throws -> CommandReceipt {
        try await site.exchange.submit(
            .participants(.apply(command)), as: .venue("applicant, by the portal"), key: "application " + (form["key"] ?? Token.make()))
    }

    /// The name in English, if one is given.
    private func englishTitle(_ form: Form) -> String? {
        let text = String((form["englishTitle"] ?? "").trimmingCharacters(in: .whitespaces).prefix(Self.fieldLimit))
        return text.isEmpty ? nil : text
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
        try await site.settled()
        let readings = try PersonalReading.all(of: id, at: site)
        let language = visit.language
        let page = ThingPage(
            status: (status.title, status.state),
            intro: Text(
                zh: "请记下申请编号 \(id)。准入岗核验后会与您联系:先为您开设账户,由您签署六环节安全承诺,再经两人审核准入。个人信息已单独加密,日志和存证中没有;您可以随时要求删除。",
                en:
                    "Write down the number \(id). The desk of admission will contact you: it opens your account, you sign the six-stage commitment, "
                    + "and two people decide. Personal information is encrypted under a key of its own and is "
                    + "not in the journal; you may ask for its "
                    + "deletion at any time.")(language), sections: [], lists: [PersonalReading.times(readings, language)], language)
        return try pages.show("thing", title: Text(zh: "入市申请", en: "Application"), page, visit, path: "/apply/\(id)")
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
