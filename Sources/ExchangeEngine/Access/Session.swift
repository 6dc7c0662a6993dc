// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Someone who is logged in with a browser.
///
/// The token is in their cookie and nowhere else; whoever reads the store cannot become them.
public struct Session: Sendable, Equatable, Codable {
    /// The SHA-256 of the token.
    public let digest: Digest
    /// The name of the account.
    public let account: String
    /// When they logged in.
    public let created: Instant
    /// When they have to log in again.
    public let expires: Instant
    /// What every form of theirs carries, so that no other site can send one (CSRF).
    public let formToken: String

    /// Begins a session.
    public init(digest: Digest, account: String, created: Instant, expires: Instant, formToken: String) {
        self.digest = digest
        self.account = account
        self.created = created
        self.expires = expires
        self.formToken = formToken
    }

    /// Whether it still counts.
    public func isValid(at instant: Instant) -> Bool { instant < expires }
}
