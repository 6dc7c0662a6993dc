// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Rules of a place, as data: what a city adds to the rules of a sector or of the whole exchange.
///
/// An overlay only ever adds. Its rules are asked beside all others, and the stricter verdict wins; it cannot make anything
/// looser. A threshold is tightened by a rule that denies below it; a vocabulary by a rule that denies all other words.
public struct Overlay: Sendable, Hashable, Codable, Identifiable {
    /// The most rules an overlay has: it lives in one record of the journal.
    public static let ruleLimit = 50

    /// A permanent name such as `jiuquan-culture-tourism`.
    public let id: String
    /// Its version, from 1; a later one takes an earlier one's place.
    public let version: Int
    /// Where it applies: in exchanges of this region and inside it.
    public let region: Region
    /// The sector to whose products it applies; `nil`: to all.
    public let sector: String?
    /// Its name, for people.
    public let name: Text
    /// Its rules.
    public let rules: [OverlayRule]

    /// States an overlay.
    public init(id: String, version: Int, region: Region, sector: String?, name: Text, rules: [OverlayRule]) {
        self.id = id
        self.version = version
        self.region = region
        self.sector = sector
        self.name = name
        self.rules = rules
    }

    /// Whether it has something to say about products of a sector.
    public func concerns(_ sector: String) -> Bool { self.sector == nil || self.sector == sector }
}

/// A rule as data.
public struct OverlayRule: Sendable, Hashable, Codable, Identifiable {
    /// What it says where its conditions are met.
    public enum Consequence: String, Sendable, Hashable, Codable, CaseIterable {
        case deny, approve, mask, oblige
    }

    /// A permanent id such as `JQ-01`.
    public let id: String
    /// The gates at which it is asked.
    public let gates: [Gate]
    /// The first day it is in force; `nil`: from its adoption.
    public let since: CalendarDate?
    /// The last day; `nil`: no end is known.
    public let until: CalendarDate?
    /// What it says, for people.
    public let sentence: Text
    /// The local source.
    public let source: String
    /// What must all be so for it to speak.
    public let conditions: [FactCondition]
    /// What it says then.
    public let consequence: Consequence
    /// Facts about which it says nothing.
    public let passing: Facts
    /// Facts about which it speaks.
    public let failing: Facts

    /// States a rule.
    public init(
        _ id: String, at gates: [Gate], since: CalendarDate? = nil, until: CalendarDate? = nil, sentence: Text, source: String,
        when conditions: [FactCondition], _ consequence: Consequence, passing: Facts, failing: Facts
    ) {
        self.id = id
        self.gates = gates
        self.since = since
        self.until = until
        self.sentence = sentence
        self.source = source
        self.conditions = conditions
        self.consequence = consequence
        self.passing = passing
        self.failing = failing
    }

    /// Whether it is in force on a day.
    public func isInForce(on day: CalendarDate) -> Bool {
        since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }

    /// What it says about facts; `nil` when they do not concern it.
    public func check(_ facts: Facts) -> Verdict? {
        guard conditions.allSatisfy({ $0.isMet(by: facts) }) else { return nil }
        switch consequence {
        case .deny: return .deny(sentence)
        case .approve: return .approve(sentence)
        case .mask: return .mask(sentence)
        case .oblige: return .allowWithObligations([sentence])
        }
    }
}

extension Judgement {
    /// Asks the rules of overlays that concern a sector at a gate on a day.
    public init(
        asking overlays: some Sequence<Overlay>, at gate: Gate, sector: String, on day: CalendarDate, about facts: Facts
    ) {
        self.init(
            findings: overlays.filter { $0.concerns(sector) }.flatMap(\.rules).compactMap { rule in
                guard rule.gates.contains(gate), rule.isInForce(on: day), let verdict = rule.check(facts) else { return nil }
                return Finding(
                    rule: rule.id, verdict: verdict, sentence: rule.sentence, citation: Citation(rule.source, .projectParameter))
            })
    }
}
