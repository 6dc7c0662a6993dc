// SPDX-License-Identifier: Apache-2.0

/// Words that give away what a column holds, whatever a supplier calls it exactly.
///
/// ```swift
/// static let relicSecurity = ColumnWords(["storage location", "库房"])
/// let found = relicSecurity.found(in: facts)     // ["Storage_Location"]
/// ```
///
/// Labels and words are compared without regard to case, spaces, hyphens and underscores.
public struct ColumnWords: Sendable {
    private let words: [[UInt8]]
    private let areWhole: Bool

    /// Words to look for.
    ///
    /// - Parameters:
    ///   - words: The words.
    ///   - areWhole: Whether a label must be one of the words; otherwise it is enough that one occurs in it.
    public init(_ words: [String], areWhole: Bool = false) {
        self.words = words.map(Self.plain)
        self.areWhole = areWhole
    }

    /// The labels among a product's columns that one of the words is, or occurs in.
    public func found(in facts: Facts) -> [String] {
        var found: [String] = []
        for (label, plain) in zip(facts.list(.columns), facts.plainColumns) where matches(plain) { found.append(label) }
        return found
    }

    /// Whether any column is given away.
    public func occur(in facts: Facts) -> Bool { facts.plainColumns.contains(where: matches) }

    private func matches(_ label: [UInt8]) -> Bool {
        for word in words where areWhole ? label == word : Self.contains(label, word) { return true }
        return false
    }

    /// A label's letters and digits, in lower case.
    static func plain(_ label: String) -> [UInt8] {
        Array(String(label.lowercased().filter { $0.isLetter || $0.isNumber }).utf8)
    }

    private static func contains(_ label: [UInt8], _ word: [UInt8]) -> Bool {
        guard let first = word.first, label.count >= word.count else { return false }
        return label.withUnsafeBufferPointer { label in
            word.withUnsafeBufferPointer { word in
                (0...label.count - word.count).contains { start in
                    label[start] == first && (1..<word.count).allSatisfy { label[start + $0] == word[$0] }
                }
            }
        }
    }
}
