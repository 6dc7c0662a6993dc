// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Who someone with an account is at a provider of identities (OpenID Connect).
///
/// The two together name a person for good; an e-mail address does not, because it may be given to somebody else.
public struct LinkedIdentity: Sendable, Equatable, Codable {
    /// The provider, by the address it calls itself.
    public let issuer: String
    /// The provider's name for the person or the program.
    public let subject: String
    /// The name of the account.
    public let account: String
    /// When they were linked.
    public let linked: Instant

    /// Links an account.
    public init(issuer: String, subject: String, account: String, linked: Instant) {
        self.issuer = issuer
        self.subject = subject
        self.account = account
        self.linked = linked
    }
}
