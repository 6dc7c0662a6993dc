// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
import ExchangeModel

/// Links with which people set their password, once.
public struct Invitations: Sendable {
    private let access: any AccessStore
    private let clock: any Clock

    /// Makes and takes invitations to a site.
    public init(site: Site) { self.init(access: site.access, clock: site.clock) }

    /// Makes and takes invitations to accounts that nobody serves just now.
    public init(access: any AccessStore, clock: any Clock) {
        self.access = access
        self.clock = clock
    }

    /// The token of a new link for an account.
    ///
    /// - Throws: A fault of the store.
    public func make(for account: String, hours: Int64 = 72) throws -> String {
        let token = Token.make()
        try access.save(
            Invitation(
                digest: Token.digest(of: token), account: account, expires: clock.now.adding(milliseconds: hours * 3_600_000)))
        return token
    }

    /// Sets the password of the account that a link is for. All sessions of the account end.
    ///
    /// - Throws: `access.invitation-used` or `access.password-weak`.
    func accept(_ token: String, password: String) async throws {
        // A weak password does not use the link up.
        guard let known = try access.invitation(Token.digest(of: token)) else { throw Refusal.invitationUsed }
        try Password.check(password, for: known.account)
        let hash = try await Password.hash(password)
        guard let invitation = try access.useInvitation(Token.digest(of: token)), invitation.isValid(at: clock.now) else {
            throw Refusal.invitationUsed
        }
        _ = try access.change(account: invitation.account) { account in
            account.passwordHash = hash
            account = account.recordingSuccess()
        }
        try access.endSessions(of: invitation.account)
    }
}
