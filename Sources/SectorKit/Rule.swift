// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A rule of a sector or of the exchange: a sentence, a check, and the source that says so.
///
/// ```swift
/// Rule(
///     "CT-01", at: [.register, .list], since: CalendarDate(year: 2025, month: 3, day: 1),
///     sentence: Text(zh: "文物库房位置不得交易", en: "Where relics are stored is never traded"),
///     citation: Citation("文物保护法(2024修订)"),
///     passing: [.columns: ["object_id", "title"]],
///     failing: [.columns: ["object_id", "storage_location"]]
/// ) { facts in
///     facts.list(.columns).contains("storage_location") ? .deny(…) : nil
/// }
/// ```
public struct Rule: Sendable, Identifiable {
    /// A permanent id such as `CT-01`.
    public let id: String
    /// The gates at which the rule is asked.
    public let gates: Set<Gate>
    /// The first day it is in force; `nil`: always was.
    public let since: CalendarDate?
    /// The last day it is in force; `nil`: no end is known.
    public let until: CalendarDate?
    /// What the rule says, for people.
    public let sentence: Text
    /// The source.
    public let citation: Citation
    /// Facts that the rule lets pass.
    public let passing: Facts
    /// Facts at which the rule says something stricter than ``Verdict/allowWithObligations(_:)``.
    public let failing: Facts
    /// The rule itself: what it says about the facts, or `nil` when they do not concern it.
    public let check: @Sendable (Facts) -> Verdict?

    /// States a rule.
    public init(
        _ id: String, at gates: Set<Gate>, since: CalendarDate? = nil, until: CalendarDate? = nil, sentence: Text,
        citation: Citation, passing: Facts, failing: Facts, check: @escaping @Sendable (Facts) -> Verdict?
    ) {
        self.id = id
        self.gates = gates
        self.since = since
        self.until = until
        self.sentence = sentence
        self.citation = citation
        self.passing = passing
        self.failing = failing
        self.check = check
    }

    /// Whether the rule is in force on a day.
    public func isInForce(on day: CalendarDate) -> Bool {
        since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
