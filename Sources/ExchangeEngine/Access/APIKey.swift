// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
public import ExchangeKernel
public import ExchangeModel

/// A key with which a program acts as an account: a secret that it sends, or a public key that its signatures are checked with.
public struct APIKey: Sendable, Equatable, Codable {
    /// A short name that may be shown.
    public let id: String
    /// The SHA-256 of the secret; of the name and the public key where there is no secret. Either way one of its own.
    public let digest: Digest
    /// The 32 bytes of an Ed25519 public key; `nil` where there is a secret.
    public let publicKey: [UInt8]?
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

    /// Makes a key with a secret.
    public init(
        id: String, digest: Digest, account: String, title: String, isReadOnly: Bool = false, areas: [String] = [],
        created: Instant, expires: Instant, revoked: Instant? = nil
    ) {
        self.init(
            id: id, digest: digest, publicKey: nil, account: account, title: title, isReadOnly: isReadOnly, areas: areas,
            created: created, expires: expires, revoked: revoked)
    }

    /// Makes a key whose secret half nobody else has.
    ///
    /// The name goes into the digest: somebody who registers another's public key does not take the place of the other's.
    public init(
        id: String, publicKey: [UInt8], account: String, title: String, isReadOnly: Bool = false, areas: [String] = [],
        created: Instant, expires: Instant, revoked: Instant? = nil
    ) {
        self.init(
            id: id, digest: Digest(sha256Of: Array(id.utf8) + publicKey), publicKey: publicKey, account: account, title: title,
            isReadOnly: isReadOnly, areas: areas, created: created, expires: expires, revoked: revoked)
    }

    private init(
        id: String, digest: Digest, publicKey: [UInt8]?, account: String, title: String, isReadOnly: Bool, areas: [String],
        created: Instant, expires: Instant, revoked: Instant?
    ) {
        self.id = id
        self.digest = digest
        self.publicKey = publicKey
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
