// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Accounts: the administrator opens them, their owners set passwords by a link that works once.
struct AccountPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let invitationHours: Int64 = 72

    func add(to router: Router<Visit>) {
        router.get("/accounts") { request, visit in try list(request, visit) }
        router.post("/accounts") { request, visit in try await open(request, visit) }
        router.post("/accounts/links") { request, visit in try await link(request, visit) }
        router.get("/invitation/:token") { request, visit in try invitation(request, visit) }
        router.post("/invitation/:token") { request, visit in try await accept(request, visit) }
    }

    private func administrator(_ visit: Visit) throws -> Account {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        guard visit.visitor.isStaff, account.desks.contains(.administration) else {
            throw Refusal.deskMissing("accounts", Desk.administration.title)
        }
        // Accounts are a person's business: a key that leaks must not open any.
        guard visit.visitor.key == nil else { throw Refusal.keyTooNarrow("accounts") }
        return account
    }

    private struct Content {
        let accounts: ThingList
        let desks: [FormField.Choice]
        let link: String?
        let problem: String?
        let denials: ThingList
        let issuer: String?
    }

    private func list(_ request: Request, _ visit: Visit, link: String? = nil, problem: Refusal? = nil) throws -> Response {
        _ = try administrator(visit)
        let language = visit.language
        let accounts = ThingList(
            Text(zh: "账户", en: "Accounts"),
            [
                (Text(zh: "账户", en: "Account"), false), (Text(zh: "姓名", en: "Name"), false), (Text(zh: "主体", en: "Participant"), false),
                (Text(zh: "岗位", en: "Desks"), false), (Text(zh: "关联身份", en: "Elsewhere"), false), (Text(zh: "状态", en: "State"), false),
            ],
            rows: try site.access.accounts().map { account in
                [
                    .init(text: account.name), .init(text: account.title), .init(text: account.participant.map { "\($0)" } ?? "—"),
                    .init(text: account.desks.title(language)),
                    .init(text: try site.access.identities(of: account.name).map(\.subject).joined(separator: ", ")),
                    account.isActive
                        ? .init(text: Text(zh: "启用", en: "active")(language), state: "good")
                        : .init(text: Text(zh: "停用", en: "closed")(language), state: "bad"),
                ]
            }, language)
        let denials = ThingList(
            Text(zh: "最近被拒绝的访问", en: "What was denied lately"),
            [
                (Text(zh: "时间", en: "When"), false), (Text(zh: "谁", en: "Who"), false), (Text(zh: "请求", en: "Request"), false),
                (Text(zh: "原因", en: "Why"), false),
            ],
            rows: try site.access.denials(limit: 50).map {
                [.init(text: $0.instant.short), .init(text: $0.actor), .init(text: $0.what), .init(text: $0.code)]
            }, language)
        let content = Content(
            accounts: accounts, desks: Desk.named.map { .init(value: $0.name, title: $0.title(language), isChosen: false) }, link: link,
            problem: problem?.message(language), denials: denials, issuer: pages.openID?.provider.issuer)
        return try pages.show(
            "accounts", title: Text(zh: "账户", en: "Accounts"), content, visit, path: "/accounts", status: problem == nil ? .ok : .unprocessableContent
        )
    }

    private func open(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try administrator(visit)
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let participant = try form["participant"].flatMap { $0.isEmpty ? nil : $0 }.map { text throws in try ExchangeID(text) }
            if let participant, try await !site.read({ $0.participants.all[participant] != nil }) { throw Refusal.pageNotFound("\(participant)") }
            let chosen = Set(form.all("desk"))
            let desks = Desk.named.filter { chosen.contains($0.name) }.reduce(into: Desk()) { $0.formUnion($1.desk) }
            var account = try Account(
                name: form["name"] ?? "", title: form["title"] ?? "", participant: participant, desks: participant == nil ? desks : [])
            guard try site.access.account(named: account.name) == nil else { throw Refusal.accountExists(account.name) }
            account.emailToLink = form["email"].flatMap { $0.isEmpty ? nil : String($0.prefix(254)) }
            try site.access.save(account)
            let token = try Invitations(site: site).make(for: account.name, hours: Self.invitationHours)
            return try list(request, visit, link: "/invitation/\(token)")
        } catch let refusal as Refusal {
            return try list(request, visit, problem: refusal)
        }
    }

    private func link(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try administrator(visit)
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            guard let issuer = pages.openID?.provider.issuer else { throw Refusal.pageNotFound("openid") }
            guard let account = try site.access.account(named: form["name"] ?? "") else { throw Refusal.accountMissing(form["name"] ?? "") }
            let subject = form["subject"] ?? ""
            if form["unlink"] != nil {
                // The issuer and the subject are one person's; whose account it is, the administrator said.
                guard try site.access.identity(issuer: issuer, subject: subject)?.account == account.name else {
                    throw Refusal.identityUnknown(subject)
                }
                try site.access.unlink(issuer: issuer, subject: subject)
                try site.access.endSessions(of: account.name)
            } else {
                guard !subject.isEmpty, subject.utf8.count <= 255 else { throw Refusal.identityUnknown(subject) }
                let identity = LinkedIdentity(issuer: issuer, subject: subject, account: account.name, linked: site.clock.now)
                guard try site.access.link(identity) else { throw Refusal.identityTaken(subject) }
            }
            return .to("/accounts")
        } catch let refusal as Refusal {
            return try list(request, visit, problem: refusal)
        }
    }

    // MARK: - Setting a password

    private struct InvitationContent {
        let action: String
        let problem: String?
    }

    private func invitation(_ request: Request, _ visit: Visit, problem: Refusal? = nil) throws -> Response {
        try pages.show(
            "invitation", title: Text(zh: "设置口令", en: "Set a password"),
            InvitationContent(action: request.uri.path, problem: problem?.message(visit.language)), visit, path: "/",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func accept(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        guard request.isFromHere else { throw Refusal.formStale }
        do {
            try await Invitations(site: site).accept(visit.parameters.get("token") ?? "", password: form["password"] ?? "")
            return .to("/sign-in")
        } catch let refusal as Refusal {
            return try invitation(request, visit, problem: refusal)
        }
    }
}

extension Refusal {
    static func accountExists(_ name: String) -> Refusal {
        Refusal("access.account-exists", Text(zh: "已有账户“\(name)”。", en: "There is an account '\(name)' already."), subject: name)
    }

    static func accountMissing(_ name: String) -> Refusal {
        Refusal("access.account-missing", Text(zh: "没有账户“\(name)”。", en: "There is no account '\(name)'."), subject: name)
    }

    static func identityTaken(_ subject: String) -> Refusal {
        Refusal(
            "access.identity-taken",
            Text(
                zh: "身份“\(subject)”已关联到另一账户。请先解除原关联。", en: "'\(subject)' is linked to another account. Take that link back first."),
            subject: subject)
    }

    static let invitationUsed = Refusal(
        "access.invitation-used", Text(zh: "链接已失效或已使用,请向管理员索取新的链接。", en: "The link was used or is too old. Ask the administrator for a new one."))
}
