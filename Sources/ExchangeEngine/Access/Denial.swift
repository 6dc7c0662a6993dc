// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Someone was not let in, or not allowed something: it never reaches the journal, so it is kept here.
public struct Denial: Sendable, Equatable, Codable {
    /// How many denials a store keeps; older ones are forgotten.
    public static let keptCount = 100_000

    /// When.
    public let instant: Instant
    /// Who tried, as far as they are known.
    public let actor: String
    /// What they tried: a command's name, a page.
    public let what: String
    /// The code of the refusal.
    public let code: String

    /// Writes down a denial.
    public init(instant: Instant, actor: String, what: String, code: String) {
        self.instant = instant
        self.actor = actor
        self.what = what
        self.code = code
    }
}
