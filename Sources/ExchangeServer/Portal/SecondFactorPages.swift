// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird

/// One's own account: the second factor, and who one is elsewhere.
struct SecondFactorPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/account") { request, visit in try show(visit) }
        router.post("/account/second-factor") { request, visit in try await begin(request, visit) }
        router.post("/account/second-factor/confirmation") { request, visit in try await confirm(request, visit) }
        router.post("/account/second-factor/removal") { request, visit in try await remove(request, visit) }
    }

    private struct Content {
        let name: String
        let hasPassword: Bool
        let isOn: Bool
        let isOff: Bool
        let codesLeft: Int
        let secret: String?
        let address: String?
        let codes: [String]
        let hasCodes: Bool
        let identities: [LinkedIdentity]
        let hasIdentities: Bool
        let problem: String?
    }

    /// The person who is signed in with a browser: no key of a program comes near the second factor.
    private func owner(_ visit: Visit) throws(Refusal) -> Account {
        guard let account = visit.visitor.account, visit.visitor.session != nil else { throw .signInNeeded }
        return account
    }

    private func show(_ visit: Visit, codes: [String] = [], problem: Refusal? = nil) throws -> Response {
        // Read anew: what was just changed is shown as it is now.
        guard let account = try site.access.account(named: try owner(visit).name) else { throw Refusal.signInNeeded }
        let pending = account.usesSecondFactor ? nil : account.pendingSecret
        let identities = try site.access.identities(of: account.name)
        let content = Content(
            name: account.name, hasPassword: account.passwordHash != nil, isOn: account.usesSecondFactor,
            isOff: !account.usesSecondFactor && pending == nil, codesLeft: account.recoveryCodes.count, secret: pending,
            address: pending.map { TimeBasedCode.address(secret: $0, account: account.name, issuer: site.name(visit.language)) },
            codes: codes, hasCodes: !codes.isEmpty, identities: identities, hasIdentities: !identities.isEmpty,
            problem: problem?.message(visit.language))
        return try pages.show(
            "account", title: Text(zh: "我的账户", en: "My account"), content, visit, path: "/account",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func begin(_ request: Request, _ visit: Visit) async throws -> Response {
        let account = try owner(visit)
        try request.refuseForgery(try await Form(request), visit)
        let secret = TimeBasedCode.makeSecret()
        _ = try site.access.change(account: account.name) { account in
            if !account.usesSecondFactor { account.pendingSecret = secret }
        }
        return .to("/account")
    }

    private func confirm(_ request: Request, _ visit: Visit) async throws -> Response {
        let name = try owner(visit).name
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            // Whoever finds a browser open cannot lock its owner out.
            _ = try await SignIn(site: site).account(name: name, password: form["password"] ?? "", code: "")
            let codes = RecoveryCode.make()
            let now = site.clock.now
            var isConfirmed = false
            _ = try site.access.change(account: name) { account in
                isConfirmed = account.confirmSecondFactor(form["code"] ?? "", recoveryCodes: codes, at: now)
                if !isConfirmed { account = account.recordingFailure(at: now) }
            }
            guard isConfirmed else { throw Refusal.codeWrong }
            return try show(visit, codes: codes)
        } catch let refusal as Refusal {
            return try show(visit, problem: refusal)
        }
    }

    private func remove(_ request: Request, _ visit: Visit) async throws -> Response {
        let name = try owner(visit).name
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        do {
            let account = try await SignIn(site: site).account(
                name: name, password: form["password"] ?? "", code: form["code"] ?? "")
            _ = try site.access.change(account: account.name) { $0.dropSecondFactor() }
            return .to("/account")
        } catch let refusal as Refusal {
            return try show(visit, problem: refusal)
        }
    }
}

extension Refusal {
    static let codeWrong = Refusal(
        "access.code-wrong",
        Text(
            zh: "验证码不对或已过期。请核对手机时间,填写验证器当前显示的六位数字。",
            en: "The code is wrong or too old. Check the clock of your phone and enter the six digits it shows now."))
}
