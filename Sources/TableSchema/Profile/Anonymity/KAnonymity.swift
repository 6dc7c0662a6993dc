// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How well the people in a table hide among each other: rows alike on the quasi-identifiers form a class.
public struct KAnonymity: Sendable, Hashable, Codable {
    /// The columns told apart, by label.
    public let quasiIdentifiers: [String]
    /// Rows counted.
    public let rowCount: Int
    /// The size of the smallest class; zero for a table without rows.
    public let k: Int
    /// How many classes there are.
    public let classCount: Int
    /// Classes of one row: people who stand alone.
    public let singletonCount: Int
    /// The k that is wanted.
    public let threshold: Int
    /// Rows in classes smaller than wanted: as many must be suppressed to reach it.
    public let rowsBelowThreshold: Int
    /// The size of the smallest class once those rows are suppressed; zero when nothing is left.
    public let kAfterSuppression: Int
    /// The fewest different sensitive values of a class; `nil` when no sensitive column was named.
    public let l: Int?

    /// Whether the wanted k is reached as the table stands.
    public var isReached: Bool { k >= threshold }

    /// The share of rows that must be suppressed, half up to a millionth.
    public var suppressionShare: Rate { rowCount > 0 ? .share(of: rowsBelowThreshold, in: rowCount) : .zero }
}
