// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel

/// Finds the account of whoever a provider says it is. It makes no account and gives no right.
struct SignInElsewhere: Sendable {
    let site: Site
    let client: OpenIDClient

    /// The account of whoever came back from the provider.
    ///
    /// - Throws: `access.sign-in-elsewhere`, its subject what was wrong; `access.identity-unknown`; a fault of the provider.
    func account(code: String, of flow: OpenIDFlow) async throws -> Account {
        let token = try await client.identityToken(code: code, verifier: flow.verifier)
        let claims = try await claims(of: token, audience: client.provider.clientID)
        // With several audiences, the token has to say that it was made for us.
        guard claims.authorizedParty.map({ $0 == client.provider.clientID }) ?? (claims.audience.count == 1) else {
            throw Refusal.signInElsewhere("azp")
        }
        guard claims.nonce == flow.nonce else { throw Refusal.signInElsewhere("nonce") }
        if let account = try linkedAccount(claims) { return account }
        return try accountByEmail(claims)
    }

    /// The claims of a token that holds here and now.
    func claims(of token: String, audience: String) async throws -> ProviderClaims {
        let claims: ProviderClaims
        do {
            claims = try await client.claims(of: token)
            try claims.check(issuer: client.provider.issuer, audience: audience, at: site.clock.now)
        } catch is ProviderKeys.Doubt {
            throw Refusal.signInElsewhere("signature")
        } catch let mismatch as ProviderClaims.Mismatch {
            throw Refusal.signInElsewhere(mismatch.claim)
        }
        return claims
    }

    /// The account that is linked to a subject, if there is one.
    ///
    /// - Throws: `access.identity-unknown` when it was closed.
    func linkedAccount(_ claims: ProviderClaims) throws -> Account? {
        guard let identity = try site.access.identity(issuer: claims.issuer, subject: claims.subject) else { return nil }
        guard let account = try site.access.account(named: identity.account), account.isActive else {
            throw Refusal.identityUnknown(claims.subject)
        }
        return account
    }

    /// The one account that waits for an e-mail address which the provider has verified. It waits no longer then: addresses are given
    /// to other people, subjects are not.
    private func accountByEmail(_ claims: ProviderClaims) throws -> Account {
        guard claims.isEmailVerified, let email = claims.email?.lowercased(), !email.isEmpty else {
            throw Refusal.identityUnknown(claims.subject)
        }
        let waiting = try site.access.accounts().filter { $0.isActive && $0.emailToLink?.lowercased() == email }
        guard waiting.count == 1 else { throw Refusal.identityUnknown(claims.subject) }
        var isTaken = false
        let account = try site.access.change(account: waiting[0].name) { account in
            guard account.isActive, account.emailToLink?.lowercased() == email else { return }
            account.emailToLink = nil
            isTaken = true
        }
        let identity = LinkedIdentity(issuer: claims.issuer, subject: claims.subject, account: waiting[0].name, linked: site.clock.now)
        guard let account, isTaken, try site.access.link(identity) else { throw Refusal.identityUnknown(claims.subject) }
        return account
    }
}

extension Refusal {
    /// The provider's answer does not hold; `what` names the check.
    static func signInElsewhere(_ what: String) -> Refusal {
        Refusal(
            "access.sign-in-elsewhere",
            Text(
                zh: "登录来源的答复不能接受(\(what))。请从登录页重新开始;仍不行时请告知管理员。",
                en: "The provider's answer cannot be accepted (\(what)). Begin again from the sign-in page, or tell the administrator."),
            subject: what)
    }

    static func identityUnknown(_ subject: String) -> Refusal {
        Refusal(
            "access.identity-unknown",
            Text(
                zh: "您在登录来源的身份(\(subject))尚未关联账户。请把此编号交给管理员关联。",
                en: "No account is linked to who you are at the provider (\(subject)). Give this name to the administrator, who links it."),
            subject: subject)
    }
}
