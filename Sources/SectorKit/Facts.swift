// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What is known about a deal or a product when a rule is asked.
///
/// A fact that is absent is unknown, not false: a rule decides what an unknown fact means to it.
public struct Facts: Sendable {
    private let base: [FactName: FactValue]
    // Rules look through the columns at every order: their plain forms are made once.
    private let plainBaseColumns: [[UInt8]]
    // Every order adds a few facts to its product's many: those few are looked through, and the many are not copied.
    private var added: [(name: FactName, value: FactValue?)] = []

    /// Makes facts from pairs.
    public init(_ values: [FactName: FactValue] = [:]) {
        base = values
        plainBaseColumns = Self.plain(values[.columns])
    }

    /// One fact, or `nil` when it is unknown.
    public subscript(name: FactName) -> FactValue? {
        get {
            for fact in added where fact.name == name { return fact.value }
            return base[name]
        }
        set {
            if let place = added.firstIndex(where: { $0.name == name }) {
                added[place].value = newValue
            } else {
                added.append((name, newValue))
            }
        }
    }

    /// The same facts, quick to look up and to add a few to.
    public var folded: Facts { Facts(values) }

    /// The columns' labels as ``ColumnWords`` compares them.
    var plainColumns: [[UInt8]] {
        added.contains { $0.name == .columns } ? Self.plain(self[.columns]) : plainBaseColumns
    }

    private static func plain(_ columns: FactValue?) -> [[UInt8]] {
        guard case .list(let labels)? = columns else { return [] }
        return labels.map(ColumnWords.plain)
    }

    private var values: [FactName: FactValue] {
        var values = base
        for fact in added { values[fact.name] = fact.value }
        return values
    }

    /// A fact that is a text.
    public func text(_ name: FactName) -> String? {
        guard case .text(let value)? = self[name] else { return nil }
        return value
    }

    /// A fact that is a whole number.
    public func integer(_ name: FactName) -> Int64? {
        guard case .integer(let value)? = self[name] else { return nil }
        return value
    }

    /// A fact that is a number, whole or not.
    public func number(_ name: FactName) -> Double? {
        switch self[name] {
        case .number(let value)?: value
        case .integer(let value)?: Double(value)
        default: nil
        }
    }

    /// Whether a fact is known to be true.
    public func isTrue(_ name: FactName) -> Bool { self[name] == .flag(true) }

    /// A fact that is a day.
    public func date(_ name: FactName) -> CalendarDate? {
        guard case .date(let value)? = self[name] else { return nil }
        return value
    }

    /// A fact that is a list of texts; empty when unknown.
    public func list(_ name: FactName) -> [String] {
        guard case .list(let value)? = self[name] else { return [] }
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

extension Facts: Hashable {
    /// Whether the same is known.
    public static func == (left: Facts, right: Facts) -> Bool { left.values == right.values }

    /// Feeds what is known to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension Facts: ExpressibleByDictionaryLiteral {
    /// Makes facts from a literal: `[.grade: "L2", .holderCount: 12]`.
    public init(dictionaryLiteral elements: (FactName, FactValue)...) {
        self.init(Dictionary(elements) { _, last in last })
    }
}

extension Facts: Codable {
    /// Decodes a map of names to values.
    public init(from decoder: any Decoder) throws {
        let named = try [String: FactValue](from: decoder)
        self.init(Dictionary(uniqueKeysWithValues: named.map { (FactName(rawValue: $0.key), $0.value) }))
    }

    /// Encodes a map of names to values.
    public func encode(to encoder: any Encoder) throws {
        try Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }).encode(to: encoder)
    }
}
