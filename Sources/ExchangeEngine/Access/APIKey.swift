// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel

/// A key with which a program acts as an account.
public struct APIKey: Sendable, Equatable, Codable {
    /// A short name that may be shown.
    public let id: String
    /// The SHA-256 of the secret.
    public let digest: Digest
    /// The name of the account.
    public let account: String
    /// What it is for, in its owner's words.
    public let title: String
    /// Whether it reads and never commands.
    public let isReadOnly: Bool
    /// The areas of the kernel that it may command, such as `trading`; empty for all that the account may.
    public let areas: [String]
    /// When it was made.
    public let created: Instant
    /// When it ends.
    public let expires: Instant
    /// When it was revoked, if it was.
    public var revoked: Instant?

    /// Makes a key.
    public init(
        id: String, digest: Digest, account: String, title: String, isReadOnly: Bool = false, areas: [String] = [],
        created: Instant, expires: Instant, revoked: Instant? = nil
    ) {
        self.id = id
        self.digest = digest
        self.account = account
        self.title = title
        self.isReadOnly = isReadOnly
        self.areas = areas
        self.created = created
        self.expires = expires
        self.revoked = revoked
    }

    /// Whether it still counts.
    public func isValid(at instant: Instant) -> Bool { revoked == nil && instant < expires }

    /// Whether it may give a command, if its account may.
    public func allows(_ command: Command) -> Bool {
        !isReadOnly && (areas.isEmpty || areas.contains(String(command.name.prefix { $0 != "." })))
    }
}
