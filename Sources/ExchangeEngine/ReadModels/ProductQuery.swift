// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What someone looks for in the catalog.
public struct ProductQuery: Sendable, Hashable {
    /// Words, in Chinese or any other language; empty: everything.
    public var words: String
    /// Only this sector.
    public var sector: String?
    /// Only this grade.
    public var grade: Grade?
    /// Only what is on offer now.
    public var isListedOnly: Bool
    /// How many at most.
    public var limit: Int
    /// How many to pass over.
    public var offset: Int

    /// Looks for words.
    public init(
        words: String = "", sector: String? = nil, grade: Grade? = nil, isListedOnly: Bool = true, limit: Int = 20,
        offset: Int = 0
    ) {
        self.words = words
        self.sector = sector
        self.grade = grade
        self.isListedOnly = isListedOnly
        self.limit = limit
        self.offset = offset
    }
}
