// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A file in the vault, by what is in it.
public struct StoredFile: Sendable, Hashable, Codable {
    /// The SHA-256 of its bytes, which is also its name.
    public let digest: Digest
    /// How many bytes it has.
    public let byteCount: Int64

    /// Names a stored file.
    public init(digest: Digest, byteCount: Int64) {
        self.digest = digest
        self.byteCount = byteCount
    }
}
