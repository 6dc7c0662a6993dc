// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What is known about a deal or a product when a rule is asked.
///
/// A fact that is absent is unknown, not false: a rule decides what an unknown fact means to it.
public struct Facts: Sendable, Hashable {
    private var values: [FactName: FactValue]

    /// Makes facts from pairs.
    public init(_ values: [FactName: FactValue] = [:]) { self.values = values }

    /// One fact, or `nil` when it is unknown.
    public subscript(name: FactName) -> FactValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// A fact that is a text.
    public func text(_ name: FactName) -> String? {
        guard case .text(let value)? = values[name] else { return nil }
        return value
    }

    /// A fact that is a whole number.
    public func integer(_ name: FactName) -> Int64? {
        guard case .integer(let value)? = values[name] else { return nil }
        return value
    }

    /// A fact that is a number, whole or not.
    public func number(_ name: FactName) -> Double? {
        switch values[name] {
        case .number(let value)?: value
        case .integer(let value)?: Double(value)
        default: nil
        }
    }

    /// Whether a fact is known to be true.
    public func isTrue(_ name: FactName) -> Bool { values[name] == .flag(true) }

    /// A fact that is a day.
    public func date(_ name: FactName) -> CalendarDate? {
        guard case .date(let value)? = values[name] else { return nil }
        return value
    }

    /// A fact that is a list of texts; empty when unknown.
    public func list(_ name: FactName) -> [String] {
        guard case .list(let value)? = values[name] else { return [] }
        return value
    }

    /// A fact that is a grade.
    public var grade: Grade? { text(.grade).flatMap(Grade.init(rawValue:)) }

    /// The facts with others laid over them.
    public func merging(_ others: Facts) -> Facts { Facts(values.merging(others.values) { _, new in new }) }

    /// The facts in order of their names.
    public var sorted: [(name: FactName, value: FactValue)] {
        values.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    }
}

extension Facts: ExpressibleByDictionaryLiteral {
    /// Makes facts from a literal: `[.grade: "L2", .holderCount: 12]`.
    public init(dictionaryLiteral elements: (FactName, FactValue)...) {
        values = Dictionary(elements) { _, last in last }
    }
}

extension Facts: Codable {
    /// Decodes a map of names to values.
    public init(from decoder: any Decoder) throws {
        let named = try [String: FactValue](from: decoder)
        values = Dictionary(uniqueKeysWithValues: named.map { (FactName(rawValue: $0.key), $0.value) })
    }

    /// Encodes a map of names to values.
    public func encode(to encoder: any Encoder) throws {
        try Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }).encode(to: encoder)
    }
}
