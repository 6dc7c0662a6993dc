// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel

/// A signed token with which a program acts as the account that is linked to its subject.
struct BearerToken {
    let elsewhere: SignInElsewhere
    let audience: String

    /// Whoever holds a token, with no more than its scopes.
    ///
    /// - Throws: `access.sign-in-elsewhere`, its subject what does not hold; `access.identity-unknown`; `access.scope-missing`.
    func visitor(_ token: String) async throws -> Visitor {
        let claims = try await elsewhere.claims(of: token, audience: audience)
        guard let account = try elsewhere.linkedAccount(claims) else { throw Refusal.identityUnknown(claims.subject) }
        let scope = try TokenScope(claims.scopes)
        // A token reaches as far as a key would: everything that looks at keys looks at tokens too.
        let key = APIKey(
            id: "token", digest: Token.digest(of: token), account: account.name, title: claims.subject, isReadOnly: scope.isReadOnly,
            areas: scope.areas, created: elsewhere.site.clock.now, expires: Instant(milliseconds: Int64(clamping: claims.expires * 1_000)))
        return Visitor(account: account, session: nil, key: key)
    }
}

/// What a token's scopes let a program do: `hexi:read`, `hexi:write` for all, `hexi:write:trading` for one area of the kernel.
struct TokenScope: Equatable {
    let isReadOnly: Bool
    let areas: [String]

    /// - Throws: `access.scope-missing` when none of the scopes is ours.
    init(_ scopes: [String]) throws(Refusal) {
        let prefix = "hexi:write:"
        let areas = scopes.filter { $0.hasPrefix(prefix) && $0.utf8.count > prefix.utf8.count }.map { String($0.dropFirst(prefix.count)) }
        let writesAll = scopes.contains("hexi:write")
        guard writesAll || !areas.isEmpty || scopes.contains("hexi:read") else { throw .scopeMissing }
        isReadOnly = !writesAll && areas.isEmpty
        self.areas = writesAll ? [] : areas
    }
}

extension Int64 {
    fileprivate init(clamping value: Double) {
        self = value.isNaN ? 0 : value >= 9e18 ? .max : value <= -9e18 ? .min : Int64(value)
    }
}

extension Refusal {
    static let scopeMissing = Refusal(
        "access.scope-missing",
        Text(
            zh: "令牌没有本系统的权限范围。请申请 hexi:read、hexi:write 或 hexi:write:领域。",
            en: "The token has no scope of this system. Ask the provider for hexi:read, hexi:write or hexi:write:AREA."))
}
