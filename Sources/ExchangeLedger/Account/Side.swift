// SPDX-License-Identifier: Apache-2.0

/// One of the two columns of an account.
public enum Side: String, Sendable, Hashable, Codable, CaseIterable {
    /// The left column (借).
    case debit
    /// The right column (贷).
    case credit

    /// The other column.
    public var opposite: Side { self == .debit ? .credit : .debit }
}
