// SPDX-License-Identifier: Apache-2.0

/// Money moved between accounts: legs whose debits equal their credits in every currency.
public struct Posting: Sendable, Hashable, Codable {
    /// The lines, in the order they are to be read.
    public let legs: [Leg]
    /// What it is about, in a few words without personal information, such as `deposit:2026112400017`.
    public let memo: String

    /// Writes a posting.
    public init(legs: [Leg], memo: String) {
        self.legs = legs
        self.memo = memo
    }
}
