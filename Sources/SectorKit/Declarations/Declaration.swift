// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Something that a party is asked to declare, as a form shows it: the fact, its label, and the answer it takes.
///
/// ```swift
/// Declaration(.showsMap, Text(zh: "是否展示地图", en: "Publishes a map"), .flag)
/// ```
public struct Declaration: Sendable, Hashable, Identifiable {
    /// The answer a declaration takes.
    public enum Answer: Sendable, Hashable {
        /// Yes or no.
        case flag
        /// A whole number.
        case integer
        /// A number.
        case number
        /// A day.
        case day
        /// One of a few words; any word where the list is empty.
        case text([String])
        /// Several words.
        case list
        /// The reference of a document.
        case evidence(EvidenceKind)

        /// Whether a value is such an answer.
        public func takes(_ value: FactValue) -> Bool {
            switch (self, value) {
            case (.flag, .flag), (.integer, .integer), (.number, .number), (.number, .integer), (.day, .date), (.list, .list): true
            case (.text(let words), .text(let word)): words.isEmpty || words.contains(word)
            case (.evidence, .text): true
            default: false
            }
        }
    }

    /// The fact.
    public let fact: FactName
    /// What a form calls it.
    public let label: Text
    /// The answer it takes.
    public let answer: Answer

    /// The fact's name.
    public var id: String { fact.rawValue }

    /// Asks for a fact.
    public init(_ fact: FactName, _ label: Text, _ answer: Answer) {
        self.fact = fact
        self.label = label
        self.answer = answer
    }
}

extension SectorModule {
    /// The declaration that asks for a fact: the sector's own, or the one common to all sectors.
    public func declaration(of fact: FactName) -> Declaration? {
        declarations.first { $0.fact == fact } ?? Declaration.common.first { $0.fact == fact }
    }
}
