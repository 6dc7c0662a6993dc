// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel

/// A key with which a program acts for an account. The key itself is kept nowhere; only its digest is.
public struct APIKey: Sendable, Equatable, Codable {
    /// The SHA-256 of the key.
    public let digest: Digest
    /// The account it acts for.
    public let account: String
    /// What it is for.
    public let title: String
    /// Whether it may only read.
    public let isReadOnly: Bool
    /// The areas of the kernel whose commands it may give; empty: all that its account may.
    public let areas: [String]
    /// When it was made.
    public let created: Instant
    /// When it ends.
    public let expires: Instant
    /// When it was revoked.
    public var revoked: Instant?

    /// Makes a key.
    public init(
        digest: Digest, account: String, title: String, isReadOnly: Bool = false, areas: [String] = [], created: Instant,
        expires: Instant
    ) {
        self.digest = digest
        self.account = account
        self.title = title
        self.isReadOnly = isReadOnly
        self.areas = areas
        self.created = created
        self.expires = expires
    }

    /// A short name for people and for links.
    public var id: String { String(digest.hex.prefix(12)) }

    /// Whether it opens anything at an instant.
    public func isValid(at now: Instant) -> Bool { revoked == nil && now < expires }

    /// Whether it may give a command.
    public func allows(_ command: Command) -> Bool {
        !isReadOnly && (areas.isEmpty || areas.contains(String(command.name.prefix { $0 != "." })))
    }
}
