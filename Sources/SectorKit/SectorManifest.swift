// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Who a sector module is.
public struct SectorManifest: Sendable, Hashable, Codable {
    /// A permanent name in lowercase letters and hyphens, such as `culture-tourism`.
    public let id: String
    /// The module's version, three numbers with dots. Events carry it.
    public let version: String
    /// What the ids of its products and rules start with, such as `CT`.
    public let prefix: String
    /// The name people use.
    public let name: Text

    /// The module in one version, as records name it: `culture-tourism@1.0.0`.
    public var versionedID: String { "\(id)@\(version)" }

    /// Names a module.
    public init(id: String, version: String, prefix: String, name: Text) {
        self.id = id
        self.version = version
        self.prefix = prefix
        self.name = name
    }
}
