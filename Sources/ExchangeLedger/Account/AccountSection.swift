// SPDX-License-Identifier: Apache-2.0

/// The part of the books an account belongs to.
public enum AccountSection: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the venue has in keeping (资产).
    case asset
    /// What the venue owes to others (负债).
    case liability
    /// What the venue has earned (收入).
    case revenue

    /// The column on which accounts of the section grow.
    public var normalSide: Side { self == .asset ? .debit : .credit }
}
