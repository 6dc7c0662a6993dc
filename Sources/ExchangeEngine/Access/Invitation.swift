// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A link that lets someone choose the password of an account, once.
public struct Invitation: Sendable, Equatable, Codable {
    /// The SHA-256 of the token in the link.
    public let digest: Digest
    /// The name of the account.
    public let account: String
    /// Until when it works.
    public let expires: Instant

    /// Invites.
    public init(digest: Digest, account: String, expires: Instant) {
        self.digest = digest
        self.account = account
        self.expires = expires
    }

    /// Whether it still counts.
    public func isValid(at instant: Instant) -> Bool { instant < expires }
}
