// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel

/// Checks who someone is and opens a session.
struct SignIn {
    let site: Site

    /// The account with a name, a password and, where it uses one, a code of its authenticator or one that stands in for it.
    ///
    /// An unknown name costs as much time as a wrong password, so that names cannot be found by trying.
    ///
    /// - Throws: `access.sign-in-unknown`, `access.account-locked` or `access.code-needed`.
    func account(name: String, password: String, code: String) async throws -> Account {
        let known = try site.access.account(named: name)
        let isRight = try await Password.verify(password, known?.passwordHash)
        guard let account = known, account.isActive else { throw Refusal.signInUnknown }
        let now = site.clock.now
        guard !account.isLocked(at: now) else { throw Refusal.accountLocked }
        guard isRight else {
            _ = try site.access.change(account: name) { $0 = $0.recordingFailure(at: now) }
            throw Refusal.signInUnknown
        }
        var isCodeRight = !account.usesSecondFactor
        let accepted = try site.access.change(account: name) { account in
            // Read again where nobody else changes it meanwhile: a code works once.
            if account.usesSecondFactor { isCodeRight = account.useSecondFactor(code, at: now) }
            if isCodeRight {
                account = account.recordingSuccess()
            } else if !code.isEmpty {
                account = account.recordingFailure(at: now)
            }
        }
        guard let accepted, isCodeRight else { throw Refusal.codeNeeded }
        return accepted
    }

    /// Opens a session and returns the token of its cookie.
    func open(_ account: Account, hours: Int) throws -> String {
        let token = Token.make()
        let now = site.clock.now
        try site.access.save(
            Session(
                digest: Token.digest(of: token), account: account.name, created: now,
                expires: now.adding(milliseconds: Int64(hours) * 3_600_000), formToken: Token.make()))
        return token
    }
}
