// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// The exchange's own rules, which apply in every sector.
public enum ExchangeRules {
    /// All of them.
    public static let all: [Rule] = admission + security + personalInformation + publicData + market + services + export
}
