// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Synchronization

/// Remembers what searches found until a product changes: many people look for the same few words.
final class FoundProducts: Sendable {
    /// How many pages are remembered, and of how many products at most; all are forgotten when there are more.
    private static let limit = 256
    private static let productLimit = 50
    private let state = Mutex<(version: UInt64, pages: [ProductQuery: ProductPage])>((0, [:]))

    /// Forgets the pages: products have changed.
    func forget() { state.withLock { $0 = ($0.version + 1, [:]) } }

    /// What a query finds.
    ///
    /// - Parameter read: Reads the tables, when the page is not remembered.
    func page(_ query: ProductQuery, read: () throws(Fault) -> ProductPage) throws(Fault) -> ProductPage {
        // Without freshness the time does not matter; with it, no page is asked for twice.
        guard query.filter.freshness == nil, query.limit <= Self.productLimit else { return try read() }
        var question = query
        question.asOf = Instant(milliseconds: 0)
        let (version, known) = state.withLock { ($0.version, $0.pages[question]) }
        if let known { return known }
        let page = try read()
        // What is read while products change is not remembered: the version tells.
        state.withLock { [question] state in
            guard state.version == version else { return }
            if state.pages.count >= Self.limit { state.pages = [:] }
            state.pages[question] = page
        }
        return page
    }
}
