// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A division of the country with its name.
public struct AdministrativeDivision: Sendable, Hashable {
    /// How high a division stands.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// 省级.
        case province
        /// 地级.
        case prefecture
        /// 县级.
        case county
    }

    /// The six-digit code.
    public let region: Region
    /// The Chinese name.
    public let name: String
    /// Whether only statistics use the code, and GB/T 2260 does not have it (620171 兰州新区).
    public let isStatistical: Bool

    /// How high it stands, which its code says.
    public var level: Level {
        region.code == region.province ? .province : region.code == region.prefecture ? .prefecture : .county
    }
}
