// SPDX-License-Identifier: Apache-2.0

/// A question about one fact, as data: `intervalMinutes below 30`.
///
/// ```swift
/// FactCondition(.intervalMinutes, .below, [30])
/// FactCondition(.purpose, .noneOf, ["governance", "industry"])
/// FactCondition(.mapApproval, .unknown)
/// ```
///
/// A fact that is unknown meets no condition but ``Test/unknown`` and ``Test/noneOf``.
public struct FactCondition: Sendable, Hashable, Codable {
    /// What is asked.
    public enum Test: String, Sendable, Hashable, Codable, CaseIterable {
        /// Whether the fact is one of the values.
        case oneOf
        /// Whether the fact is none of the values, or unknown.
        case noneOf
        /// Whether a number or a day is less than the value.
        case below
        /// Whether a number or a day is more than the value.
        case above
        /// Whether a list holds one of the values.
        case has
        /// Whether anything is known.
        case known
        /// Whether nothing is known.
        case unknown

        /// How many values it asks for.
        public var valueCount: ClosedRange<Int> {
            switch self {
            case .oneOf, .noneOf, .has: 1...200
            case .below, .above: 1...1
            case .known, .unknown: 0...0
            }
        }
    }

    /// The fact.
    public let fact: FactName
    /// What is asked of it.
    public let test: Test
    /// The values it is held against.
    public let values: [FactValue]

    /// Asks about a fact.
    public init(_ fact: FactName, _ test: Test, _ values: [FactValue] = []) {
        self.fact = fact
        self.test = test
        self.values = values
    }

    /// Whether the test can be asked of such values.
    public var isWellFormed: Bool {
        test.valueCount.contains(values.count)
            && (![.below, .above].contains(test) || values.allSatisfy { $0.rank != nil })
    }

    /// Whether the facts meet it.
    public func isMet(by facts: Facts) -> Bool {
        let known = facts[fact]
        switch test {
        case .oneOf: return known.map(values.contains) ?? false
        case .noneOf: return known.map { !values.contains($0) } ?? true
        case .below: return compare(known) { $0 < $1 }
        case .above: return compare(known) { $0 > $1 }
        case .has: return !Set(facts.list(fact)).isDisjoint(with: values.compactMap(\.text))
        case .known: return known != nil
        case .unknown: return known == nil
        }
    }

    private func compare(_ known: FactValue?, _ order: (Double, Double) -> Bool) -> Bool {
        guard let known = known?.rank, let value = values.first?.rank else { return false }
        return order(known, value)
    }
}

extension FactValue {
    /// Its place among numbers or among days; `nil` when it has none.
    fileprivate var rank: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .date(let day): Double(day.daysSince1970)
        case .flag, .text, .list: nil
        }
    }

    fileprivate var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

extension FactName: Codable {}
