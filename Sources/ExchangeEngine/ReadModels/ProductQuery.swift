// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What someone looks for in the catalog.
public struct ProductQuery: Sendable, Hashable {
    /// What comes first.
    public enum Order: String, Sendable, Hashable, Codable, CaseIterable {
        /// Products with the words in their names, then the newest.
        case relevance
        /// The newest.
        case newest
    }

    /// Words, in Chinese or any other language; empty: everything.
    public var words: String
    /// What the products must be like.
    public var filter: ProductFilter
    /// Only what is on offer now.
    public var isListedOnly: Bool
    /// What comes first.
    public var order: Order
    /// The time from which freshness is counted back.
    public var asOf: Instant
    /// How many at most.
    public var limit: Int
    /// How many to pass over.
    public var offset: Int

    /// Looks for words.
    public init(
        words: String = "", filter: ProductFilter = ProductFilter(), isListedOnly: Bool = true, order: Order = .relevance,
        asOf: Instant = Instant(milliseconds: 0), limit: Int = 20, offset: Int = 0
    ) {
        self.words = words
        self.filter = filter
        self.isListedOnly = isListedOnly
        self.order = order
        self.asOf = asOf
        self.limit = limit
        self.offset = offset
    }
}
