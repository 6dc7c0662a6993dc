// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A browser that is signed in. The token in its cookie is kept nowhere; only its digest is.
public struct Session: Sendable, Equatable, Codable {
    /// The SHA-256 of the token.
    public let digest: Digest
    /// Whose it is.
    public let account: String
    /// When it was opened.
    public let created: Instant
    /// When it ends.
    public let expires: Instant
    /// What every form of this session carries, so that no other site can send one.
    public let formToken: String

    /// Opens a session.
    public init(digest: Digest, account: String, created: Instant, expires: Instant, formToken: String) {
        self.digest = digest
        self.account = account
        self.created = created
        self.expires = expires
        self.formToken = formToken
    }
}

/// A link with which someone sets the password of an account, once.
public struct Invitation: Sendable, Equatable, Codable {
    /// The SHA-256 of the token in the link.
    public let digest: Digest
    /// The account.
    public let account: String
    /// When it ends.
    public let expires: Instant

    /// Makes an invitation.
    public init(digest: Digest, account: String, expires: Instant) {
        self.digest = digest
        self.account = account
        self.expires = expires
    }
}
